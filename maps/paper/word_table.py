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
from maps.pictures.svg import printable

_HEAD, _TOTAL, _LINE, _BLUE = "E8EEF4", "F4F6F8", "B4BFCA", "1B3A5C"
"""Colours of header, total rows and lines."""

_CELL_MARGIN_TWIPS = 57
"""Margin left and right in a cell [twentieths of a point]: a millimetre."""

_ROWS_KEPT_AT_END = 4
"""Rows at the end of a long table that are kept together, so that its sums are never alone on a page."""

_MAX_ROWS_ON_ONE_PAGE = 14
"""Most rows of a table that is kept on one page."""


def add_table(document: Document, table: Table, width: int) -> None:
    """Add a table that fills the width of the text."""
    sum_of_widths = sum(table.widths)
    widths = [Emu(int(width * w / sum_of_widths)) for w in table.widths]
    lines = (table.header, *table.rows)
    word_table = document.add_table(rows=len(lines), cols=len(table.header))
    word_table.alignment, word_table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _described(word_table._tbl.tblPr, table.caption)  # noqa: SLF001  # python-docx has no verb for a table's description
    for column, column_width in zip(word_table.columns, widths, strict=True):
        column.width = column_width
    cells = iter(word_table._cells)  # noqa: SLF001  # row by row; ``row.cells`` walks the whole table each time
    for number, (row, line) in enumerate(zip(word_table.rows, lines, strict=True)):
        header, total = number == 0, number > len(table.rows) - table.totals
        _flags(row, header=header)
        keep_with_next = (
            len(table.rows) <= _MAX_ROWS_ON_ONE_PAGE or number >= len(lines) - _ROWS_KEPT_AT_END
        ) and number < len(lines) - 1
        for text, column_width, align in zip(line, widths, table.align, strict=True):
            cell = next(cells)
            cell.width = column_width
            _write(cell, text, bold=header or total, right=align == "right", keep_with_next=keep_with_next)
            _paint(cell, fill=_HEAD if header else _TOTAL if total else "", colour=_BLUE if header else _LINE)
    document.add_paragraph(style="Note")


def _write(cell: _Cell, text: str, *, bold: bool, right: bool, keep_with_next: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.style = "Cell"  # noqa: SLF001  # by its id; by its name all styles are searched for every cell
    paragraph.add_run(printable(text)).bold = bold
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.keep_with_next = keep_with_next


def _flags(row: _Row, *, header: bool) -> None:
    """Keep a row on one page; repeat a header row on every page."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no verb for these
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))


def _paint(cell: _Cell, *, fill: str, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001  # nor for borders and shading
    borders = OxmlElement("w:tcBorders")
    borders.append(_element("w:bottom", val="single", sz="8" if fill == _HEAD else "4", space="0", color=colour))
    properties.append(borders)
    if fill:
        properties.append(_element("w:shd", val="clear", color="auto", fill=fill))


def _described(properties: BaseOxmlElement, caption: str) -> None:
    """Set narrow cell margins, and the caption as the name of the table for screen readers."""
    indent = _element("w:tblInd", w=str(_CELL_MARGIN_TWIPS), type="dxa")
    properties.insert_element_before(indent, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w=str(_CELL_MARGIN_TWIPS), type="dxa"))
    properties.insert_element_before(margins, "w:tblLook")
    properties.append(_element("w:tblCaption", val=printable(caption)))


def _element(tag: str, **values: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
