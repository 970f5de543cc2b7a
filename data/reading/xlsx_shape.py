"""The shape of a sheet from its XML, which openpyxl does not tell while it streams; walked before cells are made."""

from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

from openpyxl.utils import column_index_from_string

from data.complaints import Complaint
from data.reading.csv_files import MAX_COLUMNS

MAX_SHEETS, MAX_MERGED, MAX_ROWS = 200, 1_000, 100_000
"""Most sheets, merged areas of a sheet and rows of a workbook that the file names."""

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""The last row and column that the format has."""

_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""Namespace of the elements of a sheet's XML."""


@dataclass
class Shape:
    """Merged areas, rows, whether a cell lies beyond column ``MAX_COLUMNS``, and rows and columns not shown."""

    merged: list[str] = field(default_factory=list)
    wide: bool = False
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    last: int = 0
    """Number of the last row."""
    count: int = 0
    """Number of rows that the file names."""

    cells: int = 0
    """Most cells of a row."""

    @property
    def too_much(self) -> str:
        """What is more than is read; empty if nothing is."""
        if self.cells > LAST_COLUMN:
            return "column"
        sizes = {"row": (self.last, LAST_ROW), "rows": (self.count, MAX_ROWS), "merged": (len(self.merged), MAX_MERGED)}
        return next((what for what, (size, limit) in sizes.items() if size > limit), "")


LIMITS = {"row": LAST_ROW, "rows": MAX_ROWS, "merged": MAX_MERGED, "column": LAST_COLUMN, "sheets": MAX_SHEETS}
"""The bounds by what they are of."""


def _shown(element: Any, size: str) -> bool:
    """Whether a row or column can be seen; a filter or a group hides it, and so does a size of nothing."""
    return element.get("hidden") not in {"1", "true"} and element.get(size) not in {"0", "0.0"}


def shape_of(part: Any) -> Shape:
    """The shape of a sheet; what comes after more than is read is not walked."""
    shape, row, cells = Shape(), 0, 0
    steps = ET.iterparse(part, events=("start", "end"))  # noqa: S314  # unpacked size is capped and expat stops entities
    for event, element in steps:
        tag = element.tag
        if event == "start":
            cells = 0 if tag == f"{_NAMESPACE}row" else cells + (tag == f"{_NAMESPACE}c")
            shape.cells = max(shape.cells, cells)
            if cells > LAST_COLUMN:
                return shape
            continue
        if tag == f"{_NAMESPACE}mergeCell":
            shape.merged.append(element.get("ref", ""))
        elif tag == f"{_NAMESPACE}col" and not _shown(element, "width"):
            shape.columns |= set(range(int(element.get("min", 0)), min(int(element.get("max", 0)), MAX_COLUMNS) + 1))
        elif tag == f"{_NAMESPACE}row":
            letters = ("".join(filter(str.isalpha, cell.get("r", ""))) for cell in element)
            row = int(element.get("r", row + 1))
            shape.rows |= set() if _shown(element, "ht") else {row}
            shape.wide = shape.wide or any(x and column_index_from_string(x) > MAX_COLUMNS for x in letters)
            shape.last, shape.count = max(shape.last, row), shape.count + 1
            element.clear()
        if shape.too_much:
            return shape
    return shape


def shape_complaints(shape: Shape, title: str, book: str) -> list[Complaint]:
    """Complaints about more than is read, about merged cells and about too many columns.

    Of merged cells only the first has a value; whether it was meant for all of them the file does not say.
    """
    if shape.too_much:
        much: dict[str, str | int | float] = {"what": shape.too_much, "limit": LIMITS[shape.too_much]}
        return [Complaint("workbook-sheet-much", title, details=much, book=book)]
    complaints = [Complaint("cell-merged", title, None, None, area, book=book, cell=area) for area in shape.merged]
    if shape.wide:
        details: dict[str, str | int | float] = {"limit": MAX_COLUMNS}
        complaints.append(Complaint("workbook-sheet-wide", title, details=details, book=book))
    return complaints
