import re
from dataclasses import replace

import location_plans
import pytest
from test_paper import said, table

from maps.paper.content import Paper
from maps.paper.council import council_paper
from maps.paper.report import minister_report
from maps.shapes import shapes_of
from optimiser.edition import Edition
from optimiser.locations.told import context
from optimiser.parts import Fact
from optimiser.words import Words, tell

NL = Words("nl")


def paper(edition: Edition, code: str) -> Paper:
    return council_paper(edition, shapes_of(edition), NL, code)


def home_of(edition: Edition) -> str:
    """A municipality in which something opens."""
    return next(o.area for o in edition.openings if any(p.action == "open" for p in o.life) and not o.minors)


def test_a_paper_on_locations_speaks_of_openings_and_not_of_a_sum() -> None:
    edition = location_plans.edition("prt")
    for code in (home_of(edition), edition.area[home_of(edition)].province):
        text = " ".join(said(paper(edition, code)))
        assert "opent" in text
        for divided in ("aangevuld", "rekenkundig aandeel", NL("working-title"), "met de hand"):
            assert divided not in text
        assert NL("paper-divided-sites") in text


def test_every_opening_and_closing_of_the_edition_stands_in_the_table_with_its_places() -> None:
    edition = location_plans.edition("prt")
    for province in edition.level("province"):
        changing = [o for o in edition.openings if o.area in province.members and o.changes]
        if not changing:
            continue
        rows = table(paper(edition, province.code), NL("paper-caption-sites", area=province.name)).rows
        assert len(rows) == len(changing)
        told = sorted(re.sub(r"\D", "", cell) for row in rows for cell in row[2:] if re.search(r"\d", cell))
        assert told == sorted(str(p.total) for o in changing for p in o.life if p.action not in ("close", "end"))
        words = " ".join(cell for row in rows for cell in row[2:])
        for action in {p.action for o in changing for p in o.life} - {"stay"}:
            assert NL(f"action-{action}") in words


def test_reasons_follow_the_life_of_every_location() -> None:
    edition = location_plans.edition("prt")
    for one in edition.openings:
        codes = [f for f in edition.reasons[one.area] if f.code.startswith("why-site-")]
        for phase in one.life:
            if phase.action in ("open", "close", "end"):
                wanted = {"period": phase.period, "kind": one.kind}
                assert any(f.code == f"why-site-{phase.action}" and wanted.items() <= f.texts.items() for f in codes)
    gone = {"why-province", "why-level", "why-above", "why-rounded", "why-group"}
    assert not {f.code for told in edition.reasons.values() for f in told} & gone


def test_the_context_counts_what_the_reader_sees_and_says_no_number_where_something_is_withheld() -> None:
    edition = location_plans.edition("prt")
    opens = sum(any(p.action == "open" for p in o.life) for o in edition.openings)
    assert edition.facts[0].code == "sites-context"
    assert edition.facts[0].numbers["opens"] == opens
    assert not any(f.code == "viable" for f in edition.facts)
    towns = tuple(replace(a, withheld=a.level == "municipality") for a in edition.areas)
    assert [f.code for f in context(replace(edition, areas=towns))] == ["sites-context-untold"]


def test_no_name_of_a_location_for_minors_is_told() -> None:
    for audience in ("public", "council", "prt"):
        edition = location_plans.edition(audience)
        told = " ".join(tell(f, NL) for found in edition.reasons.values() for f in found)
        assert "jeugd" not in told
        for province in edition.level("province"):
            assert "jeugd" not in " ".join(said(paper(edition, province.code)))


@pytest.mark.parametrize("places", [1, 2])
def test_fewer_than_agreed_is_not_called_new(places: int) -> None:
    edition = location_plans.edition("prt")
    text = NL("paper-short-fewer", area="Aa", period="q3", fewer=NL.number(places))
    assert ("1 plaats minder" in text) == (places == 1)
    negative = [f for f in edition.figures if f.new is not None and f.new < 0 and f.period == "q3"]
    for figure in negative:
        sentences = " ".join(said(paper(edition, figure.area)))
        assert "-" + str(-(figure.new or 0)) + " nieuwe" not in sentences


def test_many_periods_stand_in_tables_and_only_the_last_in_full() -> None:
    edition = location_plans.edition("prt")
    province = edition.level("province")[0]
    for made in (paper(edition, province.code), minister_report(edition, NL, province.code)):
        rows = table(made, NL("paper-caption-over-time", area=province.name)).rows
        assert [row[0] for row in rows] == [span.name for span in edition.periods]
        for row, span in zip(rows, edition.periods, strict=True):
            assert row[2] == NL.number(edition.at(province.code, span.name).new or 0)
    assert isinstance(edition.facts[0], Fact)
