"""Write papers, reports and agenda pages as files, in Word and PDF with the same contents."""

from dataclasses import dataclass
from pathlib import Path

from maps.geometry.shapes import Shapes
from maps.paper.agenda import agenda_page
from maps.paper.blocks import Paper
from maps.paper.council_paper import council_paper
from maps.paper.headings import Headings
from maps.paper.minister_report import minister_report
from maps.paper.pdf import to_pdf
from maps.paper.word_document import to_docx
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.words import Words


@dataclass(frozen=True)
class Style:
    """How papers are laid out: headings of the decision, and a Word file with the house style; ``None`` for ours."""

    headings: Headings | None = None
    template: bytes | None = None


OURS = Style()
"""Our own headings and template."""


def write_paper(
    edition: Edition, shapes: Shapes, words: Words, code: str, folder: Path, *, style: Style = OURS
) -> list[Path]:
    """Write the paper about a province, region or municipality, as Word and PDF.

    Returns:
        The paths of both files.

    Raises:
        UsageError: the audience may not see the figures of the area.
        InvalidInputError: the template lacks a style.

    """
    _require_visible(edition, code)
    return _write(council_paper(edition, shapes, words, code, style.headings), f"paper-{code}", folder, style)


def write_report(edition: Edition, words: Words, code: str, folder: Path, *, style: Style = OURS) -> list[Path]:
    """Write the commissioner's report about a province, as Word and PDF.

    Returns:
        The paths of both files.

    Raises:
        UsageError: the area is no province, or the audience may not see its figures.
        InvalidInputError: the template lacks a style.

    """
    _require_visible(edition, code)
    _require_province(edition, code, "paper-report-province")
    return _write(minister_report(edition, words, code), f"report-{code}", folder, style)


def write_agenda(
    edition: Edition, shapes: Shapes, words: Words, code: str, folder: Path, *, style: Style = OURS
) -> list[Path]:
    """Write the page for the agenda of the Provinciale Regietafel, as Word and PDF.

    Returns:
        The paths of both files.

    Raises:
        UsageError: the area is no province, or the audience may not see its figures.
        InvalidInputError: the template lacks a style.

    """
    _require_visible(edition, code)
    _require_province(edition, code, "paper-agenda-province")
    return _write(agenda_page(edition, shapes, words, code), f"agenda-{code}", folder, style)


def _require_visible(edition: Edition, code: str) -> None:
    """Refuse an area whose figures are withheld."""
    if edition.area[code].withheld:
        raise UsageError("paper-withheld", name=edition.area[code].name)


def _require_province(edition: Edition, code: str, message: str) -> None:
    """Refuse an area that is no province, in the words of what was asked for."""
    if edition.area[code].level != "province":
        raise UsageError(message, name=edition.area[code].name)


def _write(paper: Paper, name: str, folder: Path, style: Style) -> list[Path]:
    """Write both files, each under another name first and then renamed, so that none is ever incomplete."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = name.replace(":", "~")  # no file name on Windows has a colon, and no code a tilde
    written = []
    for suffix, content in (("docx", to_docx(paper, style.template)), ("pdf", to_pdf(paper))):
        path = folder / f"{stem}.{suffix}"
        draft = path.with_name(f".{path.name}.draft")
        draft.write_bytes(content)
        written.append(draft.replace(path))
    return written
