"""The first sheet: what this is, whether the sums are right, what every sheet holds and how to read it."""

from collections.abc import Sequence
from typing import Any

from maps.colours import PALETTES, Kind
from maps.layers import bounds
from maps.legend import class_labels
from maps.sheets.book import Book, ink
from maps.sheets.grid import Grid
from optimiser.editions.edition import Edition
from optimiser.words import tell

_SCALES = (("new", "unit-places"), ("per_1000", "unit-per_1000"), ("difference", "unit-percent"))

_LAST = 7
"""Last column: there are at most seven classes."""

_WIDTH, _BESIDE, _HEADING = 112, 85, 14
"""Characters on a line over the whole width and beside a name; size of letters above which a line is a heading."""


def write(book: Book, edition: Edition, sheet: Any, control: tuple[Grid, bool]) -> None:
    """Fill the sheet that was made first."""
    words = book.words
    plain, bold = book.format(text_wrap=True, valign="top"), book.format(bold=True, valign="top")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, _LAST, 13)
    row = _lines(sheet, [edition.title], book.format(bold=True, font_size=18), 0)
    mark = book.format(bold=True, font_color="#FFFFFF", bg_color="#1D2B36", text_wrap=True, valign="vcenter")
    row = _lines(sheet, [book.mark] if book.mark else [], mark, row)
    row = _lines(sheet, [words("proposal")], book.format(bold=True, text_wrap=True, valign="top"), row)
    row = _lines(sheet, [tell(fact, words) for fact in edition.facts[:1]], plain, row) + 1
    sheet.write_string(row, 0, words("guide-control"), bold)
    right, wrong = words("control-right"), words("control-wrong")
    grid, good = control
    formula = f'=IF(COUNTIF({grid.range("verdict")},"{wrong}")=0,"{right}","{wrong}")'
    sheet.write_formula(row, 1, formula, bold, right if good else wrong)
    row += 2
    sheet.write_string(row, 0, words("guide-sheets"), book.format(bold=True, font_size=13))
    link = book.format(font_color="#1F4E9E", underline=1, valign="top")
    for key in book.keys:
        row += 1
        name = words(f"sheet-{key}")[:31]
        target = "internal:'" + name.replace("'", "''") + "'!A1"
        sheet.write_url(row, 0, target, link, name)
        about = words(f"about-{key}")
        sheet.merge_range(row, 1, row, _LAST, about, plain)
        sheet.set_row(row, _height(about, _BESIDE))
    row += 2
    sheet.write_string(row, 0, words("guide-reading"), book.format(bold=True, font_size=13))
    row = _lines(sheet, [words(f"guide-line-{i}") for i in range(1, 6)], plain, row + 1) + 1
    _legend(book, sheet, row)


def _height(text: str, width: int) -> int:
    """Of a row, as high as its text needs [points]."""
    return 15 * -(-len(text) // width)


def _lines(sheet: Any, lines: Sequence[str], look: Any, row: int) -> int:
    """Lines over the whole width, as high as their text needs."""
    for line in lines:
        sheet.merge_range(row, 0, row, _LAST, line, look)
        sheet.set_row(row, 24 if look.font_size > _HEADING else _height(line, _WIDTH))
        row += 1
    return row


def _legend(book: Book, sheet: Any, row: int) -> None:
    """The classes of the colours: the same as on the map, fixed over plans and periods."""
    words = book.words
    sheet.write_string(row, 0, words("guide-colours"), book.format(bold=True, font_size=13))
    for name, unit in _SCALES:
        row += 1
        sheet.write_string(row, 0, words(f"guide-scale-{name}", unit=words(unit)), book.format(valign="top"))
        kind: Kind = "diverging" if name == "difference" else "sequential"
        counts, signed = unit == "unit-places", kind == "diverging"
        classes = class_labels(bounds(name)["municipality"], words, counts=counts, signed=signed)
        for i, (colour, text) in enumerate(zip(PALETTES[kind], classes, strict=True)):
            look = book.format(
                bg_color=colour, font_color=ink(colour), align="center", border=1, border_color="#BBBBBB"
            )
            sheet.write_string(row, 1 + i, text, look)
    row += 1
    sheet.write_string(row, 0, words("guide-empty"), book.format(valign="top"))
    sheet.write_blank(row, 1, None, book.unknown)
    sheet.merge_range(row, 2, row, 3, words("map-unknown"), book.format())
    sheet.write_string(row, 4, words("cell-withheld"), book.withheld)
