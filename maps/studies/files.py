"""Write the tables and pictures of a study."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Sheet:
    """A table for a workbook: its name, header and rows, lines of text above it, and widths of its columns."""

    name: str
    header: Sequence[str]
    rows: Iterable[Cells]
    head: Sequence[str]
    widths: Sequence[float] = ()


def write_sheet(path: Path, name: str, header: Sequence[str], rows: Iterable[Cells], head: Sequence[str]) -> None:
    """Write the same table as a workbook of one sheet with a filter, below some lines of text (``head``)."""
    write_sheets(path, [Sheet(name, header, rows, head)])


def write_sheets(path: Path, sheets: Iterable[Sheet]) -> None:
    """Write tables as a workbook, a sheet each; without widths all columns are alike."""
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        book.set_properties({"created": FIXED_TIME})
        bold = book.add_format({"bold": True, "bottom": 1})
        for table in sheets:
            sheet = book.add_worksheet(table.name[:31])
            for i, line in enumerate(table.head):
                sheet.write_string(i, 0, line, book.add_format({"bold": i == 0}))
            top, last = len(table.head) + 1, len(table.head) + 1
            sheet.write_row(top, 0, table.header, bold)
            for row in table.rows:
                last += 1
                for i, cell in enumerate(row):
                    if cell is not None:
                        sheet.write(last, i, cell)
            sheet.autofilter(top, 0, last, len(table.header) - 1)
            sheet.freeze_panes(top + 1, 1)
            sheet.set_column(0, len(table.header) - 1, 16)
            for i, width in enumerate(table.widths):
                sheet.set_column(i, i, width)
            if table.widths:
                sheet.set_landscape()
                sheet.fit_to_pages(1, 0)


def write_picture(picture: Picture, folder: Path, name: str) -> None:
    """Write a picture as SVG and as PNG."""
    (folder / f"{name}.svg").write_text(picture.svg, encoding="utf-8")
    (folder / f"{name}.png").write_bytes(picture.png())
