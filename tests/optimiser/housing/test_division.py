"""A national number over municipalities: published tasks, sums, annexes, revisions."""

import csv
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import BUNDLED, load
from optimiser.housing.division import APPROXIMATION, OFFICIAL, divide_persons, moved_tasks, municipal_tasks
from optimiser.housing.national import national_task
from tests.support.housing import A, day, dossier, land, official, task
from tests.support.housing_rounding import KNOWN, ROUNDINGS, rounded
from tests.support.paths import ROOT

EXTRA = ROOT.parent / "shared" / "data" / "province_2022_extra.csv"
NATIONAL = land(load(BUNDLED / "nl-2022"))
LAND = land(dossier())


@given(
    persons=st.integers(0, 60_000), country=st.integers(0, 10**6), people=st.lists(st.integers(0, 10**6), min_size=14)
)
def test_a_number_adds_up_exactly_and_provinces_are_their_municipalities(
    persons: int, country: int, people: list[int]
) -> None:
    population = dict(zip(LAND.municipalities, [n + 1 for n in people], strict=False))
    territory = replace(LAND, population=population)
    whole = divide_persons(persons, territory)
    assert sum(whole.values()) == persons
    part = divide_persons(persons, territory, inhabitants=sum(population.values()) + country)
    assert sum(part.values()) <= persons
    for province in territory.areas("province"):
        inside = territory.scopes[province]
        share = persons * sum(population[m] for m in inside) / sum(population.values())
        assert abs(sum(whole[m] for m in inside) - share) < 1 + 1e-6
    assert {m: -n for m, n in whole.items()} == divide_persons(-persons, territory)


@given(persons=st.integers(1, 60_000))
def test_a_part_of_the_country_gets_what_it_has_in_the_whole_within_one_per_province(persons: int) -> None:
    zeeland = land(load(BUNDLED / "zeeland"))
    alone = divide_persons(persons, zeeland, inhabitants=sum(NATIONAL.population.values()))
    whole = divide_persons(persons, NATIONAL)
    assert abs(sum(alone.values()) - sum(whole[m] for m in zeeland.municipalities)) <= 1


@pytest.mark.parametrize(("name", "known"), KNOWN.items())
def test_published_tasks_are_reproduced_within_two_per_cent(name: str, known: tuple) -> None:
    published, numbers, members = known
    found = sum(divide_persons(n, NATIONAL)[m] for n in numbers for m in members(NATIONAL))
    assert abs(found - published) <= 0.02 * published, name


def test_the_tasks_of_the_file_are_those_that_are_reproduced() -> None:
    if not EXTRA.is_file():
        pytest.skip("the file with published tasks is not there")
    with EXTRA.open(encoding="utf-8", newline="") as text:
        rows = [r for r in csv.DictReader(text) if r["item"].startswith("taakstelling_permit_holders")]
    stated = {(r["area"], r["reference_date"]): int(r["value"]) for r in rows}
    assert stated["Zeeland", "2023-H1"] == KNOWN["Zeeland 2023-I"][0]
    assert stated["Leiden", "2021"] == KNOWN["Leiden 2021"][0]
    assert stated["regio Alkmaar (7 municipalities)", "2021-H1"] == KNOWN["Regio Alkmaar 2021-I"][0]
    plain = sum(divide_persons(13_500, NATIONAL)[m] for m in NATIONAL.scopes["PV29"])
    assert stated["Zeeland", "2022-H2"] < 0.9 * plain, "257 is not the plain share of 297: it has something taken off"


def test_no_way_of_rounding_gives_every_published_task() -> None:
    """Zeeland 2023-I tells most: its inhabitants are those of the right year, and 469 lies between all ways."""
    found = {rule: rounded(rule, 21_200, NATIONAL, NATIONAL.scopes["PV29"]) for rule in ROUNDINGS}
    assert sorted(found.values()) == [459, 466, 467, 472]
    nearest = min(found, key=lambda rule: abs(found[rule] - 469))
    assert nearest == "each municipality half up"


