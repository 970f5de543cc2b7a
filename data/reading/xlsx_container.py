"""Decide whether a file may be opened as a workbook, by its format and its packed and unpacked size, before parsing."""

import io
import zipfile
from pathlib import Path

from data.complaints import Complaint, InvalidInputError

MAX_PACKED = 20_000_000
MAX_UNPACKED = 60_000_000
"""Largest file and largest contents [bytes]. A dossier of 345 municipalities takes well under a tenth of both."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of a zip archive (``.xlsx``), and of the older container (``.xls``, or a workbook with a password)."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Name of the part that holds a workbook with a password inside the older container format."""


def _refusal(name: str, code: str, **details: str | int) -> InvalidInputError:
    return InvalidInputError([Complaint(code, name, details=details)])


def open_container(path: Path) -> bytes:
    """The bytes of a workbook that is safe to open.

    Raises:
        InvalidInputError: the file is empty, too large, protected by a password, in the old format, or no workbook.

    """
    name = path.name
    if path.stat().st_size > MAX_PACKED:
        raise _refusal(name, "workbook-too-large", limit=MAX_PACKED // 1_000_000)
    raw = path.read_bytes()
    if raw.startswith(_OLE):
        raise _refusal(name, "workbook-protected" if _ENCRYPTED in raw else "workbook-old")
    if not raw.startswith(_ZIP):
        raise _refusal(name, "workbook-not-one")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise _refusal(name, "workbook-unreadable") from error
    if any(part.flag_bits & 1 for part in parts):  # bit 0: the part is encrypted
        raise _refusal(name, "workbook-protected")
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise _refusal(name, "workbook-too-large", limit=MAX_UNPACKED // 1_000_000)
    if "xl/workbook.xml" not in {part.filename.lstrip("/") for part in parts}:
        raise _refusal(name, "workbook-not-one")
    return raw
