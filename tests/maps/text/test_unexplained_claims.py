"""A plan of very many municipalities says that reasons are left out, wherever a reader would look for them."""

from dataclasses import replace

import pytest

from data import BUNDLED
from maps.geometry.found_shapes import shapes_of
from maps.paper.blocks import Paragraph
from maps.paper.calculation import working
from maps.paper.council_paper import council_paper
from maps.paper.phrasing import Phrasing
from maps.paper.reasons import why
from maps.text.explanation import explanation, explanation_record
from optimiser import solve
from optimiser.publishing import explained
from optimiser.publishing.publish import publish
from optimiser.words import Words
from optimiser.words.telling import tell
from tests.support.paper_texts import said


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("fewer", [0, 1])
def test_reasons_are_there_up_to_a_number_of_municipalities_and_said_to_be_left_out_above(
    monkeypatch: pytest.MonkeyPatch, language: str, fewer: int
) -> None:
    plan = solve(BUNDLED / "tiny", BUNDLED / "tiny" / "tiny.toml")
    towns = plan.instance.territory.municipalities
    monkeypatch.setattr(explained, "MOST_EXPLAINED", len(towns) - fewer)
    edition, words = publish(plan), Words(language)
    shapes = shapes_of(edition)
    left_out = [fact for fact in edition.facts if fact.code == "unexplained"]
    assert bool(edition.reasons) == bool(edition.workings) == (not left_out) == (not fewer)
    told = [tell(fact, words) for fact in left_out]
    for area in edition.areas:
        text = explanation(edition, area, words)
        assert all(f"- {sentence}" in text for sentence in told)
        record = explanation_record(edition, area, words)
        assert bool(record["reasons"]) == ("no_reasons" not in record)
        assert fewer == 0 or told == [record["no_reasons"]]
        if area.level in ("municipality", "province"):
            printed = said(council_paper(edition, shapes, words, area.code))
            assert not fewer or {words("paper-why-nothing"), words("working-none")}.isdisjoint(printed)
            assert all(printed.count(sentence) == 2 for sentence in told), "as the reason, and among what is assumed"
        assert (words("explain-area") in text) == (not fewer and area.level != "municipality")
    assert [f.new for f in edition.figures] == [f.new for f in publish(plan, audience="prt").figures]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_papers_tell_the_true_cause_of_a_calculation_that_is_left_out(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(explained, "MOST_EXPLAINED", 0)
    edition, words = publish(solve(BUNDLED / "tiny", BUNDLED / "tiny" / "tiny.toml")), Words(language)
    cause = Paragraph(next(tell(fact, words) for fact in edition.facts if fact.code == "unexplained"))
    for area in edition.areas:
        assert list(why(Phrasing(edition, words), area))[1:] == [cause]
        assert not list(working(Phrasing(edition, words), area)), "it is said once"
    closed = replace(edition.areas[-1], withheld=True)
    assert list(working(Phrasing(edition, words), closed))[1:] == [Paragraph(words("working-none"))]
