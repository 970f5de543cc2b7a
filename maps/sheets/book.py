"""The workbook around the sheets: formats, page header and footer; it holds no name of a person and no time."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, Self

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from data.schema.visibility import Visibility
from maps.colours import PALETTES, Kind
from maps.fixed_time import FIXED_TIME
from maps.sheets.rows import LEVELS
from optimiser.words import Words

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Options of XlsxWriter: text stays text, even if it looks like a formula, an address or a number."""

FORMATS = {
    "text": "@",
    "long": "@",
    "places": "#,##0",
    "per_1000": "#,##0.00",
    "share": "#,##0.0",
    "percent": "+0%;-0%;0%",
    "change": "+#,##0;-#,##0;0",
    "difference": "+#,##0.0;-#,##0.0;0.0",
    "figure": "#,##0.000",
    "euro": "#,##0",
    "date": "dd-mm-yyyy",
}
"""Number format by kind of column; Excel shows numbers in the conventions of the reader's language."""

_A4, _MAX_HEADER = 9, 250
"""Excel's number for A4, and the longest header or footer of a page that we write; Excel holds 255 characters."""

_HATCH = 14
"""Excel's number for the pattern of thin diagonal stripes."""

_FUNCTION = re.compile(r"[A-Z][A-Z.]*(?=\()")
_OLD = frozenset({"AND", "AVERAGE", "COUNTIF", "IF", "ISNUMBER", "MAX", "OR", "SUBTOTAL", "SUM", "SUMIFS"})
"""Functions of our formulas that Excel 2007 had: they need no prefix of a later version."""
_DARK_LUMINANCE = 0.45
"""Relative luminance of a background below which text on it is white."""


def ink(colour: str) -> str:
    """Black or white, whichever can be read on a colour."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return "#FFFFFF" if 0.2126 * red + 0.7152 * green + 0.0722 * blue < _DARK_LUMINANCE else "#000000"


class _Sheet(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """A worksheet that looks for functions of later versions of Excel with one pattern, not with seventy.

    It only takes a short cut: should the method go, sheets are written as before, and slower.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002
        if _OLD.issuperset(_FUNCTION.findall(formula)):
            return formula.removeprefix("=")
        return str(super()._prepare_formula(formula, expand_future_functions))


class NamedPeriod(Protocol):
    """A period, of which a sheet needs the name alone."""

    @property
    def name(self) -> str: ...  # noqa: D102


class Titled(Protocol):
    """What a workbook needs to know of an edition: its title, for whom it is, its periods, and decimals of rates."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def audience(self) -> Visibility: ...  # noqa: D102
    @property
    def periods(self) -> Sequence[NamedPeriod]: ...  # noqa: D102
    @property
    def rate_decimals(self) -> int: ...  # noqa: D102


class Book:
    """A workbook that grows sheet by sheet; use it in a ``with`` block."""

    def __init__(
        self, path: Path, edition: Titled, words: Words, *, notice: str = "proposal", smallest: str = "municipality"
    ) -> None:
        """Begin a workbook whose sheets list areas of the level ``smallest`` and of wider ones."""
        self.words, self.edition, self.notice = words, edition, words(notice)
        self.levels = LEVELS[LEVELS.index(smallest) :]
        self.mark = words(f"mark-{edition.audience}")
        self.book = xlsxwriter.Workbook(str(path), OPTIONS)
        self.book.set_properties({"title": edition.title, "comments": self.notice, "created": FIXED_TIME})
        self.book.set_size(24000, 14000)
        self.keys: list[str] = []
        """The sheets written so far, by the name of their messages."""
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._cells: dict[tuple[str, bool], Any] = {}

    def about(self, sheet: str) -> str:
        """What a sheet holds, in a sentence."""
        return self.words(f"about-{sheet}", smallest=self.levels[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self.book.close()

    def format(self, **properties: Any) -> Any:
        """A cell format; the same properties give the same format object."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(properties)
        return self._formats[key]

    def cell(self, kind: str, *, bold: bool = False) -> Any:
        """The cell format for a kind of column."""
        if (kind, bold) not in self._cells:
            wrap = {"text_wrap": True} if kind == "long" else {}
            properties = {
                "num_format": self._number_format(kind),
                "valign": "top",
                "bold": bold,
                **self.side(kind),
                **wrap,
            }
            self._cells[kind, bold] = self.format(**properties)
        return self._cells[kind, bold]

    def _number_format(self, kind: str) -> str:
        """The number format of a kind of column; rates have more decimals where they are small."""
        return "#,##0." + "0" * self.edition.rate_decimals if kind == "per_1000" else FORMATS[kind]

    def side(self, kind: str) -> dict[str, Any]:
        """Alignment for a kind of column: text left, dates centred, numbers right."""
        alignments: dict[str, Any] = {"date": {"align": "center"}, "text": {"align": "left", "indent": 1}}
        alignments["long"] = alignments["text"]
        return dict(alignments.get(kind, {"align": "right"}))

    @property
    def unknown(self) -> Any:
        """The format of an unknown figure: hatched, as on the map, so that it is not read as zero."""
        return self.format(pattern=_HATCH, fg_color="#B0B0B0", bg_color="#FFFFFF", valign="top")

    @property
    def withheld(self) -> Any:
        """The format of a figure that this reader may not see."""
        return self.format(italic=True, font_color="#595959", bg_color="#EDEDED", align="right", valign="top")

    def classes(self, kind: Kind) -> tuple[Any, ...]:
        """Cell formats of the classes of a palette, from low to high."""
        return tuple(self.format(bg_color=colour, font_color=ink(colour)) for colour in PALETTES[kind])

    def sheet(self, name: str, *, landscape: bool = True) -> Any:
        """Add a sheet laid out for A4, with title, mark, sheet name, notice and page number on every page."""
        sheet = self.book.add_worksheet(name[:31], worksheet_class=_Sheet)
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
        sheet.hide_gridlines(2)
        title, mark, notice = (text.replace("&", "&&") for text in (self.edition.title, self.mark, self.notice))
        page = self.words("sheet-page", page="&P", pages="&N")
        title_length = _MAX_HEADER - len(mark) - len("&L&C&R&A")
        sheet.set_header(f"&L{title[:title_length]}&C{mark}&R&A")
        sheet.set_footer(f"&L{notice[: _MAX_HEADER - len(page)]}&R{page}")
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        return sheet
