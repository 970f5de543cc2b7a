"""Read a workbook as raw tables, one per sheet, without judging the content of cells.

openpyxl streams each sheet twice: with formulas, and with the values that the spreadsheet
program stored. A formula without a stored value is thus told apart from an empty cell.
"""

import hashlib
import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from data.complaints import Complaint, InvalidInputError
from data.reading.csv_files import RawTable
from data.reading.rows import nearest
from data.reading.xlsx_container import open_container, refuse_strict
from data.reading.xlsx_sheet import MAX_COLUMNS, Origin, read_sheet
from data.schema.catalogue import TABLES
from data.schema.columns import Row

EXPLANATIONS = ("Toelichting", "Explanation")
"""Titles of sheets with explanations for people, in both languages; they are not read."""

_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""Namespace of the elements of a sheet's XML."""


@dataclass
class _Shape:
    """Merged areas, whether a cell lies beyond column ``MAX_COLUMNS``, and the rows and columns that are not shown."""

    merged: list[str] = field(default_factory=list)
    wide: bool = False
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)


def _shown(element: Any, size: str) -> bool:
    """Whether a row or column can be seen; a filter or a group hides it, and so does a size of nothing."""
    return element.get("hidden") not in {"1", "true"} and element.get(size) not in {"0", "0.0"}


def _shape(part: Any) -> _Shape:
    """The shape of a sheet from its XML, which openpyxl does not tell while it streams."""
    shape, row = _Shape(), 0
    for _, element in ET.iterparse(part):  # noqa: S314  # unpacked size is capped and expat stops entities
        if element.tag == f"{_NAMESPACE}mergeCell":
            shape.merged.append(element.get("ref", ""))
        elif element.tag == f"{_NAMESPACE}col" and not _shown(element, "width"):
            shape.columns |= set(range(int(element.get("min", 0)), min(int(element.get("max", 0)), MAX_COLUMNS) + 1))
        elif element.tag == f"{_NAMESPACE}row":
            letters = ("".join(filter(str.isalpha, cell.get("r", ""))) for cell in element)
            row = int(element.get("r", row + 1))
            shape.rows |= set() if _shown(element, "ht") else {row}
            shape.wide = shape.wide or len(element) > MAX_COLUMNS
            shape.wide = shape.wide or any(x and column_index_from_string(x) > MAX_COLUMNS for x in letters)
            element.clear()
    return shape


def _shape_complaints(shape: _Shape, title: str, book: str) -> list[Complaint]:
    """Complaints about merged cells and about too many columns.

    Of merged cells only the first has a value; whether it was meant for all of them the file does not say.
    """
    complaints = [Complaint("cell-merged", title, None, None, area, book=book, cell=area) for area in shape.merged]
    if shape.wide:
        details: dict[str, str | int | float] = {"limit": MAX_COLUMNS}
        complaints.append(Complaint("workbook-sheet-wide", title, details=details, book=book))
    return complaints


def _with_hidden_told(raw: RawTable, shape: _Shape) -> RawTable:
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


@dataclass(frozen=True)
class _Book:
    """One workbook opened three ways: with formulas, with stored values, and as a zip archive."""

    formulas: Any
    values: Any
    archive: zipfile.ZipFile
    name: str
    sha256: str


def _read_one(sheet: Any, book: _Book, model: type[Row] | None) -> tuple[RawTable | None, list[Complaint]]:
    """Read one sheet as a table, or say why it is none; an empty sheet without a table's name is ignored."""
    values = book.values[sheet.title]
    if model is None and _empty(values):
        return None, []
    if model is None:
        details: dict[str, str | int | float] = {"nearest": nearest(sheet.title.lower(), [m.TABLE for m in TABLES])}
        return None, [Complaint("workbook-sheet-unknown", sheet.title, details=details, book=book.name)]
    if sheet.sheet_state != "visible":
        return None, [Complaint("workbook-sheet-hidden", sheet.title, book=book.name)]
    with book.archive.open(sheet._worksheet_path) as part:  # noqa: SLF001  # openpyxl streams cells only, not the shape
        shape = _shape(part)
    complaints = _shape_complaints(shape, sheet.title, book.name)
    if complaints:
        return None, complaints
    raw, complaints = read_sheet(_pairs(sheet, values), Origin(sheet.title, book.name, book.sha256), model)
    return (_with_hidden_told(raw, shape) if raw else None), complaints


def _read_sheets(raw: bytes, name: str) -> tuple[dict[str, RawTable], list[Complaint]]:
    tables: dict[str, RawTable] = {}
    complaints: list[Complaint] = []
    known = {model.TABLE: model for model in TABLES}
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        refuse_strict(archive, name)
        book = _Book(
            load_workbook(io.BytesIO(raw), read_only=True, keep_links=False),
            load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False),
            archive,
            name,
            hashlib.sha256(raw).hexdigest(),
        )
        titles = {sheet.title.lower() for sheet in book.formulas.worksheets}
        for sheet in book.formulas.worksheets:
            if sheet.title not in EXPLANATIONS:
                model = known.get(sheet.title.lower())
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
