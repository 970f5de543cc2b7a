"""The workbook around the sheets: formats, header and footer, and nothing that names a person or a moment."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from maps.colours import PALETTES, Kind
from optimiser.editions.edition import Edition
from optimiser.words import Words

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

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
    "date": "dd-mm-yyyy",
}
"""Number format of every kind of column; Excel writes them as the reader's language does."""

_NO_MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001  # the zip format's own "no date"; a file says no moment
_A4, _LIMIT = 9, 250
_HATCH = 14
_FUNCTION = re.compile(r"[A-Z][A-Z.]*(?=\()")
_OLD = frozenset({"AND", "AVERAGE", "COUNTIF", "IF", "ISNUMBER", "MAX", "OR", "SUBTOTAL", "SUM", "SUMIFS"})
"""Functions of our formulas that Excel 2007 had: they need no prefix of a later version."""
_DARK = 0.45
"""Luminance below which text on a colour is white."""


def ink(colour: str) -> str:
    """Black or white: what can be read on a colour."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return "#FFFFFF" if 0.2126 * red + 0.7152 * green + 0.0722 * blue < _DARK else "#000000"


class _Sheet(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """A worksheet that looks for functions of later versions of Excel with one pattern, not with seventy.

    It only takes a short cut: should the method go, sheets are written as before, and slower.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002
        if _OLD.issuperset(_FUNCTION.findall(formula)):
            return formula.removeprefix("=")
        return str(super()._prepare_formula(formula, expand_future_functions))


class Book:
    """A workbook that grows sheet by sheet; use it in a ``with`` block."""

    def __init__(self, path: Path, edition: Edition, words: Words) -> None:
        self.words, self.edition = words, edition
        self.mark = words(f"mark-{edition.audience}")
        self.book = xlsxwriter.Workbook(str(path), OPTIONS)
        self.book.set_properties({"title": edition.title, "comments": words("proposal"), "created": _NO_MOMENT})
        self.book.set_size(24000, 14000)
        self.keys: list[str] = []
        """Sheets so far, by the name of their messages."""
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self.book.close()

    def format(self, **properties: Any) -> Any:
        """A cell format, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(properties)
        return self._formats[key]

    def cell(self, kind: str, *, bold: bool = False) -> Any:
        """How a value of a kind looks."""
        wrap = {"text_wrap": True} if kind == "long" else {}
        return self.format(num_format=FORMATS[kind], valign="top", bold=bold, **self.side(kind), **wrap)

    def side(self, kind: str) -> dict[str, Any]:
        """Text stands left, numbers stand right."""
        found: dict[str, Any] = {"date": {"align": "center"}, "text": {"align": "left", "indent": 1}}
        found["long"] = found["text"]
        return dict(found.get(kind, {"align": "right"}))

    @property
    def unknown(self) -> Any:
        """An empty cell that is not zero: hatched, as on the map."""
        return self.format(pattern=_HATCH, fg_color="#B0B0B0", bg_color="#FFFFFF", valign="top")

    @property
    def withheld(self) -> Any:
        """A figure that is not for this reader."""
        return self.format(italic=True, font_color="#595959", bg_color="#EDEDED", align="right", valign="top")

    def classes(self, kind: Kind) -> tuple[Any, ...]:
        """Formats of the six classes of a palette."""
        return tuple(self.format(bg_color=colour, font_color=ink(colour)) for colour in PALETTES[kind])

    def sheet(self, name: str, *, landscape: bool = True) -> Any:
        """A new sheet, ready for A4, with its name, the mark, the proposal and the page number on every page."""
        sheet = self.book.add_worksheet(name[:31], worksheet_class=_Sheet)
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
        sheet.hide_gridlines(2)
        title, mark, proposal = (
            text.replace("&", "&&") for text in (self.edition.title, self.mark, self.words("proposal"))
        )
        page = self.words("sheet-page", page="&P", pages="&N")
        room = _LIMIT - len(mark) - len("&L&C&R&A")
        sheet.set_header(f"&L{title[:room]}&C{mark}&R&A")
        sheet.set_footer(f"&L{proposal[: _LIMIT - len(page)]}&R{page}")
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        return sheet
