"""Write a paper as a Word document with real headings, header rows and alternative texts, without author or date."""

import io
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.section import _Footer, _Header
from docx.shared import Emu, Mm, Pt

from maps.fixed_time import FIXED_TIME
from maps.paper.blocks import Block, Bullets, Figure, Heading, Paper, Paragraph, Table
from maps.paper.word_styles import LOCALES, field, language, line_above, styles
from maps.paper.word_table import add_table
from maps.pictures.svg import printable

_LONG_SIDE, _SHORT_SIDE, _SIDE_MARGIN, _TOP_MARGIN, _BOTTOM_MARGIN = Mm(297), Mm(210), Mm(22), Mm(26), Mm(22)
"""A4 and its margins."""


def to_docx(paper: Paper) -> bytes:
    """The paper as a Word document; the same paper gives the same bytes."""
    document = docx.Document()
    styles(document)
    language(document, paper.language)
    _properties(document, paper)
    _page(document, paper)
    document.add_paragraph(printable(paper.title), style="Title")
    document.add_paragraph(printable(paper.subtitle), style="Subtitle")
    for name, value in paper.facts:
        document.add_paragraph(printable(f"{name}: {value}"), style="Facts")
    document.add_paragraph(style="Facts").add_run(printable(paper.proposal)).bold = True
    width = (_LONG_SIDE if paper.landscape else _SHORT_SIDE) - 2 * _SIDE_MARGIN
    for number, block in enumerate(paper.blocks, start=1):
        following = paper.blocks[number] if number < len(paper.blocks) else None
        _add(document, block, following, width, number)
    return _repeatable(document)


def _add(document: Document, block: Block, following: Block | None, width: int, number: int) -> None:
    if isinstance(block, Heading):
        heading = document.add_heading(printable(block.text), block.level)
        heading.paragraph_format.page_break_before = isinstance(following, Figure)  # a map fills most of a page
    elif isinstance(block, Paragraph):
        style = {"body": "Normal", "lead": "Lead", "note": "Note"}[block.style]
        document.add_paragraph(printable(block.text), style=style)
    elif isinstance(block, Bullets):
        for item in block.items:
            document.add_paragraph(printable(item), style="List Bullet")
    elif isinstance(block, Table):
        document.add_paragraph(printable(block.caption), style="Caption")
        add_table(document, block, width)
    else:
        _figure(document, block, number)


def _figure(document: Document, figure: Figure, number: int) -> None:
    """Add a picture with its alternative text, and its caption below it on the same page."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run()
    picture = figure.picture
    shape = run.add_picture(io.BytesIO(picture.png(200)), width=Mm(picture.width))
    properties = shape._inline.docPr  # noqa: SLF001  # python-docx has no public way to set an alternative text
    properties.set("id", str(number))
    properties.set("name", f"Map {number}")
    properties.set("descr", printable(picture.alt))
    properties.set("title", printable(picture.title))
    document.add_paragraph(printable(figure.caption), style="Caption").paragraph_format.keep_with_next = False


def _properties(document: Document, paper: Paper) -> None:
    """Set title and language, and remove the author and dates of the template of python-docx."""
    properties = document.core_properties
    for element in list(properties._element):  # noqa: SLF001  # the template brings an author and dates of its own
        properties._element.remove(element)  # noqa: SLF001  # the same
    properties.title = printable(paper.title)[:255]
    properties.language = LOCALES[paper.language]


def _page(document: Document, paper: Paper) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if paper.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (
        (_LONG_SIDE, _SHORT_SIDE) if paper.landscape else (_SHORT_SIDE, _LONG_SIDE)
    )
    section.left_margin = section.right_margin = _SIDE_MARGIN
    section.top_margin, section.bottom_margin = _TOP_MARGIN, _BOTTOM_MARGIN
    section.header_distance = section.footer_distance = Mm(11)
    section.different_first_page_header_footer = True
    for place, title in ((section.first_page_header, ""), (section.header, paper.title)):
        _head(place, paper.mark, title)
    text_width = (_LONG_SIDE if paper.landscape else _SHORT_SIDE) - 2 * _SIDE_MARGIN
    for foot in (section.first_page_footer, section.footer):
        _foot(foot, text_width, paper)


def _head(place: _Header, mark: str, title: str) -> None:
    """The mark of the audience on every page, and the title from the second page on."""
    first = place.paragraphs[0]
    if mark:
        first.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = first.add_run(printable(mark))
        run.bold, run.font.size = True, Pt(9)
    if title:
        (place.add_paragraph(style="Header") if mark else first).add_run(printable(title))


def _foot(place: _Footer, width: int, paper: Paper) -> None:
    paragraph = place.paragraphs[0]
    paragraph.style = "Footer"
    line_above(paragraph)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)
    before, between, after = paper.page
    paragraph.add_run(printable(paper.proposal) + "\t" + before)
    field(paragraph, "PAGE")
    paragraph.add_run(between)
    field(paragraph, "NUMPAGES")
    paragraph.add_run(after)


def _repeatable(document: Document) -> bytes:
    """The document as a zip archive without times and without the thumbnail of the template."""
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
    original, rewritten = io.BytesIO(), io.BytesIO()
    document.save(original)
    with ZipFile(rewritten, "w", ZIP_DEFLATED) as zipped:
        for name, content in _parts(original):
            info = ZipInfo(name, FIXED_TIME.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            zipped.writestr(info, content)
    return rewritten.getvalue()


def _parts(raw: io.BytesIO) -> Iterator[tuple[str, bytes]]:
    """The parts in their order; the list of content types stays first, as readers expect."""
    with ZipFile(raw) as zipped:
        for name in zipped.namelist():
            yield name, zipped.read(name)