def test_an_annex_goes_before_the_formula_and_the_rest_still_adds_up() -> None:
    found = dossier(
        housing_tasks=(task("2025-I", 1_000, "2024-10-01"),),
        housing_official=(official("2025-I", A[0], 150, "2024-10-01"), official("2024-II", A[1], 9)),
    )
    tasks = municipal_tasks(found, LAND, national_task(found, "2025-I"), "2025-I")
    assert tasks[A[0]].persons == 150
    assert tasks[A[0]].basis == OFFICIAL
    assert {t.basis for m, t in tasks.items() if m != A[0]} == {APPROXIMATION}
    assert sum(t.persons for t in tasks.values()) == 1_000


def test_an_annex_of_a_number_that_was_revised_counts_no_longer() -> None:
    found = dossier(
        housing_tasks=(task("2025-I", 1_000, "2024-10-01"), task("2025-I", 800, "2025-04-30")),
        housing_official=(official("2025-I", A[0], 150, "2024-10-01"),),
    )
    before = municipal_tasks(found, LAND, national_task(found, "2025-I", known_on=day("2025-04-29")), "2025-I")
    after = municipal_tasks(found, LAND, national_task(found, "2025-I"), "2025-I")
    assert before[A[0]].basis == OFFICIAL
    assert after[A[0]].basis == APPROXIMATION
    assert sum(t.persons for t in after.values()) == 800


def test_without_a_national_number_only_the_annex_is_known() -> None:
    found = dossier(housing_official=(official("2025-I", A[0], 150),))
    assert set(municipal_tasks(found, LAND, national_task(found, "2025-I"), "2025-I")) == {A[0]}


def test_the_number_of_2025_i_is_the_revised_one_from_its_day_on() -> None:
    found = load(BUNDLED / "nl-2022", over=BUNDLED / "nl-2022" / "housing")
    first, later = (national_task(found, "2025-I", known_on=day(d)) for d in ("2025-04-29", "2025-04-30"))
    assert first is not None
    assert later is not None
    assert (first.persons, later.persons, later.first) == (17_700, 15_000, 17_700)
    lost = sum(divide_persons(17_700, NATIONAL).values()) - sum(divide_persons(15_000, NATIONAL).values())
    assert lost == 2_700, "the revision takes off exactly what it says"


def test_a_goal_stands_beside_the_task_and_is_in_no_sum() -> None:
    found = load(BUNDLED / "nl-2022", over=BUNDLED / "nl-2022" / "housing")
    legal, goal = (national_task(found, "2022-II", standing=s) for s in ("legal", "goal"))
    assert legal is not None
    assert goal is not None
    assert (legal.persons, goal.persons) == (13_500, 20_000)
    assert sum(t.persons for t in municipal_tasks(found, NATIONAL, legal, "2022-II").values()) == 13_500


@given(first=st.integers(0, 30_000), revisions=st.lists(st.tuples(st.integers(0, 30_000), st.booleans()), max_size=4))
def test_no_revision_loses_a_person_in_any_municipality_or_in_all(
    first: int, revisions: list[tuple[int, bool]]
) -> None:
    """What holds now and what moves to the next half-year are together the latest number, and add up everywhere."""
    rows = [task("2025-I", first, "2024-10-01")]
    for i, (persons, later) in enumerate(revisions):
        rows.append(task("2025-I", persons, f"2025-0{i + 1}-01", difference="next" if later else "now"))
    found = dossier(housing_tasks=tuple(rows))
    number = national_task(found, "2025-I")
    assert number is not None
    assert number.persons + number.moved == rows[-1].persons
    moved, now = moved_tasks(LAND, number), municipal_tasks(found, LAND, number, "2025-I")
    assert sum(now[m].persons + moved[m] for m in LAND.municipalities) == rows[-1].persons
    assert {m: now[m].persons + moved[m] for m in LAND.municipalities} == divide_persons(rows[-1].persons, LAND)


def test_half_years_without_a_number_stay_without() -> None:
    found = load(BUNDLED / "nl-2022", over=BUNDLED / "nl-2022" / "housing")
    assert [h for h in ("2023-II", "2024-I", "2024-II", "2026-I") if national_task(found, h)] == []
