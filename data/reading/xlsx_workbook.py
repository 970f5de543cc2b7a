"""Read a workbook as raw tables, one per sheet, without judging the content of cells.

openpyxl streams each sheet twice: with formulas, and with the values that the spreadsheet
program stored. A formula without a stored value is thus told apart from an empty cell.
"""

import hashlib
import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from data.complaints import Complaint, InvalidInputError
from data.reading.csv_files import RawTable
from data.reading.rows import nearest
from data.reading.xlsx_container import open_container
from data.reading.xlsx_sheet import MAX_COLUMNS, Origin, read_sheet
from data.schema.catalogue import TABLES
from data.schema.columns import Row

EXPLANATIONS = ("Toelichting", "Explanation")
"""Titles of sheets with explanations for people, in both languages; they are not read."""

_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""Namespace of the elements of a sheet's XML."""


def _shape(part: Any) -> tuple[list[str], bool]:
    """Merged areas of a sheet, and whether a cell lies beyond column ``MAX_COLUMNS``."""
    merged, wide = [], False
    for _, element in ET.iterparse(part):  # noqa: S314  # unpacked size is capped and expat stops entities
        if element.tag == f"{_NAMESPACE}mergeCell":
            merged.append(element.get("ref", ""))
        elif element.tag == f"{_NAMESPACE}row":
            letters = ("".join(filter(str.isalpha, cell.get("r", ""))) for cell in element)
            wide = wide or len(element) > MAX_COLUMNS
            wide = wide or any(x and column_index_from_string(x) > MAX_COLUMNS for x in letters)
            element.clear()
    return merged, wide


def _shape_complaints(sheet: Any, archive: zipfile.ZipFile, book: str) -> list[Complaint]:
    """Complaints about merged cells and about too many columns.

    Of merged cells only the first has a value; whether it was meant for all of them the file does not say.
    """
    with archive.open(sheet._worksheet_path) as part:  # noqa: SLF001  # openpyxl streams cells only, not merged areas
        merged, wide = _shape(part)
    complaints = [Complaint("cell-merged", sheet.title, None, None, area, book=book, cell=area) for area in merged]
    if wide:
        details: dict[str, str | int | float] = {"limit": MAX_COLUMNS}
        complaints.append(Complaint("workbook-sheet-wide", sheet.title, details=details, book=book))
    return complaints


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
    complaints = _shape_complaints(sheet, book.archive, book.name)
    if complaints:
        return None, complaints
    return read_sheet(_pairs(sheet, values), Origin(sheet.title, book.name, book.sha256), model)


def _read_sheets(raw: bytes, name: str) -> tuple[dict[str, RawTable], list[Complaint]]:
    tables: dict[str, RawTable] = {}
    complaints: list[Complaint] = []
    known = {model.TABLE: model for model in TABLES}
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
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
