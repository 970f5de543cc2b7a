"""Read one sheet as a raw table, cell by cell; a cell without a usable value is a complaint with its address."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, get_args

from openpyxl.utils import get_column_letter

from data.complaints import Complaint
from data.reading.csv_files import RawTable
from data.schema.cells import WORKBOOK, Cell, shown
from data.schema.columns import Row
from data.schema.headers import own_column, read_columns

_CONTROL = re.compile(r"_x(00[01][0-9A-Fa-f])_")
"""A control character as the format escapes it; openpyxl does not undo the escape."""

Pair = tuple[Any, Any]
"""The same cell twice: with its formula, and with the value that the spreadsheet program stored."""


@dataclass(frozen=True)
class Origin:
    """Where a sheet comes from: its title, its workbook and the workbook's fingerprint."""

    title: str
    book: str
    sha256: str


def _text(value: Any) -> Any:
    """Strip text and undo the escapes of control characters; a duration becomes text, since no column holds one."""
    if isinstance(value, timedelta):
        return str(value)
    if not isinstance(value, str):
        return value
    return _CONTROL.sub(lambda match: chr(int(match[1], 16)), value).strip() or None


def _value(pair: Pair, where: Origin, row: int, column: int) -> tuple[Cell, Complaint | None]:
    """The value of a cell, or a complaint about a value that cannot be used."""
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
    """Rows that are not empty, with their numbers; their complaints are appended to the list."""
    for number, (formulas, cells) in enumerate(pairs, start=1):
        read = [_value(pair, where, number, i) for i, pair in enumerate(zip(formulas, cells, strict=True), start=1)]
        row_complaints = [complaint for _, complaint in read if complaint]
        complaints += row_complaints
        values = [value for value, _ in read]
        if row_complaints or any(value is not None for value in values):
            yield number, values


def _yes_no(model: type[Row]) -> Mapping[str, Mapping[bool, str]]:
    """What a boolean cell means in the columns whose choices are yes and no."""
    columns = {}
    for name, field in model.model_fields.items():
        choices = {choice for type_ in (field.annotation, *get_args(field.annotation)) for choice in get_args(type_)}
        if {"yes", "no"} <= choices:
            columns[name] = {True: "yes", False: "no"}
    return columns


def _header(
    row: int, values: list[Cell], where: Origin, known: Collection[str]
) -> tuple[dict[int, str], list[Complaint]]:
    """Names of columns by position (from 0), and complaints about names that occur twice."""
    names = {i: own_column(shown(v) or "", known) for i, v in enumerate(values) if v is not None}
    duplicates = {i for i, n in names.items() if n in [m for j, m in names.items() if j < i]}
    return names, [
        Complaint("column-twice", where.title, row, names[i], book=where.book, cell=f"{get_column_letter(i + 1)}{row}")
        for i in sorted(duplicates)
    ]


def _header_below(rows: list[tuple[int, list[Cell]]], known: Collection[str]) -> int | None:
    """The row that holds the names of columns where the first row is a title; ``None`` where the first one does."""
    texts = ((number, {own_column(v, known) for v in values if isinstance(v, str)}) for number, values in rows)
    found = (number for number, names in texts if len(names & set(known)) > 1)
    number = next(found, rows[0][0])
    return None if number == rows[0][0] else number


def read_sheet(
    pairs: Iterable[tuple[Sequence[Any], Sequence[Any]]], where: Origin, model: type[Row]
) -> tuple[RawTable | None, list[Complaint]]:
    """Read a sheet as a table; its first row that is not empty is the header.

    Args:
        pairs: rows of cells with formulas, beside the same rows with values.
        where: title, workbook and fingerprint of the sheet.
        model: the model of its table.

    Returns:
        The table, or ``None`` if a cell cannot be used, and the complaints.

    """
    complaints: list[Complaint] = []
    rows = list(_rows(pairs, where, complaints))
    if not rows:
        return None, [Complaint("workbook-sheet-empty", where.title, book=where.book)]
    known = read_columns(model)
    lower = _header_below(rows, known)
    if lower:
        return None, [Complaint("header-lower", where.title, lower, details={"above": lower - 1}, book=where.book)]
    (header_line, header), *rest = rows
    names, header_complaints = _header(header_line, header, where, known)
    complaints += header_complaints
    boolean_words = _yes_no(model)
    rows_of_table = []
    for number, values in rest:
        cells: dict[str, Cell] = dict.fromkeys(names.values())
        for i, value in enumerate(values):
            if i in names:
                words_of_boolean = boolean_words.get(names[i], {})
                cells[names[i]] = words_of_boolean[value] if isinstance(value, bool) and words_of_boolean else value
            elif value is not None:
                address = f"{get_column_letter(i + 1)}{number}"
                text = shown(value)
                complaints.append(
                    Complaint("cell-without-column", where.title, number, None, text, book=where.book, cell=address)
                )
        rows_of_table.append((number, cells))
    letters = {name: get_column_letter(i + 1) for i, name in names.items()}
    raw = RawTable(
        where.title,
        tuple(names.values()),
        tuple(rows_of_table),
        WORKBOOK,
        where.sha256,
        book=where.book,
        letters=letters,
        headers={name: said for i, name in names.items() if (said := shown(header[i]) or "") != name},
        header=header_line,
    )
    return (None if complaints else raw), complaints
