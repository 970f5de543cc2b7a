import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from data.schema.official_lists import Official
from data.schema.visibility import Visibility
from maps.geometry.found_shapes import shapes_of
from maps.page.page import render
from maps.paper.blocks import Figure, Paper
from maps.paper.council_paper import council_paper
from maps.paper.counts import members
from maps.paper.minister_report import minister_report
from maps.paper.phrasing import Phrasing
from maps.pictures.calendar_rows import happens
from maps.text.summary import summary
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import LocationLife, Phase
from optimiser.jobs.case import CaseInput, build_case
from optimiser.locations.plan import plan_locations
from optimiser.publishing.location_reasons import context, reasons
from optimiser.publishing.locations import with_locations
from optimiser.publishing.publish import publish
from optimiser.words import Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell
from tests.support import location_plans
from tests.support.output.heads import told as head_told
from tests.support.paper_texts import said, table

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


@pytest.mark.parametrize("audience", ["public", "prt"])
def test_a_paper_holds_the_calendar_of_its_own_locations_with_places_and_what_happens(audience: Visibility) -> None:
    edition = location_plans.edition(audience)
    for area in (*edition.level("province"), *edition.level("municipality")):
        own = [o for o in edition.openings if o.area in area.members]
        if not own:
            continue
        made, first = paper(edition, area.code), 1 if area.level == "municipality" else 2
        *rows, last = table(made, NL("paper-caption-sites", area=area.name)).rows
        assert len(rows) == len(own)
        told = sorted(re.sub(r"\D", "", cell) for row in rows for cell in row[first:] if re.match(r"\d", cell))
        assert told == sorted(str(p.total) for o in own for p in o.life if p.action not in ("close", "end"))
        words = " ".join(cell for row in rows for cell in row[first:])
        for one in own:
            for phase in one.life:
                assert phase.action == "stay" or happens(one, phase, NL) in words
        sums = [NL.number(sum(o.places(q) for o in own)) for q in location_plans.QUARTERS]
        assert list(last[first:]) == sums
        drawn = [b.picture for b in made.blocks if isinstance(b, Figure) and NL("calendar-title") in b.picture.title]
        assert len(drawn) == 1
        assert all(number in drawn[0].svg for number in sums)
        others = {o.name for o in edition.openings if o.area not in area.members and o.name} - {o.name for o in own}
        assert not any(name in drawn[0].svg for name in others)


def test_a_calendar_in_a_paper_fits_on_a_page_however_many_locations_there_are() -> None:
    edition = location_plans.edition("prt")
    one = next(o for o in edition.openings if o.name)
    many = replace(edition, openings=tuple(replace(one, id=f"n{i}") for i in range(90)))
    home = many.area[many.area[one.area].province]
    made = paper(many, home.code)
    heights = [b.picture.height for b in made.blocks if isinstance(b, Figure)]
    assert max(heights) < 297 - 26 - 24 - 10
    assert len(table(made, NL("paper-caption-sites", area=home.name)).rows) == 91


def test_a_proposed_location_that_ceases_is_open_until_a_period_and_breaks_no_agreement() -> None:
    edition = location_plans.edition("prt")
    for action in ("close", "end"):
        life = (Phase("q1", "open", {"regular": 40}), Phase("q2", action, {}))
        new = LocationLife("n", "", "A20", "azc", ("regular",), existing=False, life=life)
        told = replace(edition, openings=(new,))
        told = replace(told, reasons=reasons(told))
        text = " ".join(said(paper(told, "A20")))
        assert NL("calendar-until", period="q1") in text
        for untrue in ("zoals afgesproken", "eerder dan", NL("action-end")):
            assert untrue not in text


def test_reasons_follow_the_life_of_every_location() -> None:
    edition = location_plans.edition("prt")
    for one in edition.openings:
        codes = [f for f in edition.reasons[one.area] if f.code.startswith("why-site-")]
        for phase in one.life:
            if phase.action == "open" or (one.existing and phase.action in ("close", "end")):
                wanted = {"period": phase.period, "kind": one.kind}
                assert any(f.code == f"why-site-{phase.action}" and wanted.items() <= f.texts.items() for f in codes)
    gone = {"why-province", "why-level", "why-above", "why-rounded", "why-group"}
    assert not {f.code for told in edition.reasons.values() for f in told} & gone


