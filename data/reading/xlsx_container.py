"""Decide whether a file may be opened as a workbook, by its format and its packed and unpacked size, before parsing."""

import io
import posixpath
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from data.complaints import Complaint, InvalidInputError
from data.reading.encodings import decoded

MAX_PACKED = 20_000_000
MAX_UNPACKED = 60_000_000
"""Largest file and largest contents [bytes]. A dossier of 345 municipalities takes well under a tenth of both."""

MAX_PARTS, MAX_TAGS = 2_000, 2_000_000
"""Most files in a workbook, and most elements of all its XML. They are counted before anything is parsed: some tens of
megabytes can hold ten million empty rows, strings or styles."""

_PIECE = 1_000_000
"""How much is unpacked at once [bytes]."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of a zip archive (``.xlsx``), and of the older container (``.xls``, or a workbook with a password)."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Name of the part that holds a workbook with a password inside the older container format."""


_STRICT = b"http://purl.oclc.org/ooxml/"
"""Namespace of what Excel calls a Strict Open XML workbook, in which openpyxl finds no sheets."""

_PARTS_OF_OTHERS = {
    "xl/workbook.bin": "binary",
    "content.xml": "opendocument",
    "Index/": "numbers",
    "word/": "document",
}
"""Parts by which other archives are known, and what they are."""

_START = 4_000
"""How much of a text is looked at [bytes]."""


def _refusal(name: str, code: str, **details: str | int) -> InvalidInputError:
    return InvalidInputError([Complaint(code, name, details=details)])


def _other_kind(name: str, kind: str) -> InvalidInputError:
    return _refusal(name, "workbook-not-one", kind=kind)


def _kind_of_text(raw: bytes) -> str:
    """What a file that is no archive is instead."""
    start = (decoded(raw[:_START].rpartition(b"\n")[0] or raw[:_START]) or "\0").lstrip().lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "xml"
    if start.startswith(("<html", "<!doctype html", "<table", "<meta")):
        return "html"
    return "unknown" if "\0" in start else "text"


def _list_of_sheets(archive: zipfile.ZipFile) -> bytes:
    return archive.read(next(p for p in archive.infolist() if p.filename.lstrip("/") == "xl/workbook.xml"))


def sheet_count(archive: zipfile.ZipFile) -> int:
    """How many sheets a workbook lists; several may share one part of the archive."""
    return len(re.findall(rb"<(?:\w+:)?sheet[\s/>]", _list_of_sheets(archive)))


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of the archive in which each sheet is, by its title; sheets without one are left out.

    Raises:
        Exception: the archive is damaged, in any of the ways in which unpacking and parsing can fail.

    """
    names = {part.filename.lstrip("/"): part.filename for part in archive.infolist()}
    links = ET.fromstring(archive.read(names["xl/_rels/workbook.xml.rels"]))  # noqa: S314  # as for the sheets
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    parts: dict[str, str] = {}
    for element in ET.fromstring(_list_of_sheets(archive)).iter():  # noqa: S314  # as for the sheets
        if element.tag.rpartition("}")[2] == "sheet":
            link = next((v for k, v in element.items() if k.rpartition("}")[2] == "id"), "")
            target = targets.get(link, "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            title = element.get("name", "")
            if title in parts:
                raise ValueError(title)  # no spreadsheet program makes two; one would go unseen
            parts |= {title: names[part]} if part in names else {}
    return parts


def refuse_strict(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse a Strict Open XML workbook.

    Raises:
        InvalidInputError: it is one.
        Exception: the archive is damaged, in any of the ways in which unpacking can fail.

    """
    if _STRICT in _list_of_sheets(archive):
        raise _other_kind(name, "strict")


def refuse_much(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse a workbook with more XML elements than any dossier has.

    Raises:
        InvalidInputError: it has.
        Exception: the archive is damaged, in any of the ways in which unpacking can fail.

    """
    tags = 0
    for part in archive.infolist():
        with archive.open(part) as file:
            while piece := file.read(_PIECE):
                tags += piece.count(b"<")
                if tags > 2 * MAX_TAGS:  # an element that is not empty has two
                    raise _refusal(name, "workbook-too-much", what="cells", limit=MAX_TAGS)


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
        raise _other_kind(name, _kind_of_text(raw))
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise _refusal(name, "workbook-unreadable") from error
    if len(parts) > MAX_PARTS:
        raise _refusal(name, "workbook-too-much", what="parts", limit=MAX_PARTS)
    if any(part.flag_bits & 1 for part in parts):  # bit 0: the part is encrypted
        raise _refusal(name, "workbook-protected")
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise _refusal(name, "workbook-too-large", limit=MAX_UNPACKED // 1_000_000)
    names = {part.filename.lstrip("/") for part in parts}
    if "xl/workbook.xml" not in names:
        kinds = (kind for part, kind in _PARTS_OF_OTHERS.items() if any(n.startswith(part) for n in names))
        raise _other_kind(name, next(kinds, "unknown"))
    return raw
