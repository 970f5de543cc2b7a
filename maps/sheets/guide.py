"""The first sheet: what the workbook is, whether the sums are right, what the sheets hold and how to read them."""

from collections.abc import Sequence
from typing import Any

from maps.layers import layers
from maps.pictures.map_legend import classes
from maps.sheets.book import Book, ink
from maps.sheets.grid import Grid
from optimiser.editions.edition import Edition
from optimiser.words.telling import tell

_SCALES = (("new", "unit-places"), ("per_1000", "unit-per_1000"), ("difference", "unit-percent"))
"""Scales that are explained, with the message of their unit."""

_LAST_COLUMN = 7
"""Index of the last column: there are at most seven classes."""

_FULL_LINE, _PART_LINE, _HEADING_SIZE = 112, 85, 14
"""Characters on a line over the full width and beside a name; font size [points] above which a line is a heading."""


def write(book: Book, edition: Edition, sheet: Any, control: tuple[Grid, bool]) -> None:
    """Fill in the sheet, which was added first so that the workbook opens with it."""
    words = book.words
    text_format, bold = book.format(text_wrap=True, valign="top"), book.format(bold=True, valign="top")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, _LAST_COLUMN, 13)
    row = _lines(sheet, [edition.title], book.format(bold=True, font_size=18), 0)
    mark = book.format(bold=True, font_color="#FFFFFF", bg_color="#1D2B36", text_wrap=True, valign="vcenter")
    row = _lines(sheet, [book.mark] if book.mark else [], mark, row)
    row = _lines(sheet, [words("proposal")], book.format(bold=True, text_wrap=True, valign="top"), row)
    row = _lines(sheet, [tell(fact, words) for fact in edition.facts[:1]], text_format, row) + 1
    sheet.write_string(row, 0, words("guide-control"), bold)
    right, wrong = words("control-right"), words("control-wrong")
    grid, all_right = control
    formula = f'=IF(COUNTIF({grid.range("verdict")},"{wrong}")=0,"{right}","{wrong}")'
    sheet.write_formula(row, 1, formula, bold, right if all_right else wrong)
    row += 2
    sheet.write_string(row, 0, words("guide-sheets"), book.format(bold=True, font_size=13))
    link = book.format(font_color="#1F4E9E", underline=1, valign="top")
    for key in book.keys:
        row += 1
        name = words(f"sheet-{key}")[:31]
        target = "internal:'" + name.replace("'", "''") + "'!A1"
        sheet.write_url(row, 0, target, link, name)
        about = book.about(key)
        sheet.merge_range(row, 1, row, _LAST_COLUMN, about, text_format)
        sheet.set_row(row, _height(about, _PART_LINE))
    row += 2
    sheet.write_string(row, 0, words("guide-reading"), book.format(bold=True, font_size=13))
    row = _lines(sheet, [*_left_out(book, edition), *_how_to_read(book)], text_format, row + 1) + 1
    _legend(book, edition, sheet, row)


def _left_out(book: Book, edition: Edition) -> list[str]:
    """Which areas no sheet lists, and where they are."""
    if book.levels[0] == "municipality":
        return []
    towns, periods = len(edition.level("municipality")), len(edition.periods)
    return [book.words("guide-left-out", smallest=book.levels[0], municipalities=towns, periods=periods)]


def _how_to_read(book: Book) -> list[str]:
    return [book.words(f"guide-line-{i}", smallest=book.levels[0]) for i in range(1, 6)]


def _height(text: str, width: int) -> int:
    """Height of a row that its text needs [points]."""
    return 15 * -(-len(text) // width)


def _lines(sheet: Any, lines: Sequence[str], format_: Any, row: int) -> int:
    """Write lines over the full width, as high as their text needs; returns the next row."""
    for line in lines:
        sheet.merge_range(row, 0, row, _LAST_COLUMN, line, format_)
        sheet.set_row(row, 24 if format_.font_size > _HEADING_SIZE else _height(line, _FULL_LINE))
        row += 1
    return row


def _legend(book: Book, edition: Edition, sheet: Any, row: int) -> None:
    """Write the classes of the colours, which are those of the map and the same in all plans and periods."""
    words = book.words
    sheet.write_string(row, 0, words("guide-colours"), book.format(bold=True, font_size=13))
    on_map = {layer.name: layer for layer in layers(edition)}
    for name, unit in _SCALES:
        row += 1
        title = words(f"guide-scale-{name}", unit=words(unit), smallest=book.levels[0])
        sheet.write_string(row, 0, title, book.format(valign="top"))
        layer = on_map[f"total_{name}" if name == "per_1000" else name]
        for i, (colour, text) in enumerate(classes(layer, book.levels[0], words)):
            format_ = book.format(
                bg_color=colour, font_color=ink(colour), align="center", border=1, border_color="#BBBBBB"
            )
            sheet.write_string(row, 1 + i, text, format_)
    row += 1
    sheet.write_string(row, 0, words("guide-empty"), book.format(valign="top"))
    sheet.write_blank(row, 1, None, book.unknown)
    sheet.merge_range(row, 2, row, 3, words("map-unknown"), book.format())
    sheet.write_string(row, 4, words("cell-withheld"), book.withheld)
