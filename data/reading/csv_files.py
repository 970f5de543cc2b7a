"""Read CSV files as rows of text, without judging their content.

Every cell keeps its text and every row its line number, so that a complaint can name them.
Two dialects are read: plain (comma, decimal point) and Dutch (semicolon, decimal comma), both
in UTF-8 with or without a byte order mark, or in UTF-16 with one. A file in the Dutch dialect
may also be in Windows-1252, as Dutch Excel writes it; a remark then says so. A first line
``sep=;``, by which exports tell Excel their separator, is understood.
"""

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from data.complaints import Complaint, InvalidInputError
from data.reading.csv_header import find_header, refusal, refuse_titles
from data.reading.encodings import unicode_text, windows_text
from data.reading.regular_files import refuse_odd_file
from data.reading.totals import note_like
from data.schema.cells import DUTCH, Cell
from data.schema.headers import own_column

MAX_BYTES = 100_000_000
"""Largest file that is read [bytes]; no table of a dossier comes near it. Larger ones are refused unread."""

MAX_COLUMNS, MAX_LINES = 200, 1_048_576
"""Most columns and lines of a table; a spreadsheet program has no more lines."""


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
        headers: header of each column as it was written, where that is not its name.
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
    headers: Mapping[str, str] = field(default_factory=dict)
    header: int = 1
    remarks: tuple[Complaint, ...] = ()
    partial: bool = False
    left_out: tuple[tuple[int, dict[str, Cell]], ...] = ()


def _decode(name: str, raw: bytes) -> tuple[str, tuple[Complaint, ...]]:
    """The text of a file, and a remark if it is not in Unicode."""
    if not raw.strip():
        raise refusal(name, "file-empty")
    try:
        text = unicode_text(raw)
    except UnicodeDecodeError as error:
        if b"\x00" in raw:
            raise refusal(name, "file-not-text") from error
        line = raw[: error.start].count(b"\n") + 1
        windows = windows_text(raw)
        if windows is None or find_header(name, windows).dialect != DUTCH:
            raise InvalidInputError([Complaint("file-encoding", name, row=line)]) from error
        return windows, (Complaint("read-as-windows", name, row=line),)
    if "\x00" in text:
        raise refusal(name, "file-not-text")
    if not text.strip():
        raise refusal(name, "file-empty")
    return text, ()


def read_csv(path: Path, known: Iterable[str] = ()) -> RawTable:
    """Read one CSV file.

    Args:
        path: the file.
        known: names of columns, by which headers in words and a header below other lines are recognised.

    Raises:
        InvalidInputError: the file is empty, too large or not text, its encoding or separator is not supported,
            rows differ in length, quotes are unbalanced, a column occurs twice, or lines stand above the header.

    """
    name = path.name
    refuse_odd_file(path)
    if path.stat().st_size > MAX_BYTES:
        raise refusal(name, "file-too-large", limit=MAX_BYTES // 1_000_000)
    raw = path.read_bytes()
    text, remarks = _decode(name, raw)
    if max(text.count("\n"), text.count("\r")) > MAX_LINES:
        raise refusal(name, "file-too-long", limit=MAX_LINES)
    top, names = find_header(name, text), frozenset(known)
    refuse_titles(name, text, top, names)
    body = "".join(text.splitlines(keepends=True)[top.above :])
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=";" if top.dialect == DUTCH else ",", strict=True)
    complaints: list[Complaint] = []
    rows: list[tuple[int, dict[str, Cell]]] = []
    try:
        written = [cell.strip() for cell in next(reader)]
        header = tuple(own_column(cell, names) for cell in written)
        if len(header) > MAX_COLUMNS:
            raise refusal(name, "file-too-wide", limit=MAX_COLUMNS)
        first = top.above + 1
        complaints += [
            Complaint("column-twice", name, first, c) for c in sorted({c for c in header if header.count(c) > 1})
        ]
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            line = top.above + reader.line_num
            if len(cells) != len(header) and note_like(cells, len(header)):
                complaints.append(Complaint("row-note", name, line, value=next(filter(None, cells)).strip()[:60]))
                continue
            if len(cells) != len(header):
                details = {"found": len(cells), "expected": len(header)}
                complaints.append(Complaint("row-length", name, line, details=details))
                continue
            values = ((cell.strip() or None) for cell in cells)
            rows.append((line, dict(zip(header, values, strict=True))))
    except csv.Error as error:
        line = top.above + reader.line_num
        complaints.append(Complaint("file-quotes", name, line, details={"found": str(error)}))
    if complaints:
        raise InvalidInputError(complaints)
    sha256 = hashlib.sha256(raw).hexdigest()
    headers = {own: said for own, said in zip(header, written, strict=True) if own != said}
    return RawTable(name, header, tuple(rows), top.dialect, sha256, headers=headers, header=first, remarks=remarks)
