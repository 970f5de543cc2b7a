"""Read CSV files as rows of text, without judging their content.

Every cell keeps its text and every row its line number, so that a complaint can name them.
Two dialects are read: plain (comma, decimal point) and Dutch (semicolon, decimal comma), both
in UTF-8 with or without a byte order mark. A file in the Dutch dialect may also be in
Windows-1252, as Dutch Excel writes it; a remark then says so.
"""

import csv
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from data.complaints import Complaint, InvalidInputError
from data.reading.encodings import windows_text
from data.schema.cells import DUTCH, PLAIN, Cell

MAX_BYTES = 100_000_000
"""Largest file that is read [bytes]; no table of a dossier comes near it. Larger ones are refused unread."""


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as it was written.

    Args:
        name: file name, or title of the sheet.
        columns: names in the header row.
        rows: ``(line, {column: cell})``; an empty cell is ``None``.
        dialect: how its decimal numbers are written; see ``data.schema.cells``.
        sha256: fingerprint of the file.
        book: file name of the workbook of which it is a sheet; ``None`` for a file of its own.
        letters: letter of each column in the sheet.
        header: line of the header row.
        remarks: what the reader should know although nothing is wrong.
        partial: whether ``rows`` holds the readable rows alone.
        left_out: the other rows of a partial table.

    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, Cell]], ...]
    dialect: str
    sha256: str
    book: str | None = None
    letters: Mapping[str, str] = field(default_factory=dict)
    header: int = 1
    remarks: tuple[Complaint, ...] = ()
    partial: bool = False
    left_out: tuple[tuple[int, dict[str, Cell]], ...] = ()


def _refusal(name: str, code: str, **details: str | int) -> InvalidInputError:
    return InvalidInputError([Complaint(code, name, details=details)])


def _decode(name: str, raw: bytes) -> tuple[str, tuple[Complaint, ...]]:
    """The text of a file, and a remark if it is not in UTF-8."""
    if not raw.strip():
        raise _refusal(name, "file-empty")
    if b"\x00" in raw:
        raise _refusal(name, "file-not-text")
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        text = windows_text(raw)
        if text is None or _dialect(name, text.splitlines()[0]) != DUTCH:
            raise InvalidInputError([Complaint("file-encoding", name, row=line)]) from error
        return text, (Complaint("read-as-windows", name, row=line),)


def _dialect(name: str, header: str) -> str:
    """The dialect, by the separator that occurs most in the header row."""
    semicolons, commas = header.count(";"), header.count(",")
    if semicolons == commas == 0 and "\t" in header:
        raise _refusal(name, "file-separator", found="tab")
    return DUTCH if semicolons > commas else PLAIN


def read_csv(path: Path) -> RawTable:
    """Read one CSV file.

    Raises:
        InvalidInputError: the file is empty, too large or not text, its encoding or separator is not supported,
            rows differ in length, quotes are unbalanced, or a column occurs twice.

    """
    name = path.name
    if path.stat().st_size > MAX_BYTES:
        raise _refusal(name, "file-too-large", limit=MAX_BYTES // 1_000_000)
    raw = path.read_bytes()
    text, remarks = _decode(name, raw)
    dialect = _dialect(name, text.splitlines()[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if dialect == DUTCH else ",", strict=True)
    complaints: list[Complaint] = []
    rows: list[tuple[int, dict[str, Cell]]] = []
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
    return RawTable(name, header, tuple(rows), dialect, hashlib.sha256(raw).hexdigest(), remarks=remarks)
