"""What python-docx has no function for: the language of a document, and fields that Word fills in."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
"""Locale of each language, for the spelling checker."""


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