def test_the_context_counts_what_the_reader_sees_and_says_no_number_where_something_is_withheld() -> None:
    edition = location_plans.edition("prt")
    opens = len({o.id for o in edition.openings if any(p.action == "open" for p in o.life)})
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


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_context_says_whether_locations_for_minors_are_counted(language: str) -> None:
    words = Words(language)
    for audience, code in (("public", "untold"), ("council", "untold"), ("prt", "told")):
        edition = location_plans.edition(audience)
        assert tell(edition.facts[0], words).endswith(words(f"sites-minors-{code}"))
        assert (words("calendar-minors") in summary(edition, words)) == (code == "untold")
    none = next(iter(context(replace(edition, groups=("regular",)))))
    assert tell(none, words).endswith("." if language == "en" else "af.")


def test_the_figures_on_the_screen_name_their_period() -> None:
    edition = location_plans.edition("prt")
    told, last = summary(edition, NL), location_plans.QUARTERS[-1]
    for code in ("sum-figures", "figure-before", "figure-after"):
        assert last in NL(code, period=last)
        assert head_told(NL(code, period=last), told)
    assert not re.search(r"\bnu\b", told)


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


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_section_says_how_many_get_new_places_of_which_groups_in_which_period(language: str) -> None:
    edition, words = location_plans.edition("prt"), Words(language)
    for province in edition.level("province"):
        told = " ".join(members(Phrasing(edition, words), province, "q3"))
        new = [[edition.at(m, "q3", g).new for g in edition.groups] for m in province.members]
        none = sum(not any(town) for town in new)
        assert "q3" in told
        assert all(words(f"group-{g}") in told for g in edition.groups)
        numbers = [int(n) for n in re.findall(r"\d+", told.replace("q3", ""))]
        assert numbers[1] == len(new)
        assert none in numbers
        assert told in " ".join(said(council_paper(edition, shapes_of(edition), words, province.code)))


def test_a_municipality_whose_places_move_between_groups_is_not_one_without_new_places() -> None:
    edition = location_plans.edition("prt")
    province = edition.level("province")[0]
    town = province.members[0]
    moved = {"total": 0, "regular": 5, "amv": -5}
    figures = tuple(replace(f, new=moved[f.group] if f.area == town else 0) for f in edition.figures)
    told = " ".join(members(Phrasing(replace(edition, figures=figures), NL), province, "q3"))
    assert f"1 van de {len(province.members)} gemeenten" in told


def test_an_official_list_of_another_period_is_named_and_nothing_is_said_of_all_periods_from_the_last() -> None:
    listed = Official(
        period="q1",
        scope_code="PA",
        places=400,
        status="decision",
        reference_date=date(2026, 1, 1),
        source="verzonnen",
    )
    found = location_plans.towns(official=(listed,))
    with TemporaryDirectory() as folder:
        located = plan_locations(build_case(CaseInput(location_plans.ASKED, replace(found, folder=Path(folder)))))
    edition = with_locations(publish(located.as_plan(), audience="prt"), located)
    told = [tell(fact, NL) for fact in edition.facts]
    assert NL("approximation-but", periods="q1") in told
    assert NL("approximation") not in told
    assert any("peildatum van q3" in text for text in told)
    reasons = [f for facts in edition.reasons.values() for f in facts if f.code.startswith("why-existing")]
    assert {f.code for f in reasons} <= {"why-existing-in", "why-existing-none-in", "why-existing-past"}
    assert all(f.texts["period"] == "q3" for f in reasons if f.code.endswith("-in"))


def test_an_edition_that_may_show_no_location_still_says_that_it_is_a_plan_of_whole_locations() -> None:
    whole = location_plans.edition("public")
    towns = tuple(replace(a, withheld=a.level in ("municipality", "region")) for a in whole.areas)
    hidden = replace(whole, openings=(), areas=towns)
    hidden = replace(hidden, facts=tuple(context(hidden)), reasons={})
    assert hidden.located
    assert not replace(hidden, settings={"title": "x", "locations": "None"}).located
    for province in hidden.level("province"):
        text = " ".join(said(paper(hidden, province.code)))
        for told in ("sites-context-untold", "paper-divided-sites", "paper-no-sum-untold"):
            assert NL(told) in text
        for divided in (NL("paper-divided-key"), NL("working-title"), NL("paper-why-intro", period="q3"), "run.json"):
            assert divided not in text
        assert not any(o.name in text for o in whole.openings if o.name)
    page = render(hidden, words=NL, shapes=shapes_of(hidden))
    assert NL("note-located") in page
    assert NL("note-municipality") not in page
