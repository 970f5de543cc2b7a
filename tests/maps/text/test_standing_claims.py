"""In no output of a decision that binds does it say that it is a proposal, and in none of a proposal that it binds."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from maps.geometry.found_shapes import shapes_of
from maps.outputs import write_drawn, write_undrawn
from maps.page.comparison import compare_page
from maps.paper.agenda import agenda_page
from maps.paper.council_paper import council_paper
from maps.paper.minister_report import minister_report
from maps.text.explanation import explanation
from maps.text.register import register_fields
from maps.text.standing import notices, words_of_all
from maps.text.summary import summary
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from tests.support.page.editions import edition_of
from tests.support.paper_claims import Heard
from tests.support.standing import DECIDED, PROPOSED, decided

NAMES = ("tiny", "working day", "all locations", "seed 33")


def texts_of(path: Path) -> Iterator[str]:
    """What a file says; a workbook by cells and names of sheets, a database as it lies there."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path, data_only=True)
        yield from book.sheetnames
        yield from (str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None)
    elif path.suffix == ".gpkg":
        yield path.read_bytes().decode("latin-1")
    elif path.suffix != ".png":
        yield path.read_text(encoding="utf-8")


def files_of(edition: Edition, folder: Path) -> dict[str, str]:
    write_undrawn(edition, folder, words=Words("nl"))
    write_drawn(edition, folder, words=Words("nl"), shapes=shapes_of(edition))
    return {path.name: "\n".join(texts_of(path)) for path in sorted(folder.iterdir())}


def papers_of(edition: Edition, language: str) -> Iterator[str]:
    """Every sentence of a paper of each level, a report and a page for the agenda, and of texts for a terminal."""
    words, shapes = Heard(language, edition.unit, binding=edition.binding), shapes_of(edition)
    for level in ("municipality", "region", "province"):
        for area in [a for a in edition.level(level) if not a.withheld][:1]:
            council_paper(edition, shapes, words, area.code)
            yield explanation(edition, area, Words(language).about(edition))
            if level == "province":
                minister_report(edition, words, area.code)
                agenda_page(edition, shapes, words, area.code)
    yield from (sentence for code, _, sentence in words.heard if code != "paper-subtitle-council")
    yield summary(edition, Words(language))
    if edition.audience == "public":
        yield from map(str, register_fields(edition, None, Words(language).about(edition)).values())


@pytest.mark.parametrize("name", NAMES)
def test_files_of_a_decision_speak_of_no_proposal_and_the_reverse(name: str, tmp_path: Path) -> None:
    proposal = edition_of(name)
    assert not proposal.binding
    binding = decided(proposal)
    for edition, wrong, right in ((binding, PROPOSED, DECIDED), (proposal, DECIDED, PROPOSED)):
        (tmp_path / str(edition.binding)).mkdir()
        said = files_of(edition, tmp_path / str(edition.binding))
        found = {file: wrong["nl"].search(text) for file, text in said.items()}
        assert {file: text for file, text in found.items() if text} == {}
        assert {"map.html", "plan.xlsx", "map.svg", "plan.geojson", "plan.gpkg"} <= {
            file for file, text in said.items() if right["nl"].search(text)
        }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_papers_of_a_decision_speak_of_no_proposal_and_the_reverse(name: str, language: str) -> None:
    proposal = edition_of(name)
    for edition, wrong in ((decided(proposal), PROPOSED), (proposal, DECIDED)):
        said = [text for text in papers_of(edition, language) if wrong[language].search(text)]
        assert said == []


def test_plans_side_by_side_are_named_for_what_they_are(tmp_path: Path) -> None:
    words, proposal = Words("nl"), edition_of("tiny")
    binding = decided(proposal)
    both = notices({"A": proposal, "B": binding}, words)
    assert both == [f"A: {words('proposal')}", f"B: {words.about(binding)('proposal')}"]
    assert notices({"A": binding, "B": binding}, words) == [words.about(binding)("proposal")]
    assert words_of_all((proposal, binding), words)("word-proposal") == "voorstel"
    assert words_of_all((binding, binding), words)("word-proposal") == "besluit"
    compare_page(proposal, binding, words, shapes_of(proposal)).save(tmp_path / "c.html")
    page = (tmp_path / "c.html").read_text(encoding="utf-8")
    assert f"B: {words.about(binding)('legal-spreading-act')}" in page
    assert both[1] in page
