"""The Word file whose styles and page papers take: ours, or that of a province, checked for every style we need."""

import io
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from data.complaints import Complaint, InvalidInputError
from data.reading.regular_files import read_regular

PARAGRAPHS = (
    *("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Caption", "List Bullet", "List Number"),
    *("Header", "Footer", "Lead", "Note", "Facts", "Open Field", "Mark", "Cell", "Cell Header", "Cell Total"),
)
"""Paragraph styles that a template must have."""

TABLE = "Paper Table"
"""The table style that a template must have."""

MAX_BYTES, MAX_UNPACKED = 20_000_000, 200_000_000
"""Largest template, packed and unpacked [bytes]."""


def ours() -> bytes:
    """The template that is shipped."""
    return files("maps.paper").joinpath("template.docx").read_bytes()


def read_template(path: Path) -> bytes:
    """Read and check a template.

    Raises:
        InvalidInputError: no Word document, too large, or styles missing; names all of them.

    """
    raw = read_regular(path, MAX_BYTES, code="template-too-large")
    try:
        with ZipFile(io.BytesIO(raw)) as zipped:
            if sum(info.file_size for info in zipped.infolist()) > MAX_UNPACKED:
                limit = MAX_UNPACKED // 1_000_000
                raise InvalidInputError([Complaint("template-too-large", path.name, details={"limit": limit})])
        document = docx.Document(io.BytesIO(raw))
        missing = list(_missing(document, path.name))
    except (BadZipFile, PackageNotFoundError, SyntaxError, ValueError, KeyError, AttributeError) as error:
        raise InvalidInputError([Complaint("template-word", path.name)]) from error
    if missing:
        raise InvalidInputError(missing)
    return raw


def _missing(document: Document, name: str) -> Iterator[Complaint]:
    """A complaint for every style that is missing."""
    there = {(style.name, style.type) for style in document.styles}
    needed = [*((p, WD_STYLE_TYPE.PARAGRAPH) for p in PARAGRAPHS), (TABLE, WD_STYLE_TYPE.TABLE)]
    for style, kind in needed:
        if (style, kind) not in there:
            needs = "table" if kind == WD_STYLE_TYPE.TABLE else "paragraph"
            yield Complaint("template-style", name, None, None, style, {"needs": needs})


def opened(template: bytes | None) -> Document:
    """An empty document with the styles, page, header and footer of a template; ours if there is none.

    What the template holds as an example is left out, and so is the path of the template that it was made from.
    """
    document = docx.Document(io.BytesIO(template or ours()))
    body = document.element.body
    for element in [e for e in body if e.tag != qn("w:sectPr")]:
        body.remove(element)
    settings = document.settings.element
    for attached in settings.findall(qn("w:attachedTemplate")):
        del document.settings.part.rels[attached.get(qn("r:id"))]
        settings.remove(attached)
    return document
