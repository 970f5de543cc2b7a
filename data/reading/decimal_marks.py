"""The decimal mark of each column of a table, which need not be the one that the separator of its file suggests.

A semicolon says that Excel is Dutch, not that the program which made the numbers was: many exports write ``52.2``
between semicolons. A column is read with the other mark where all its numbers agree on it and one of them can mean
nothing else: ``52.2`` and ``0.125`` are no thousands, and a latitude of 52.205 degrees is none of 52205. A column in
which every number may have thousands (``1.234``) proves nothing, and is refused number by number.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.reading.csv_files import RawTable
from data.schema.cells import DUTCH, EITHER, PLAIN, THOUSANDS, ColumnMark
from data.schema.columns import Row
from data.schema.description import columns

_MARKED = re.compile(r"-?\d+(?:([.,])\d{3})*(?:([.,])\d+)?")
"""A number with a mark, decimal or of thousands."""

_OWN = {PLAIN: ".", DUTCH: ","}
"""The mark that a dialect suggests."""


@dataclass(frozen=True)
class _Number:
    """A number in a text cell: its line, its text, its mark and whether that mark can only be a decimal one."""

    line: int
    text: str
    mark: str
    proof: bool


def _numbers(raw: RawTable, name: str, low: float | None, high: float | None) -> Iterator[_Number]:
    """The numbers with one kind of mark in a column."""
    for line, cells in raw.rows:
        text = cells.get(name)
        if not isinstance(text, str) or not _MARKED.fullmatch(text):
            continue
        marks = {sign for sign in text if sign in ".,"}
        if len(marks) == 1:
            thousands = int(re.sub(r"[.,]", "", text))
            outside = (low is not None and thousands < low) or (high is not None and thousands > high)
            several = sum(map(text.count, marks)) > 1
            yield _Number(line, text, marks.pop(), not several and (not THOUSANDS.fullmatch(text) or outside))


def decimal_marks(raw: RawTable, model: type[Row]) -> Mapping[str, ColumnMark]:
    """The mark of every column of decimals in which a number has one; in another column that of the dialect holds."""
    decimals = [c for c in columns(model) if c.form == "decimal" and c.name in raw.columns]
    found = {c.name: list(_numbers(raw, c.name, c.low, c.high)) for c in decimals}
    own = _OWN.get(raw.dialect)
    foreign = any({n.mark for n in ns} != {own} and any(n.proof for n in ns) for ns in found.values() if ns)
    return {name: _mark(numbers, own, foreign=foreign) for name, numbers in found.items() if numbers}


def _mark(numbers: list[_Number], own: str | None, *, foreign: bool) -> ColumnMark:
    """The mark of one column.

    Args:
        numbers: the numbers of the column that have a mark.
        own: the mark that the dialect suggests; ``None`` in a workbook, which has no dialect.
        foreign: whether a column of the table has another mark for certain, so that the suggestion is worth nothing.

    """
    used, proven = {n.mark for n in numbers}, any(n.proof for n in numbers)
    if len(used) > 1:
        other = next((n for n in numbers if n.mark == own), numbers[0])
        return ColumnMark(own or EITHER, other.line, other.text)
    if proven or (used == {own} and not foreign):
        return ColumnMark(numbers[0].mark)
    return ColumnMark(EITHER)


def cell_context(raw: RawTable, model: type[Row]) -> dict[str, object]:
    """What the cells of a table are read by: its dialect, and the decimal marks of its columns."""
    return {"dialect": raw.dialect, "marks": decimal_marks(raw, model)}
