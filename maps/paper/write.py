"""Papers and reports as files: Word and PDF that say the same."""

import re
from pathlib import Path

from maps.geometry.shapes import Shapes
from maps.paper.blocks import Paper
from maps.paper.council_paper import council_paper
from maps.paper.docx import to_docx
from maps.paper.minister_report import minister_report
from maps.paper.pdf import to_pdf
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.words import Words


def write_paper(edition: Edition, shapes: Shapes, words: Words, code: str, folder: Path) -> list[Path]:
    """The council paper of a province, region or municipality, as Word and PDF.

    Raises:
        UsageError: the figures of the area are not for this audience.

    """
    _shown(edition, code)
    return _write(council_paper(edition, shapes, words, code), f"paper-{code}", folder)


def write_report(edition: Edition, words: Words, code: str, folder: Path) -> list[Path]:
    """The commissioner's report about a province, as Word and PDF.

    Raises:
        UsageError: not a province, or its figures are not for this audience.

    """
    _shown(edition, code)
    if edition.area[code].level != "province":
        raise UsageError("paper-report-province", name=edition.area[code].name)
    return _write(minister_report(edition, words, code), f"report-{code}", folder)


def _shown(edition: Edition, code: str) -> None:
    if edition.area[code].withheld:
        raise UsageError("paper-withheld", name=edition.area[code].name)


def _write(paper: Paper, name: str, folder: Path) -> list[Path]:
    """Both forms, each written beside its name and renamed."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"[^A-Za-z0-9_-]", "_", name)
    made = []
    for suffix, content in (("docx", to_docx(paper)), ("pdf", to_pdf(paper))):
        path = folder / f"{stem}.{suffix}"
        draft = path.with_name(f".{path.name}.draft")
        draft.write_bytes(content)
        made.append(draft.replace(path))
    return made
