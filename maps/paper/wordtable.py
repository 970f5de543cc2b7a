"""A table in Word: header row on every page, rows that do not break, widths that add up."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu
from docx.table import _Cell, _Row

from maps.paper.content import Table
from maps.svg import printable

_HEAD, _TOTAL, _LINE, _BLUE = "E8EEF4", "F4F6F8", "B4BFCA", "1B3A5C"
_SHORT = 14
"""Tables of at most this many rows stay on one page."""


def add_table(document: Document, table: Table, width: int) -> None:
    """Add a table that fills the width of the text."""
    whole = sum(table.widths)
    widths = [Emu(int(width * w / whole)) for w in table.widths]
    made = document.add_table(rows=0, cols=len(table.header))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _described(made._tbl.tblPr, table.caption)  # noqa: SLF001  # python-docx has no verb for a table's description
    for column, size in zip(made.columns, widths, strict=True):
        column.width = size
    lines = (table.header, *table.rows)
    for number, line in enumerate(lines):
        row = made.add_row()
        header, total = number == 0, number > len(table.rows) - table.totals
        _flags(row, header=header)
        keep = len(table.rows) <= _SHORT and number < len(lines) - 1
        for i, cell in enumerate(row.cells):
            cell.width = widths[i]
            _write(cell, line[i], bold=header or total, right=table.align[i] == "right", keep=keep)
            _paint(cell, fill=_HEAD if header else _TOTAL if total else "", colour=_BLUE if header else _LINE)
    document.add_paragraph(style="Note")


def _write(cell: _Cell, text: str, *, bold: bool, right: bool, keep: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
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
    borders, bottom = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "8" if fill == _HEAD else "4"), ("space", "0"), ("color", colour)):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    properties.append(borders)
    if fill:
        shade = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
            shade.set(qn(f"w:{key}"), value)
        properties.append(shade)


def _described(properties: OxmlElement, caption: str) -> None:
    """The caption as the table's own name for those who hear it."""
    element = OxmlElement("w:tblCaption")
    element.set(qn("w:val"), printable(caption))
    properties.append(element)
