"""Write the tables and pictures of a study."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

from maps.fixed_time import FIXED_TIME
from maps.pictures.svg import Picture
from maps.sheets.book import OPTIONS

Cells = Sequence[str | float | None]
"""The cells of a row; unknown and withheld ones are ``None``."""


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Cells]) -> None:
    """Write a table as CSV for programs; unknown and withheld cells are empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_sheet(path: Path, name: str, header: Sequence[str], rows: Iterable[Cells], head: Sequence[str]) -> None:
    """Write the same table as a workbook of one sheet with a filter, below some lines of text (``head``)."""
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        book.set_properties({"created": FIXED_TIME})
        sheet = book.add_worksheet(name[:31])
        bold = book.add_format({"bold": True, "bottom": 1})
        for i, line in enumerate(head):
            sheet.write_string(i, 0, line, book.add_format({"bold": i == 0}))
        top, last = len(head) + 1, len(head) + 1
        sheet.write_row(top, 0, header, bold)
        for row in rows:
            last += 1
            for i, cell in enumerate(row):
                if cell is not None:
                    sheet.write(last, i, cell)
        sheet.autofilter(top, 0, last, len(header) - 1)
        sheet.freeze_panes(top + 1, 1)
        sheet.set_column(0, len(header) - 1, 16)


def write_picture(picture: Picture, folder: Path, name: str) -> None:
    """Write a picture as SVG and as PNG."""
    (folder / f"{name}.svg").write_text(picture.svg, encoding="utf-8")
    (folder / f"{name}.png").write_bytes(picture.png())
