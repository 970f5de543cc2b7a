"""A paper of a clash: what it says is what the clash holds, in both languages."""

import pytest

from maps.paper.blocks import Bullets, Paper, Table
from maps.paper.clash_paper import MOST_ROWS, clash_paper
from optimiser.editions.clash_edition import ClashEdition
from optimiser.errors import InfeasibleError
from optimiser.problem.instance import Instance
from optimiser.problem.repair_settings import RepairPrices
from optimiser.publishing.areas import areas
from optimiser.solving.plan import plan
from optimiser.solving.repairs import repairs
from optimiser.words import LANGUAGES, Words
from tests.support.paper_texts import said
from tests.support.towns import CHAIN, limit, towns


def edition_of(question: Instance) -> ClashEdition:
    with pytest.raises(InfeasibleError) as caught:
        plan(question, CHAIN[:1])
    told = caught.value.with_repairs(repairs(question, RepairPrices()))
    land = question.territory
    return ClashEdition("A question", "prt", told, land.country, tuple(areas(land)))


def tables(paper: Paper) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


def number(text: str) -> int:
    return int(text.replace("−", "-").replace("+", "").replace(".", "").replace(",", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_the_paper_is_one_of_the_clash(language: str) -> None:
    edition = edition_of(towns([1, 2, 3], limits=[limit(f"T00{i}", "maximum", 10) for i in range(3)]))
    paper = clash_paper(edition, Words(language))
    assert any("60" in text and "30" in text for text in said(paper)), "asked and possible"
    rows, *ways = tables(paper)
    assert {number(row[2]) for row in rows.rows} == {60, 10}
    assert len(rows.rows) == len(edition.error.rows)
    for table, repair in zip(ways, edition.error.repairs, strict=True):
        assert [number(after) - number(before) for _, before, after, _ in table.rows] == [
            number(difference) for *_, difference in table.rows
        ]
        assert sum(abs(number(row[3])) for row in table.rows) == sum(c.places for c in repair.changes) == 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_table_says_how_many_rows_are_in_the_workbook(language: str) -> None:
    edition = edition_of(towns([1] * 70, limits=[limit(f"T{i:03d}", "maximum", 0) for i in range(70)]))
    paper = clash_paper(edition, Words(language))
    assert len(tables(paper)[0].rows) == MOST_ROWS
    assert Words(language)("clash-rows-more", count="11") in said(paper)


def test_an_exception_has_no_numbers() -> None:
    question = towns([1], required={("NL", "regular"): 9, ("NL", "amv"): 9}, ineligible=[("T000", "amv")],
                     groups=("regular", "amv"))  # fmt: skip
    paper = clash_paper(edition_of(question), Words("nl"))
    assert any("geen voorziening" in row and "toegelaten" in row for table in tables(paper) for row in table.rows)
    assert any("zonder voorziening" in item for b in paper.blocks if isinstance(b, Bullets) for item in b.items)


def test_the_mark_and_the_notice_stand_on_the_paper() -> None:
    paper = clash_paper(edition_of(towns([1], limits=[limit("T000", "maximum", 5)])), Words("nl"))
    assert paper.mark == "Vertrouwelijk: voor de Provinciale Regietafel"
    assert "wijst niemand aan" in paper.proposal
