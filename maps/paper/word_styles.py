"""The styles of a Word document, and the few things for which python-docx has no function."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

FONT = "Arial"
"""A font that every office has; Word files do not embed their own."""

BLUE, GREY = RGBColor(0x1B, 0x3A, 0x5C), RGBColor(0x46, 0x46, 0x46)
"""Colours of headings and of secondary text."""

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
"""Locale of each language, for the spelling checker."""

_TEMPLATE_SIZES = {
    "Normal": 10,
    "Title": 22,
    "Subtitle": 11,
    "Heading 1": 14,
    "Heading 2": 11,
    "Caption": 9,
    "List Bullet": 10,
    "Header": 9,
    "Footer": 8.5,
}
"""Font sizes of styles that the template of python-docx has [points]."""

_ADDED_SIZES = {"Lead": 11, "Note": 8.5, "Facts": 10, "Cell": 8}
"""Font sizes of styles that we add [points]."""

_EMPHASISED = {"Title", "Heading 1", "Heading 2", "Caption"}
"""Styles in bold and blue, which are kept on the page of what follows."""

_SPACING_PT = {
    "Title": (0, 6),
    "Heading 1": (18, 6),
    "Heading 2": (12, 4),
    "Caption": (12, 4),
    "Cell": (2, 2),
    "Note": (4, 4),
}
"""Space before and after a paragraph [points]."""


def styles(document: Document) -> None:
    """Give all styles one font and one blue; headings and captions stay with what follows."""
    for name in _ADDED_SIZES:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name, size in {**_TEMPLATE_SIZES, **_ADDED_SIZES}.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.italic = FONT, Pt(size), False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in [k for k in fonts.attrib if k.endswith("Theme")]:
            del fonts.attrib[key]
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        style.font.bold = name in _EMPHASISED
        style.font.color.rgb = (
            BLUE if name in _EMPHASISED else GREY if name in {"Subtitle", "Note", "Footer"} else RGBColor(0, 0, 0)
        )
        before, after = _SPACING_PT.get(name, (0, 6))
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = name in _EMPHASISED
    for name in ("Title", "Subtitle", "Footer"):
        _plain(document.styles[name].element)


def _plain(style: BaseOxmlElement) -> None:
    """Remove the border, letter spacing and tab stops of the template."""
    for parent, tag in (("w:pPr", "w:pBdr"), ("w:pPr", "w:tabs"), ("w:rPr", "w:spacing"), ("w:rPr", "w:kern")):
        parent_element = style.find(qn(parent))
        element = None if parent_element is None else parent_element.find(qn(tag))
        if element is not None:
            parent_element.remove(element)


def language(document: Document, code: str) -> None:
    """Set the language of the whole document, for screen readers and the spelling checker."""
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    lang = defaults.find(qn("w:lang"))
    if lang is None:
        lang = OxmlElement("w:lang")
        defaults.append(lang)
    lang.set(qn("w:val"), LOCALES[code])


def field(paragraph: Paragraph, name: str) -> None:
    """Add a field that Word fills in, such as the page number."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    element.append(run)
    paragraph._p.append(element)  # noqa: SLF001  # python-docx has no verb for fields


def line_above(paragraph: Paragraph) -> None:
    """Add a thin line above a paragraph."""
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "4"), ("space", "4"), ("color", "B4BFCA")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001  # nor for borders
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
