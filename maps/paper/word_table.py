"""A table in Word: header row on every page, rows that do not break, widths that add up."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.table import _Cell, _Row

from maps.paper.blocks import Table
from maps.pictures.svg import printable

_HEAD, _TOTAL, _LINE, _BLUE = "E8EEF4", "F4F6F8", "B4BFCA", "1B3A5C"
_MARGIN = 57
"""Twentieths of a point left and right in a cell: a millimetre."""
_TAIL = 4
"""The sums of a long table are never alone on a page: its end keeps together."""
_SHORT = 14
"""Tables of at most this many rows stay on one page."""


def add_table(document: Document, table: Table, width: int) -> None:
    """Add a table that fills the width of the text."""
    whole = sum(table.widths)
    widths = [Emu(int(width * w / whole)) for w in table.widths]
    lines = (table.header, *table.rows)
    made = document.add_table(rows=len(lines), cols=len(table.header))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _described(made._tbl.tblPr, table.caption)  # noqa: SLF001  # python-docx has no verb for a table's description
    for column, size in zip(made.columns, widths, strict=True):
        column.width = size
    cells = iter(made._cells)  # noqa: SLF001  # row by row; ``row.cells`` walks the whole table each time
    for number, (row, line) in enumerate(zip(made.rows, lines, strict=True)):
        header, total = number == 0, number > len(table.rows) - table.totals
        _flags(row, header=header)
        keep = (len(table.rows) <= _SHORT or number >= len(lines) - _TAIL) and number < len(lines) - 1
        for text, size, align in zip(line, widths, table.align, strict=True):
            cell = next(cells)
            cell.width = size
            _write(cell, text, bold=header or total, right=align == "right", keep=keep)
            _paint(cell, fill=_HEAD if header else _TOTAL if total else "", colour=_BLUE if header else _LINE)
    document.add_paragraph(style="Note")


def _write(cell: _Cell, text: str, *, bold: bool, right: bool, keep: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.style = "Cell"  # noqa: SLF001  # by its id; by its name all styles are searched for every cell
    paragraph.add_run(printable(text)).bold = bold
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.keep_with_next = keep


def _flags(row: _Row, *, header: bool) -> None:
    """A row is not cut by the end of a page; the first one is repeated on the next."""
    found = row._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no verb for these
    found.append(OxmlElement("w:cantSplit"))
    if header:
        found.append(OxmlElement("w:tblHeader"))


def _paint(cell: _Cell, *, fill: str, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001  # nor for borders and shading
    borders = OxmlElement("w:tcBorders")
    borders.append(_element("w:bottom", val="single", sz="8" if fill == _HEAD else "4", space="0", color=colour))
    properties.append(borders)
    if fill:
        properties.append(_element("w:shd", val="clear", color="auto", fill=fill))


def _described(properties: BaseOxmlElement, caption: str) -> None:
    """Narrow margins, and the caption as the table's own name for those who hear it."""
    indent = _element("w:tblInd", w=str(_MARGIN), type="dxa")
    properties.insert_element_before(indent, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w=str(_MARGIN), type="dxa"))
    properties.insert_element_before(margins, "w:tblLook")
    properties.append(_element("w:tblCaption", val=printable(caption)))


def _element(tag: str, **values: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made
