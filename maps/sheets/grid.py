"""A sheet with rows under a frozen header: a filter, sums above it as formulas, and colours with fixed classes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from maps.colours import Kind
from maps.sheets.book import Book

Scale = tuple[Kind, tuple[float, ...]]
"""A palette and the lower bounds of its second to last class."""


@dataclass(frozen=True)
class Column:
    """A column: ``col-{code}`` is its message, ``kind`` its number format, ``scale`` its colours on the map."""

    code: str
    kind: str = "text"
    width: float = 11
    total: bool = False
    """Whether its sum stands above the header."""
    scale: Scale | None = None
    title: str = ""
    """For a column without a message of its own."""


@dataclass(frozen=True)
class Formula:
    """A formula with the value that we computed; ``{code}`` stands for the cell of that column in the same row."""

    text: str
    value: float | str


@dataclass(frozen=True)
class Hidden:
    """A figure that this audience may not see."""


@dataclass(frozen=True)
class Looked:
    """A number with a look of its own, so that it can be added up and say more than itself."""

    value: int
    look: Any


_TIGHT = 1.1
"""Characters per unit of a column's width: widths count zeros, and letters are narrower."""

_LINE = 15
"""Points per line of text."""

Cell = str | int | float | date | Formula | Hidden | Looked | None


