"""Tables in a Word document: header row on every page, rows that do not break, columns that fill the text width."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.table import _Cell, _Row

from maps.paper.blocks import Table
from maps.paper.word_template import TABLE
from maps.pictures.svg import printable

_ROWS_KEPT_AT_END = 4
"""Rows at the end of a long table that are kept together, so that its sums are never alone on a page."""


def add_table(document: Document, table: Table, width: int) -> None:
    """Add a table that fills the width of the text."""
    sum_of_widths = sum(table.widths)
    widths = [Emu(int(width * w / sum_of_widths)) for w in table.widths]
    lines = (table.header, *table.rows)
    word_table = document.add_table(rows=len(lines), cols=len(table.header))
    word_table.style = document.styles[TABLE]
    word_table.alignment, word_table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    style_ids = [document.styles[name].style_id for name in ("Cell", "Cell Header", "Cell Total")]
    _looks(word_table._tbl.tblPr, totals=bool(table.totals))  # noqa: SLF001  # python-docx has no verb for these either
    _described(word_table._tbl.tblPr, table.caption)  # noqa: SLF001  # python-docx has no verb for a table's description
    for column, column_width in zip(word_table.columns, widths, strict=True):
        column.width = column_width
    cells = iter(word_table._cells)  # noqa: SLF001  # row by row; ``row.cells`` walks the whole table each time
    for number, (row, line) in enumerate(zip(word_table.rows, lines, strict=True)):
        header, total = number == 0, number > len(table.rows) - table.totals
        _flags(row, header=header)
        keep_with_next = (not table.splits or number >= len(lines) - _ROWS_KEPT_AT_END) and number < len(lines) - 1
        for text, column_width, align in zip(line, widths, table.align, strict=True):
            cell = next(cells)
            cell.width = column_width
            style = style_ids[1 if header else 2 if total else 0]
            _write(cell, text, style, right=align == "right", keep_with_next=keep_with_next)
    document.add_paragraph(style="Note")


def _write(cell: _Cell, text: str, style_id: str, *, right: bool, keep_with_next: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.style = style_id  # noqa: SLF001  # by its id; by its name all styles are searched for every cell
    paragraph.add_run(printable(text))
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.keep_with_next = keep_with_next


def _flags(row: _Row, *, header: bool) -> None:
    """Keep a row on one page; repeat a header row on every page."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no verb for these
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))


def _looks(properties: BaseOxmlElement, *, totals: bool) -> None:
    """Say which rows of the table style apply: the first, and the last if it is a sum."""
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    flags = {"firstRow": "1", "lastRow": str(int(totals)), "firstColumn": "0", "lastColumn": "0"}
    properties.append(_element("w:tblLook", **flags, noHBand="1", noVBand="1"))


def _described(properties: BaseOxmlElement, caption: str) -> None:
    """Set the caption as the name of the table for screen readers."""
    properties.append(_element("w:tblCaption", val=printable(caption)))


def _element(tag: str, **values: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
