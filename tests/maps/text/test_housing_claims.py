"""Every sentence about the housing task is worked out again from the rows and numbers of its edition."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from data import BUNDLED
from data.schema.visibility import VISIBILITIES, Visibility
from maps.geometry.found_shapes import shapes_of
from maps.paper.blocks import Bullets, Paragraph, Table
from maps.paper.housing_paper import housing_paper
from maps.pictures.housing_picture import HousingAreas
from maps.studies.housing import write_housing
from maps.text.housing import forecast_text, housing_text, sentence
from maps.text.table import number_text
from optimiser.editions.housing import HousingArea, HousingEdition
from optimiser.jobs.housing import read_housing, territory_of
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.publishing.housing import HousingOrigin, publish_housing
from optimiser.words import Words
from optimiser.words.message_forms import messages
from tests.support.housing import A, carried, dossier, facility, land, realised, stay, task

CODES = {
    "housing-number", "housing-no-number", "housing-rounded", "housing-goal", "housing-year", "housing-year-other",
    "housing-year-unknown", "housing-sum", "housing-before", "housing-revised", "housing-revised-next",
    "housing-unknown-realised", "housing-unknown-carried", "housing-carried-differs", "housing-parts-differ",
    "housing-two-ledgers", "housing-hotels", "housing-overdue", "housing-error", "housing-public", "housing-law",
}  # fmt: skip
"""Facts of an edition; the last one and those about the law say the same for every edition."""


def bundled(name: str, audience: Visibility) -> HousingEdition:
    scenario, tables, _ = read_housing(BUNDLED / name / "housing.toml")
    return publish_housing(tables, territory_of(tables), scenario, audience, HousingOrigin())


def made(audience: Visibility = "prt", **rows: tuple) -> HousingEdition:
    asked = {"schema": 1, "title": "Proef", "housing": {"half_year": "2025-I", "first": "2024-II"}}
    found = dossier(**rows)
    return publish_housing(found, land(found), HousingScenario.model_validate(asked), audience, HousingOrigin())


def odd() -> HousingEdition:
    """Two numbers that contradict one another, a difference that moves on, and people beyond their term."""
    return made(
        housing_tasks=(
            task("2024-II", 900, "2024-04-01"),
            task("2024-II", 1_000, "2024-09-01", difference="next"),
            task("2025-I", 700, "2024-10-01"),
        ),
        housing_carried=(carried("2024-II", A[0], 9), carried("2025-I", A[0], 5), carried("2024-II", "NL", 40)),
        housing_realised=(
            realised("2024-II", A[0], "2024-12-31", 3),
            realised("2024-II", "NL", "2024-12-31", 700, includes_instruments="yes"),
        ),
        housing_facilities=(facility("f", A[1]),),
        housing_stays=(stay("s", "f", A[2], 7, "2024-05-01"),),
    )


def parts_differ() -> HousingEdition:
    """All municipalities are known, and an area says another number under another count."""
    towns = land(dossier()).municipalities
    return made(
        housing_tasks=(task("2025-I", 700),),
        housing_carried=tuple(carried("2025-I", m, 1) for m in towns),
        housing_realised=(
            *(realised("2025-I", m, "2025-03-31", 10) for m in towns),
            realised("2025-I", "PA", "2025-04-30", 99),
        ),
    )


EDITIONS = {
    **{f"{name} {audience}": (name, audience) for name in ("nl-2022", "zeeland") for audience in VISIBILITIES},
    "odd": None, "parts": None, "empty": None,
}  # fmt: skip


def edition(key: str) -> HousingEdition:
    chosen = EDITIONS[key]
    if chosen is not None:
        return bundled(*chosen)  # type: ignore[arg-type]
    return {"odd": odd, "parts": parts_differ, "empty": made}[key]()


def legal(found: HousingEdition, half_year: str) -> list:
    return [n for n in found.numbers if (n.half_year, n.standing) == (half_year, "legal")]


def area(found: HousingEdition, code: str, half_year: str) -> HousingArea:
    return next(a for a in found.areas if (a.code, a.half_year) == (code, half_year))


def derived(found: HousingEdition) -> Iterator[tuple[str, tuple]]:
    """The facts that the numbers of an edition give, with their numbers."""
    now, half_year = found.level("municipality"), found.half_year
    year = int(half_year[:4]) - 1
    holding = [n for n in legal(found, half_year) if n.counts]
    yield ("housing-no-number", ()) if not holding else ("housing-number", ())
    if found.inhabitants_year is None:
        yield "housing-year-unknown", ()
    else:
        yield ("housing-year" if found.inhabitants_year == year else "housing-year-other"), ()
    if holding and any(n.standing == "goal" and n.half_year == half_year for n in found.numbers):
        yield "housing-goal", ()
    if any(a.housed.persons is None for a in now):
        yield "housing-unknown-realised", (sum(a.housed.persons is None for a in now), len(now))
    if any(a.arrears.persons is None for a in now):
        yield "housing-unknown-carried", (sum(a.arrears.persons is None for a in now), len(now))
    yield from derived_beside(found)


def derived_beside(found: HousingEdition) -> Iterator[tuple[str, tuple]]:
    """Those about revisions, facilities and readers."""
    for h in found.half_years:
        for before, after in pairwise(legal(found, h)):
            code = "housing-revised" if after.difference == "now" else "housing-revised-next"
            yield code, (before.persons, after.persons, abs(after.persons - before.persons))
    if any(a.forecast is not None for a in found.areas if a.half_year == found.half_year):
        yield "housing-error", ()
    if found.facilities:
        yield "housing-two-ledgers", ()
    if any(f.instrument == "hotel" for f in found.facilities):
        yield "housing-hotels", ()
    if late := sum(f.overdue for f in found.facilities):
        yield "housing-overdue", (late,)
    if found.audience != "prt":
        yield "housing-public", ()
    yield "housing-law", ()


OF_CHECKS = {"housing-official-far", "housing-monitor-differs", "housing-counted-until", "housing-counted-all",
             "housing-day-after"}  # fmt: skip
"""Facts that ``test_housing_checks_claims`` holds against numbers."""

OF_NUMBERS = OF_CHECKS | {
    "housing-rounded",
    "housing-sum",
    "housing-before",
    "housing-carried-differs",
    "housing-parts-differ",
}
"""Facts that are held against numbers below."""


@pytest.mark.parametrize("key", EDITIONS)
def test_an_edition_says_what_its_numbers_give_and_nothing_else(key: str) -> None:
    found = edition(key)
    said = [(f.code, tuple(f.numbers.values())) for f in found.facts if f.code not in OF_NUMBERS]
    wanted = list(derived(found))
    assert sorted(code for code, _ in said) == sorted(code for code, _ in wanted)
    for code, numbers in wanted:
        assert not numbers or (code, numbers) in said, code


@pytest.mark.parametrize("key", EDITIONS)
def test_sums_that_are_told_add_up(key: str) -> None:
    found = edition(key)
    for fact in found.facts:
        n = fact.numbers
        match fact.code:
            case "housing-sum":
                assert n["new"] + n["moved"] + n["arrears"] - n["lead"] == n["total"]
            case "housing-before":
                assert n["arrears"] + n["new"] - n["counted"] == n["left"]
                whole = area(found, "NL", fact.texts["half_year"])
                assert (whole.arrears.persons, whole.counted.persons) == (n["arrears"], n["counted"])
            case "housing-carried-differs":
                assert n["difference"] == abs(n["stated"] - n["carried"]) > 0
            case "housing-parts-differ":
                assert n["published"] != n["parts"]
            case "housing-rounded":
                assert round(n["exact"], -2) == n["persons"]


def test_every_fact_is_told_somewhere_here() -> None:
    told = {f.code for key in EDITIONS for f in edition(key).facts}
    assert told >= CODES - {"housing-year"}, CODES - told


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", EDITIONS)
def test_the_text_has_every_fact_facility_and_swap_in_both_languages(key: str, language: str) -> None:
    found, words = edition(key), Words(language)
    text = housing_text(found, words)
    assert words("housing-head", half_year=found.half_year) in text
    for f in found.facilities:
        if not f.present and not f.entered and f.end is not None and str(f.end) < found.half_year:
            assert f.name not in text, "closed before, and nobody came"
            continue
        assert f.name in text
        assert sum(f.present.values()) <= f.places
        if f.entered:
            linked = ", ".join(f"{name} {words.number(n)}" for name, n in f.entered.items())
            assert words("housing-facility-entered", linked=linked) in text
        there = ", ".join(f"{name} {words.number(n)}" for name, n in f.present.items())
        many = {"present": words.number(sum(f.present.values())), "places": words.number(f.places)}
        kind = words(f"instrument-{f.instrument}")
        counts = words(
            "housing-facility",
            name=f.name,
            instrument=kind,
            host=f.host,
            linked=there,
            some="yes" if there else "no",
            **many,
        )
        assert counts in text
    for s in found.swaps:
        assert s.households * s.size == s.households_back * s.size_back == s.persons
        assert words("housing-swap", giver=s.giver, taker=s.taker, households=s.households, size=s.size,
                     households_back=s.households_back, size_back=s.size_back, persons=s.persons) in text  # fmt: skip
    assert "None" not in text


@pytest.mark.parametrize("key", EDITIONS)
def test_the_paper_leads_with_sums_that_are_known_and_says_where_they_are_not(key: str) -> None:
    found, words = edition(key), Words("en")
    paper = housing_paper(found, words)
    said = [b.text for b in paper.blocks if isinstance(b, Paragraph) and b.style == "lead"]
    widest = found.level("country") or found.level("province")
    assert len(said) == len(widest)
    for text, whole in zip(said, widest, strict=True):
        name = words("sum-all") if whole.level == "country" else whole.name
        total, counted, left = whole.total.persons, whole.counted.persons, whole.left.persons
        if left is None:
            assert text == words("housing-paper-unknown", name=name)
            continue
        assert total is not None
        assert counted is not None
        assert left - (whole.ahead.persons or 0) == total - counted
        told = {"total": words.number(total), "counted": words.number(counted), "left": words.number(left)}
        assert text.startswith(words("housing-paper-lead", name=name, **told))
        if whole.asked:
            assert text.endswith(words("housing-paper-asked", asked=words.number(whole.asked, 1)))
    (main, *_) = (b for b in paper.blocks if isinstance(b, Table))
    assert all(len(row) == len(main.header) == len(main.align) == len(main.widths) for row in main.rows)
    assert paper.mark == words(f"mark-{found.audience}")
    listed = [item for b in paper.blocks if isinstance(b, Bullets) for item in b.items]
    assert all(sentence(fact, words) in listed for fact in found.facts)


@pytest.mark.parametrize("key", EDITIONS)
def test_a_forecast_has_a_range_that_never_begins_below_what_counts(key: str) -> None:
    words = Words("en")
    for area in edition(key).areas:
        if area.forecast is None or area.error is None:
            assert forecast_text(area, words) == "-"
            continue
        low = max(area.counted.persons or 0, area.forecast - area.error)
        ends = {"low": number_text(low, words), "high": number_text(area.forecast + area.error, words)}
        told = words("housing-forecast", forecast=number_text(area.forecast, words), **ends)
        assert forecast_text(area, words) == told


def test_a_cell_says_of_how_many_municipalities_something_is_unknown(tmp_path: Path) -> None:
    found = bundled("zeeland", "public")
    write_housing(found, tmp_path, Words("en"), shapes_of(HousingAreas(found)))
    with (tmp_path / "housing.csv").open(encoding="utf-8") as text:
        rows = {(r["half_year"], r["code"]): r for r in csv.DictReader(text)}
    (province,) = found.level("province")
    assert rows["2025-I", "PV29"]["unknown"] == str(len(province.missing)) == "2"
    assert Words("en")("housing-unknown-of", count=2) == "2 municipalities"
    assert Words("nl")("housing-unknown-of", count=1) == "één gemeente"


def test_every_fact_has_its_sentence() -> None:
    texts = {c for c in messages("en").text if c.startswith("housing-")}
    assert texts >= CODES


def test_areas_with_long_names_are_all_told_and_stand_apart_by_level() -> None:
    """A long name goes on in the next line, and takes nobody's place."""
    edition = bundled("zeeland", "public")
    named = [replace(a, name=f"{'een lange naam ' * 5}({a.code})") for a in edition.areas]
    blocks = housing_text(replace(edition, areas=tuple(named)), Words("nl")).split("\n\n")[2:5]
    levels = ("municipality", "region", "province")
    expected = [[a.code for a in edition.level(level)] for level in levels]
    assert [re.findall(r"\((\S+)\)  ", block) for block in blocks] == expected
