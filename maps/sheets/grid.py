"""A sheet with rows under a frozen header: filter, sums above the header as formulas, and fixed colour classes."""

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
    """A column: ``col-{code}`` is the message of its header, ``kind`` its number format, ``scale`` its colours."""

    code: str
    kind: str = "text"
    width: float = 11
    total: bool = False
    """Whether its sum is shown above the header."""
    scale: Scale | None = None
    title: str = ""
    """Header of a column without a message of its own."""


@dataclass(frozen=True)
class Formula:
    """A formula and the value that we computed; ``{code}`` is replaced by the cell of that column in the same row."""

    text: str
    value: float | str


@dataclass(frozen=True)
class Hidden:
    """A figure that this audience may not see."""


@dataclass(frozen=True)
class FormattedNumber:
    """A number with its own cell format, so that it still sums."""

    value: float
    format_: Any


_CHARACTERS_PER_WIDTH = 1.1
"""Characters that fit in a unit of column width: a unit is the width of a zero, and letters are narrower."""

_LINE_HEIGHT_PT = 15
"""Height of a line of text [points]."""

Cell = str | int | float | date | Formula | Hidden | FormattedNumber | None
"""What a cell may hold; ``None`` is unknown."""


def _height(text: str, width: float) -> int:
    """Lines that a text needs in a column, whose words are not broken unless one is wider than the column."""
    lines, line_length = 1, 0.0
    for word in text.split():
        if line_length and line_length + len(word) > _CHARACTERS_PER_WIDTH * width:
            lines, line_length = lines + 1, 0.0
        lines += int(len(word) // (width + 1))
        line_length += len(word) % (width + 1) + 1
    return lines


class Grid:
    """The rows of one sheet; ``None`` gives an empty cell, hatched in columns of numbers."""

    def __init__(self, book: Book, key: str, columns: Sequence[Column], *, frozen: int = 3) -> None:
        self.book, self.columns = book, tuple(columns)
        words = book.words
        self.name = words(f"sheet-{key}")[:31]
        book.keys.append(key)
        self.sheet = book.sheet(self.name)
        self.place = {c.code: i for i, c in enumerate(self.columns)}
        self._letters = {c.code: str(xl_col_to_name(i)) for i, c in enumerate(self.columns)}
        self._long = [c for c in self.columns if c.kind == "long"]
        self.periods = [s.name for s in book.edition.periods] if "period" in self.place else []
        self.head = 2 + (max(1, len(self.periods)) + 1 if any(c.total for c in self.columns) else 0)
        self.row = self.head
        self.sums: dict[tuple[str, str], float] = {}
        self.sheet.write_string(0, 0, book.about(key), book.format(bold=True, font_size=14))
        line = " · ".join(t for t in (book.mark, book.notice) if t)
        self.sheet.write_string(1, 0, line, book.format(italic=True, bold=bool(book.mark), font_color="#404040"))
        top = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#DCE6F1"}
        for i, column in enumerate(self.columns):
            self.sheet.set_column(i, i, column.width)
            self.sheet.write_string(self.head, i, self._title(column), book.format(**top, **book.side(column.kind)))
        self.sheet.set_row(self.head, _LINE_HEIGHT_PT * max(_height(self._title(c), c.width - 2) for c in self.columns))
        self.sheet.freeze_panes(self.head + 1, frozen)
        self.sheet.repeat_rows(self.head)

    def _title(self, column: Column) -> str:
        return column.title or self.book.words(f"col-{column.code}")

    def letter(self, code: str) -> str:
        """The letter of a column."""
        return self._letters[code]

    def range(self, code: str) -> str:
        """The range of all rows of a column, for formulas in other sheets."""
        name = self.name.replace("'", "''")
        return f"'{name}'!{self._rows(code)}"

    def add(self, cells: Mapping[str, Cell]) -> None:
        """Add a row of cells by column; a column that is not given is unknown."""
        self.row += 1
        wrapped_texts = [(cells.get(c.code), c.width) for c in self._long]
        lines = max((_height(text, width) for text, width in wrapped_texts if isinstance(text, str)), default=1)
        if lines > 1:
            self.sheet.set_row(self.row, _LINE_HEIGHT_PT * lines)
        cells_in_row = {code: f"{letter}{self.row + 1}" for code, letter in self._letters.items()}
        for i, column in enumerate(self.columns):
            cell = cells.get(column.code)
            if column.total:
                self._count(column, cell, str(cells.get("period", "")))
            self._write(i, column, cell, cells_in_row)

    def _count(self, column: Column, cell: Cell, period: str) -> None:
        value = cell.value if isinstance(cell, Formula | FormattedNumber) else cell
        if isinstance(value, int | float):
            self.sums[period, column.code] = self.sums.get((period, column.code), 0) + value

    def _format(self, column: Column, value: object) -> Any:
        """The format of a column; a figure that is whole has no decimals."""
        is_whole = column.kind == "figure" and isinstance(value, int | float) and value == int(value)
        return self.book.cell("places" if is_whole else column.kind)

    def _write(self, i: int, column: Column, cell: Cell, cells_in_row: Mapping[str, str]) -> None:
        sheet = self.sheet
        match cell:
            case str():
                sheet.write_string(self.row, i, cell, self._format(column, cell))
            case int() | float():
                sheet.write_number(self.row, i, cell, self._format(column, cell))
            case None:
                if column.kind not in {"text", "long", "date"}:
                    sheet.write_blank(self.row, i, None, self.book.unknown)
            case Formula(text, value):
                formula = "=" + text.format_map(cells_in_row)
                sheet.write_formula(self.row, i, formula, self._format(column, value), value)
            case FormattedNumber(value, own_format):
                sheet.write_number(self.row, i, value, own_format)
            case Hidden():
                sheet.write_string(self.row, i, self.book.words("cell-withheld"), self.book.withheld)
            case date():
                sheet.write_datetime(self.row, i, cell, self._format(column, cell))

    def finish(self) -> None:
        """Add the filter, the sums above the header and the colours, once all rows are known."""
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
        """Write the sum of each period and that of the visible rows, above the header and so outside the filter."""
        words, bold, column_index = self.book.words, self.book.format(bold=True), self.place[column.code]
        rows, sum_format = self._rows(column.code), self.book.cell(column.kind, bold=True)
        for i, period in enumerate(self.periods or [""]):
            self.sheet.write_string(2 + i, 0, period or words("sum-all-rows"), bold)
            formula = f"=SUMIFS({rows},{self._rows('period')},$A{3 + i})" if period else f"=SUM({rows})"
            self.sheet.write_formula(2 + i, column_index, formula, sum_format, self.sums.get((period, column.code), 0))
            if period:
                self.sheet.write_string(2 + i, 1, words("sum-period"), bold)
        self.sheet.write_string(self.head - 1, 0, words("sum-visible-rows"), bold)
        total = sum(value for (_, code), value in self.sums.items() if code == column.code)
        self.sheet.write_formula(self.head - 1, column_index, f"=SUBTOTAL(109,{rows})", sum_format, total)

    def _rows(self, code: str) -> str:
        letter = self.letter(code)
        return f"${letter}${self.head + 2}:${letter}${self.row + 1}"

    def _colours(self, column: Column, kind: Kind, breaks: tuple[float, ...]) -> None:
        """Colour the numbers by the classes of the map; text and empty cells have no class."""
        first_cell, i = f"{self.letter(column.code)}{self.head + 2}", self.place[column.code]
        decimals = {"per_1000": self.book.edition.rate_decimals, "percent": 2}.get(column.kind, 0)
        number = f"ROUND({first_cell},{decimals})"  # as it is shown, so that colour and number agree
        bounds: list[Any] = [None, *breaks, None]
        for low, high, class_format in zip(bounds, bounds[1:], self.book.classes(kind), strict=False):
            parts = [f"ISNUMBER({first_cell})"]
            parts += [f"{number}>={low}"] if low is not None else []
            parts += [f"{number}<{high}"] if high is not None else []
            rule = {"type": "formula", "criteria": f"=AND({','.join(parts)})", "format": class_format}
            self.sheet.conditional_format(self.head + 1, i, self.row, i, rule)
