"""Read a workbook as raw tables, one per sheet, without judging the content of cells.

openpyxl streams each sheet twice: with formulas, and with the values that the spreadsheet
program stored. A formula without a stored value is thus told apart from an empty cell.
"""

import hashlib
import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from data.complaints import Complaint, InvalidInputError
from data.reading.csv_files import MAX_COLUMNS, RawTable
from data.reading.rows import nearest
from data.reading.xlsx_container import open_container, refuse_much, refuse_strict, sheet_count, sheet_parts
from data.reading.xlsx_shape import LAST_ROW, LIMITS, MAX_ROWS, MAX_SHEETS, Shape, shape_complaints, shape_of
from data.reading.xlsx_sheet import Origin, read_sheet
from data.schema.catalogue import TABLES
from data.schema.columns import Row
from data.schema.headers import own_table

EXPLANATIONS = ("Toelichting", "Explanation")
"""Titles of sheets with explanations for people, in both languages; they are not read."""


def _with_hidden_told(raw: RawTable, shape: Shape) -> RawTable:
    """The table with remarks about rows and columns that hold something, are not shown and are read."""
    rows = [line for line, _ in raw.rows if line in shape.rows]
    columns = [name for name, letter in raw.letters.items() if column_index_from_string(letter) in shape.columns]
    columns = [name for name in columns if any(cells[name] is not None for _, cells in raw.rows)]
    remarks = [
        Complaint(
            f"hidden-{what}",
            raw.name,
            None,
            None,
            details={"what": ", ".join(named), "count": len(named)},
            book=raw.book,
        )
        for what, named in (("rows", [str(line) for line in rows]), ("columns", columns))
        if named
    ]
    return replace(raw, remarks=(*raw.remarks, *remarks))


def _pairs(formulas: Any, values: Any) -> Iterator[tuple[tuple[Any, ...], tuple[Any, ...]]]:
    for sheet in (formulas, values):
        sheet.reset_dimensions()  # what a file says about its own size may be wrong
    yield from zip_longest(formulas.iter_rows(), values.iter_rows(), fillvalue=())


def _empty(sheet: Any) -> bool:
    """Whether no cell of a sheet has a value."""
    sheet.reset_dimensions()
    return not any(value is not None for row in sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True) for value in row)


_MOST_FAR = 3
"""How many sheets can have something in the last row of the format: openpyxl makes every empty row above it."""


@dataclass(frozen=True)
class _Book:
    """One workbook opened three ways: with formulas, with stored values, and as a zip archive."""

    formulas: Any
    values: Any
    archive: zipfile.ZipFile
    name: str
    sha256: str
    shapes: Mapping[str, Shape]
    """By title."""


def _too_much(name: str, what: str) -> InvalidInputError:
    return InvalidInputError([Complaint("workbook-too-much", name, details={"what": what, "limit": LIMITS[what]})])


def _shapes(archive: zipfile.ZipFile, name: str) -> dict[str, Shape]:
    """The shapes of all sheets by title, walked before openpyxl reads any.

    Raises:
        InvalidInputError: more sheets, rows, columns or merged areas than are read.

    """
    if sheet_count(archive) > MAX_SHEETS:
        raise _too_much(name, "sheets")
    shapes: dict[str, Shape] = {}
    for title, path in sheet_parts(archive).items():
        with archive.open(path) as part:
            shapes[title] = shape_of(part)
        if shapes[title].too_much:
            raise InvalidInputError(shape_complaints(shapes[title], title, name))
        far = sum(shape.last for shape in shapes.values()) > _MOST_FAR * LAST_ROW
        if far or sum(shape.count for shape in shapes.values()) > MAX_ROWS:
            raise _too_much(name, "rows")
    return shapes


def _read_one(sheet: Any, book: _Book, model: type[Row] | None) -> tuple[RawTable | None, list[Complaint]]:
    """Read one sheet as a table, or say why it is none; an empty sheet without a table's name is ignored."""
    values, shape = book.values[sheet.title], book.shapes[sheet.title]
    if model is None and _empty(values):
        return None, []
    if model is None:
        details: dict[str, str | int | float] = {"nearest": nearest(sheet.title.lower(), [m.TABLE for m in TABLES])}
        return None, [Complaint("workbook-sheet-unknown", sheet.title, details=details, book=book.name)]
    if sheet.sheet_state != "visible":
        return None, [Complaint("workbook-sheet-hidden", sheet.title, book=book.name)]
    complaints = shape_complaints(shape, sheet.title, book.name)
    if complaints:
        return None, complaints
    raw, complaints = read_sheet(_pairs(sheet, values), Origin(sheet.title, book.name, book.sha256), model)
    return (_with_hidden_told(raw, shape) if raw else None), complaints


def _read_sheets(raw: bytes, name: str) -> tuple[dict[str, RawTable], list[Complaint]]:
    tables: dict[str, RawTable] = {}
    complaints: list[Complaint] = []
    known = {model.TABLE: model for model in TABLES}
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        refuse_much(archive, name)
        refuse_strict(archive, name)
        shapes = _shapes(archive, name)
        book = _Book(
            load_workbook(io.BytesIO(raw), read_only=True, keep_links=False),
            load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False),
            archive,
            name,
            hashlib.sha256(raw).hexdigest(),
            shapes,
        )
        titles = [own_table(sheet.title, known) for sheet in book.formulas.worksheets]
        twice = {title for title in titles if title in known and titles.count(title) > 1}
        complaints += [Complaint("workbook-sheet-twice", table, book=name) for table in sorted(twice)]
        for sheet in book.formulas.worksheets:
            if sheet.title not in EXPLANATIONS:
                model = known.get(own_table(sheet.title, known))
                table, sheet_complaints = _read_one(sheet, book, model)
                tables |= {model.TABLE: table} if model and table else {}
                complaints += sheet_complaints
    missing = [m.TABLE for m in TABLES if m.REQUIRED and m.TABLE not in titles]
    return tables, complaints + [Complaint("workbook-sheet-missing", table, book=name) for table in missing]


def read_workbook(path: Path) -> tuple[dict[str, RawTable], list[Complaint]]:
    """The tables of a workbook by name, and the complaints about its sheets and cells.

    Raises:
        InvalidInputError: the file is no workbook, protected by a password, in the old format, damaged or too large.

    """
    raw = open_container(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions, which are not read
            return _read_sheets(raw, path.name)
    except InvalidInputError:
        raise
    except Exception as error:
        raise InvalidInputError([Complaint("workbook-unreadable", path.name)]) from error