def _height(text: str, width: float) -> int:
    """Lines that a text takes in a column: words are not broken, so count them in."""
    lines, room = 1, 0.0
    for word in text.split():
        if room and room + len(word) > _TIGHT * width:
            lines, room = lines + 1, 0.0
        lines += int(len(word) // (width + 1))
        room += len(word) % (width + 1) + 1
    return lines


class Grid:
    """Rows of one sheet; ``None`` stays empty and hatched in columns of numbers."""

    def __init__(self, book: Book, key: str, columns: Sequence[Column], *, frozen: int = 3) -> None:
        self.book, self.columns = book, tuple(columns)
        words = book.words
        self.name = words(f"sheet-{key}")[:31]
        book.keys.append(key)
        self.sheet = book.sheet(self.name)
        self.place = {c.code: i for i, c in enumerate(self.columns)}
        self.periods = [s.name for s in book.edition.periods] if "period" in self.place else []
        self.head = 2 + (max(1, len(self.periods)) + 1 if any(c.total for c in self.columns) else 0)
        self.row = self.head
        self.sums: dict[tuple[str, str], float] = {}
        self.sheet.write_string(0, 0, words(f"about-{key}"), book.format(bold=True, font_size=14))
        line = " · ".join(t for t in (book.mark, words("proposal")) if t)
        self.sheet.write_string(1, 0, line, book.format(italic=True, bold=bool(book.mark), font_color="#404040"))
        top = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#DCE6F1"}
        for i, column in enumerate(self.columns):
            self.sheet.set_column(i, i, column.width)
            self.sheet.write_string(self.head, i, self._title(column), book.format(**top, **book.side(column.kind)))
        self.sheet.set_row(self.head, _LINE * max(_height(self._title(c), c.width - 2) for c in self.columns))
        self.sheet.freeze_panes(self.head + 1, frozen)
        self.sheet.repeat_rows(self.head)

    def _title(self, column: Column) -> str:
        return column.title or self.book.words(f"col-{column.code}")

    def letter(self, code: str) -> str:
        """Letter of a column."""
        return str(xl_col_to_name(self.place[code]))

    def range(self, code: str) -> str:
        """All rows of a column, for formulas in other sheets."""
        name = self.name.replace("'", "''")
        return f"'{name}'!{self._rows(code)}"

    def add(self, cells: Mapping[str, Cell]) -> None:
        """One row, by column."""
        self.row += 1
        here = {code: f"{xl_col_to_name(i)}{self.row + 1}" for code, i in self.place.items()}
        long = [(cells.get(c.code), c.width) for c in self.columns if c.kind == "long"]
        lines = max((_height(text, width) for text, width in long if isinstance(text, str)), default=1)
        if lines > 1:
            self.sheet.set_row(self.row, _LINE * lines)
        for i, column in enumerate(self.columns):
            cell = cells.get(column.code)
            value = cell.value if isinstance(cell, Formula | Looked) else cell
            if column.total and isinstance(value, int | float):
                key = str(cells.get("period", "")), column.code
                self.sums[key] = self.sums.get(key, 0) + value
            self._write(i, column, cell, here)

    def _write(self, i: int, column: Column, cell: Cell, here: Mapping[str, str]) -> None:
        value = cell.value if isinstance(cell, Formula) else cell
        whole = column.kind == "figure" and isinstance(value, int | float) and value == int(value)
        look = self.book.cell("places" if whole else column.kind)
        if isinstance(cell, Formula):
            self.sheet.write_formula(self.row, i, "=" + cell.text.format_map(here), look, cell.value)
        elif isinstance(cell, Looked):
            self.sheet.write_number(self.row, i, cell.value, cell.look)
        elif isinstance(cell, Hidden):
            self.sheet.write_string(self.row, i, self.book.words("cell-withheld"), self.book.withheld)
        elif isinstance(cell, str):
            self.sheet.write_string(self.row, i, cell, look)
        elif isinstance(cell, date):
            self.sheet.write_datetime(self.row, i, cell, look)
        elif cell is not None:
            self.sheet.write_number(self.row, i, cell, look)
        elif column.kind not in {"text", "long", "date"}:
            self.sheet.write_blank(self.row, i, None, self.book.unknown)

    def finish(self) -> None:
        """The filter, the sums above it and the colours."""
        if self.row == self.head:
            return
        self.sheet.autofilter(self.head, 0, self.row, len(self.columns) - 1)
        self.sheet.print_area(0, 0, self.row, len(self.columns) - 1)
        for column in self.columns:
            if column.total:
                self._sums(column)
            if column.scale:
                self._colours(column, *column.scale)

    def _sums(self, column: Column) -> None:
        """Every period, and the rows that the filter leaves; all of them stand outside the filter."""
        words, bold, at = self.book.words, self.book.format(bold=True), self.place[column.code]
        rows, look = self._rows(column.code), self.book.cell(column.kind, bold=True)
        for i, period in enumerate(self.periods or [""]):
            self.sheet.write_string(2 + i, 0, period or words("sum-all-rows"), bold)
            formula = f"=SUMIFS({rows},{self._rows('period')},$A{3 + i})" if period else f"=SUM({rows})"
            self.sheet.write_formula(2 + i, at, formula, look, self.sums.get((period, column.code), 0))
            if period:
                self.sheet.write_string(2 + i, 1, words("sum-period"), bold)
        self.sheet.write_string(self.head - 1, 0, words("sum-visible-rows"), bold)
        total = sum(value for (_, code), value in self.sums.items() if code == column.code)
        self.sheet.write_formula(self.head - 1, at, f"=SUBTOTAL(109,{rows})", look, total)

    def _rows(self, code: str) -> str:
        letter = self.letter(code)
        return f"${letter}${self.head + 2}:${letter}${self.row + 1}"

    def _colours(self, column: Column, kind: Kind, breaks: tuple[float, ...]) -> None:
        """The classes of the map; text and empty cells are in none of them."""
        at, i = f"{self.letter(column.code)}{self.head + 2}", self.place[column.code]
        bounds: list[Any] = [None, *breaks, None]
        for low, high, look in zip(bounds, bounds[1:], self.book.classes(kind), strict=False):
            parts = [f"ISNUMBER({at})"]
            parts += [f"{at}>={low}"] if low is not None else []
            parts += [f"{at}<{high}"] if high is not None else []
            rule = {"type": "formula", "criteria": f"=AND({','.join(parts)})", "format": look}
            self.sheet.conditional_format(self.head + 1, i, self.row, i, rule)
