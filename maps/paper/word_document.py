"""Write a paper as a Word document with real headings, header rows and alternative texts, without author or date."""

import io
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.section import Section, _Footer, _Header
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph as WordParagraph

from maps.fixed_time import FIXED_TIME
from maps.paper.blocks import Block, Bullets, Figure, Heading, Paper, Paragraph, Table
from maps.paper.word_fields import LOCALES, field, language
from maps.paper.word_table import add_table
from maps.paper.word_template import opened
from maps.pictures.svg import printable

_STYLES = {"body": "Normal", "lead": "Lead", "note": "Note", "open": "Open Field"}
"""Style of every kind of paragraph."""


def to_docx(paper: Paper, template: bytes | None = None) -> bytes:
    """The paper as a Word document in the styles of a template; the same paper and template give the same bytes."""
    document = opened(template)
    language(document, paper.language)
    _properties(document, paper)
    width = _page(document, paper)
    document.add_paragraph(printable(paper.title), style="Title")
    document.add_paragraph(printable(paper.subtitle), style="Subtitle")
    for name, value in paper.facts:
        document.add_paragraph(printable(f"{name}: {value}"), style="Facts")
    document.add_paragraph(style="Facts").add_run(printable(paper.proposal)).bold = True
    for number, block in enumerate(paper.blocks, start=1):
        around = paper.blocks[max(0, number - 2)], paper.blocks[min(number, len(paper.blocks) - 1)]
        _add(document, block, around, width, number)
    return _repeatable(document)


def _add(document: Document, block: Block, around: tuple[Block, Block], width: int, number: int) -> None:
    """Add a block; ``around`` are the one before and the one after it."""
    if isinstance(block, Heading):
        before, after = around
        alone = not (isinstance(before, Heading) and before.new_page)
        heading = document.add_heading(printable(block.text), block.level)
        map_page = isinstance(after, Figure) and alone  # a map fills most of a page
        heading.paragraph_format.page_break_before = block.new_page or map_page
    elif isinstance(block, Paragraph):
        document.add_paragraph(printable(block.text), style=_STYLES[block.style])
    elif isinstance(block, Bullets):
        for item in block.items:
            document.add_paragraph(printable(item), style="List Number" if block.numbered else "List Bullet")
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


def _page(document: Document, paper: Paper) -> int:
    """Turn the page if the paper lies, fill header and footer; returns the width of the text [EMU]."""
    section = document.sections[0]
    if paper.landscape and section.orientation == WD_ORIENT.PORTRAIT:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    width = _text_width(section)
    first = section.different_first_page_header_footer
    for place, title in ((section.header, paper.title), *([(section.first_page_header, "")] if first else [])):
        _head(place, paper.mark, title)
    for foot in (section.footer, *([section.first_page_footer] if first else [])):
        _foot(foot, width, paper)
    return width


def _text_width(section: Section) -> int:
    """Width between the margins; those of a file without any are nought [EMU]."""
    return int((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))


def _own(place: _Header | _Footer, style: str) -> WordParagraph:
    """A paragraph for our text: the first if it is empty, else a new one below what the template has."""
    first = place.paragraphs[0] if place.paragraphs else place.add_paragraph()
    empty = not first.text and not first._p.xpath(".//w:drawing | .//w:pict | .//w:object")  # noqa: SLF001  # pictures
    paragraph = first if empty else place.add_paragraph()
    paragraph.style = style
    return paragraph


def _head(place: _Header, mark: str, title: str) -> None:
    """The mark of the audience on every page, and the title from the second page on."""
    if mark:
        _own(place, "Mark").add_run(printable(mark))
    if title:
        _own(place, "Header").add_run(printable(title))


def _foot(place: _Footer, width: int, paper: Paper) -> None:
    paragraph = _own(place, "Footer")
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
