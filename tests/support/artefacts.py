"""What our files hold, also inside what is compressed."""

import re
import zipfile
import zlib
from pathlib import Path


def contents(path: Path) -> bytes:
    """A file's bytes with every zip member, compressed stream and compressed chunk opened."""
    raw = path.read_bytes()
    found = [raw]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            found += [archive.comment, *(name.encode() + archive.read(name) for name in archive.namelist())]
    streams = (m.group(1) for part in found for m in re.finditer(rb"stream\r?\n(.*?)endstream", part, re.DOTALL))
    chunks = (m.group(1) for part in found for m in re.finditer(rb"IDAT(.*?)IEND|(?:zTXt|iTXt)(.*?)", part, re.DOTALL))
    opened = []
    for part in (*streams, *(c for c in chunks if c)):
        try:
            opened.append(zlib.decompressobj().decompress(part))
        except zlib.error:
            continue
    return b"\n".join([*found, *opened])
