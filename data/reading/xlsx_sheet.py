"""One sheet to a raw table: every cell as it stands; what cannot be a value is complained about by its address."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, get_args

from openpyxl.utils import get_column_letter

from data.complaints import Complaint
from data.reading.csv_files import RawTable
from data.schema.cells import WORKBOOK, Cell, shown
from data.schema.columns import Row

MAX_COLUMNS = 200
"""Columns beyond this are refused by :mod:`data.reading.xlsx_workbook` before a sheet comes here."""

_CONTROL = re.compile(r"_x(00[01][0-9A-Fa-f])_")

Pair = tuple[Any, Any]
"""The same cell with its formula and with the value that was kept of it."""


@dataclass(frozen=True)
class Origin:
    """Where a sheet comes from: its title, its workbook and the workbook's fingerprint."""

    title: str
    book: str
    sha256: str


def _text(value: Any) -> Any:
    """Text without space around it; control signs, which the format escapes and openpyxl leaves so, as they were."""
    if isinstance(value, timedelta):
        return str(value)
    if not isinstance(value, str):
        return value
    return _CONTROL.sub(lambda found: chr(int(found[1], 16)), value).strip() or None


def _value(pair: Pair, where: Origin, row: int, column: int) -> tuple[Cell, Complaint | None]:
    """What the cell holds, or why it holds nothing that can be used."""
    formula, cell = pair
    address = f"{get_column_letter(column)}{row}"
    if cell.data_type == "e":
        return None, Complaint("cell-error", where.title, row, None, str(cell.value), book=where.book, cell=address)
    if formula.data_type == "f" and cell.value is None:
        text = str(getattr(formula.value, "text", formula.value))[:100]
        return None, Complaint("cell-formula", where.title, row, None, text, book=where.book, cell=address)
    value: Cell = _text(cell.value)
    return value, None


def _rows(
    pairs: Iterable[tuple[Sequence[Any], Sequence[Any]]], where: Origin, complaints: list[Complaint]
) -> Iterator[tuple[int, list[Cell]]]:
    """Rows with anything in them; their complaints are added to the list."""
    for number, (formulas, cells) in enumerate(pairs, start=1):
        found = [_value(pair, where, number, i) for i, pair in enumerate(zip(formulas, cells, strict=True), start=1)]
        wrong = [complaint for _, complaint in found if complaint]
        complaints += wrong
        values = [value for value, _ in found]
        if wrong or any(value is not None for value in values):
            yield number, values


def _yes_no(model: type[Row]) -> Mapping[str, Mapping[bool, str]]:
    """Columns whose words are yes and no: there a boolean cell has one meaning."""
    found = {}
    for name, field in model.model_fields.items():
        words = {word for part in (field.annotation, *get_args(field.annotation)) for word in get_args(part)}
        if {"yes", "no"} <= words:
            found[name] = {True: "yes", False: "no"}
    return found


def _header(row: int, values: list[Cell], where: Origin) -> tuple[dict[int, str], list[Complaint]]:
    """Column names by position."""
    names = {i: shown(v) or "" for i, v in enumerate(values) if v is not None}
    twice = {i for i, n in names.items() if n in [m for j, m in names.items() if j < i]}
    return names, [
        Complaint("column-twice", where.title, row, names[i], book=where.book, cell=f"{get_column_letter(i + 1)}{row}")
        for i in sorted(twice)
    ]


def read_sheet(
    pairs: Iterable[tuple[Sequence[Any], Sequence[Any]]], where: Origin, model: type[Row]
) -> tuple[RawTable | None, list[Complaint]]:
    """A sheet as a table: the first row with anything in it is the header.

    Args:
        pairs: rows of cells with formulas, and the same rows with values.
        where: the sheet's title and workbook.
        model: the table that it should be.

    Returns:
        The table, or nothing where a cell cannot be used, and the complaints.

    """
    complaints: list[Complaint] = []
    rows = list(_rows(pairs, where, complaints))
    if not rows:
        return None, [Complaint("workbook-sheet-empty", where.title, book=where.book)]
    (line, first), *rest = rows
    names, found = _header(line, first, where)
    complaints += found
    convert = _yes_no(model)
    table = []
    for number, values in rest:
        cells: dict[str, Cell] = dict.fromkeys(names.values())
        for i, value in enumerate(values):
            if i in names:
                known = convert.get(names[i], {})
                cells[names[i]] = known[value] if isinstance(value, bool) and known else value
            elif value is not None:
                address = f"{get_column_letter(i + 1)}{number}"
                text = shown(value)
                complaints.append(
                    Complaint("cell-without-column", where.title, number, None, text, book=where.book, cell=address)
                )
        table.append((number, cells))
    letters = {name: get_column_letter(i + 1) for i, name in names.items()}
    raw = RawTable(
        where.title,
        tuple(names.values()),
        tuple(table),
        WORKBOOK,
        where.sha256,
        book=where.book,
        letters=letters,
        header=line,
    )
    return (None if complaints else raw), complaints
