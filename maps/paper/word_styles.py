"""The looks of a Word document, and the few things that python-docx has no verb for."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

FONT = "Arial"
"""A font that every office has; Word files do not bring their own."""
BLUE, GREY = RGBColor(0x1B, 0x3A, 0x5C), RGBColor(0x46, 0x46, 0x46)
LOCALES = {"nl": "nl-NL", "en": "en-GB"}

_SIZES = {
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
_OWN = {"Lead": 11, "Note": 8.5, "Facts": 10, "Cell": 8}
_BLUES = {"Title", "Heading 1", "Heading 2", "Caption"}
_SPACE = {
    "Title": (0, 6),
    "Heading 1": (18, 6),
    "Heading 2": (12, 4),
    "Caption": (12, 4),
    "Cell": (2, 2),
    "Note": (4, 4),
}
"""Points before and after a paragraph."""


def styles(document: Document) -> None:
    """One font, one blue, headings that keep with what follows."""
    for name in _OWN:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name, size in {**_SIZES, **_OWN}.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.italic = FONT, Pt(size), False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in [k for k in fonts.attrib if k.endswith("Theme")]:
            del fonts.attrib[key]
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        style.font.bold = name in _BLUES
        style.font.color.rgb = (
            BLUE if name in _BLUES else GREY if name in {"Subtitle", "Note", "Footer"} else RGBColor(0, 0, 0)
        )
        before, after = _SPACE.get(name, (0, 6))
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = name in _BLUES
    for name in ("Title", "Subtitle", "Footer"):
        _plain(document.styles[name].element)


def _plain(style: BaseOxmlElement) -> None:
    """Without the template's border, wide letters and tab stops."""
    for parent, tag in (("w:pPr", "w:pBdr"), ("w:pPr", "w:tabs"), ("w:rPr", "w:spacing"), ("w:rPr", "w:kern")):
        found = style.find(qn(parent))
        element = None if found is None else found.find(qn(tag))
        if element is not None:
            found.remove(element)


def language(document: Document, code: str) -> None:
    """The language of the whole document, for those who hear it and for the spelling checker."""
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    lang = defaults.find(qn("w:lang"))
    if lang is None:
        lang = OxmlElement("w:lang")
        defaults.append(lang)
    lang.set(qn("w:val"), LOCALES[code])


def field(paragraph: Paragraph, name: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    element.append(run)
    paragraph._p.append(element)  # noqa: SLF001  # python-docx has no verb for fields


def line_above(paragraph: Paragraph) -> None:
    """A thin line over a paragraph."""
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "4"), ("space", "4"), ("color", "B4BFCA")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001  # nor for borders
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
