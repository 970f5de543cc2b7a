"""Files to rows of text; no judgement about the content.

Every cell stays the text that was written, with the line it stood on, so that a
complaint can name it. Two dialects are read: plain (comma, decimal point) and
Dutch (semicolon, decimal comma); both UTF-8, with or without a byte order mark.
"""

import csv
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from data.complaints import Complaint, InvalidInputError
from data.numbers import DUTCH, PLAIN

MAX_BYTES = 100_000_000
"""Larger files are refused before they are read: no dossier table comes near it."""


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as written: ``rows`` are ``(line, {column: text})`` with empty cells left out as ``None``."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str | None]], ...]
    dialect: str
    sha256: str


def _fail(name: str, code: str, **details: str | int) -> InvalidInputError:
    return InvalidInputError([Complaint(code, name, details=details)])


def _decode(name: str, raw: bytes) -> str:
    if not raw.strip():
        raise _fail(name, "file-empty")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InvalidInputError([Complaint("file-encoding", name, row=line)]) from error
    if "\x00" in text:
        raise _fail(name, "file-not-text")
    return text


def _dialect(name: str, header: str) -> str:
    semicolons, commas = header.count(";"), header.count(",")
    if semicolons == commas == 0 and "\t" in header:
        raise _fail(name, "file-separator", found="tab")
    return DUTCH if semicolons > commas else PLAIN


def read_csv(path: Path) -> RawTable:
    """Read one CSV file.

    Raises:
        InvalidInputError: empty, not UTF-8, not text, too large, wrong separator,
            ragged rows, or the same column twice.

    """
    name = path.name
    if path.stat().st_size > MAX_BYTES:
        raise _fail(name, "file-too-large", limit=MAX_BYTES // 1_000_000)
    raw = path.read_bytes()
    text = _decode(name, raw)
    dialect = _dialect(name, text.splitlines()[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if dialect == DUTCH else ",", strict=True)
    complaints: list[Complaint] = []
    rows: list[tuple[int, dict[str, str | None]]] = []
    try:
        header = tuple(cell.strip() for cell in next(reader))
        complaints += [
            Complaint("column-twice", name, 1, c) for c in sorted({c for c in header if header.count(c) > 1})
        ]
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                details = {"found": len(cells), "expected": len(header)}
                complaints.append(Complaint("row-length", name, reader.line_num, details=details))
                continue
            values = ((cell.strip() or None) for cell in cells)
            rows.append((reader.line_num, dict(zip(header, values, strict=True))))
    except csv.Error as error:
        complaints.append(Complaint("file-quotes", name, reader.line_num, details={"found": str(error)}))
    if complaints:
        raise InvalidInputError(complaints)
    return RawTable(name, header, tuple(rows), dialect, hashlib.sha256(raw).hexdigest())
