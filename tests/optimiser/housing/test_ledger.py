"""The ledger: nobody is lost over half-years and revisions, and what is unknown stays unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import BUNDLED, load
from data.schema.half_years import final_day, half_years
from optimiser.housing.area_positions import Headcount, positions
from optimiser.housing.ledger import LedgerLine, keep_ledger
from tests.support.housing import A, carried, dossier, facility, land, official, realised, settings, stay, task

LAND = land(dossier())
SPAN = half_years("2024-I", "2025-II")

NUMBERS = st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 3_000), st.booleans()), min_size=4, max_size=4)
"""Of four half-years the first number, the revised one, and whether the difference moves on."""


@given(numbers=NUMBERS, opening=st.integers(-50, 50), seed=st.integers(1, 97))
def test_lead_and_arrears_lose_nobody_over_revisions_and_half_years(
    numbers: list[tuple[int, int, bool]], opening: int, seed: int
) -> None:
    tasks, counts = [], []
    for half_year, (first, revised, moves) in zip(SPAN, numbers, strict=True):
        year, day = half_year[:4], "01-15" if half_year.endswith("-I") else "07-15"
        tasks += [task(half_year, first, f"{int(year) - 1}-10-01"),
                  task(half_year, revised, f"{year}-{day}", difference="next" if moves else "now")]  # fmt: skip
        counts += [
            realised(half_year, m, str(final_day(half_year)), (seed * (i + 3)) % 211)
            for i, m in enumerate(LAND.municipalities)
        ]
    begins = [carried(SPAN[0], m, max(0, opening), max(0, -opening)) for m in LAND.municipalities]
    found = dossier(housing_tasks=tuple(tasks), housing_realised=tuple(counts), housing_carried=tuple(begins))
    ledger = keep_ledger(found, LAND, settings(SPAN[-1], first=SPAN[0]))
    for m in LAND.municipalities:
        lines = [ledger[h][m] for h in SPAN]
        asked = sum((line.new or 0) + line.moved for line in lines)
        assert lines[-1].left == opening + asked - sum(line.counted or 0 for line in lines)
        assert [line.opening for line in lines] == ["stated", "carried", "carried", "carried"]
    everyone = ledger[SPAN[-1]]
    moved_on = numbers[-1][1] - numbers[-1][0] if numbers[-1][2] else 0
    latest = sum(revised for _, revised, _ in numbers) - moved_on
    new_and_moved = sum((ledger[h][m].new or 0) + ledger[h][m].moved for h in SPAN for m in LAND.municipalities)
    assert new_and_moved == latest, "what a revision moves comes back in the next half-year, to the person"
    found_positions = positions(everyone, LAND.scopes)
    for area in (*LAND.areas("region"), *LAND.areas("province"), "NL"):
        position, members = found_positions[area], LAND.scopes[area]
        left, ahead = position.figures.left.persons or 0, position.figures.ahead.persons or 0
        assert left - ahead == sum(everyone[m].left or 0 for m in members)
        assert left == sum(max(0, everyone[m].left or 0) for m in members)


def test_the_sum_of_the_letter_is_made_of_the_tables() -> None:
    found = load(BUNDLED / "nl-2022", over=BUNDLED / "nl-2022" / "housing")
    land_2022 = land(found)
    february = date(2022, 2, 28)
    known = settings("2022-I", first="2021-II", day=february, rounded=True)
    ledger = keep_ledger(found, land_2022, known)
    before, now = ledger["2021-II"]["NL"], ledger["2022-I"]["NL"]
    assert (before.brought, before.new, before.housed, before.instruments) == (5_586, 11_000, 12_787, 71)
    assert before.left == 3_728, "5,586 + 11,000 - 12,787 - 71: the half-year before closes on what is carried in"
    assert (now.new, now.brought, now.total) == (10_000, 3_728, 13_728)
    assert (now.carried, now.opening) == (3_728, "stated")
    assert now.total != 13_728 + 5_586
    exact = keep_ledger(found, land_2022, settings("2022-I", day=february))["2022-I"]["NL"]
    assert (exact.new, exact.total) == (9_979, 13_707)


def test_what_was_housed_later_closes_the_half_year_and_opens_the_next() -> None:
    found = load(BUNDLED / "nl-2022", over=BUNDLED / "nl-2022" / "housing")
    ledger = keep_ledger(found, land(found), settings("2022-II", first="2022-I"))
    assert ledger["2022-I"]["NL"].left == 9_979 + 3_728 - 11_886 == 1_821, "over 1,800"
    now = ledger["2022-II"]["NL"]
    assert (now.brought, now.carried, now.total) == (1_830, 1_821, 15_330), "stated is not what was left: both are told"
    assert now.goal == 20_000
    assert now.new == 13_500


def one(m: str = A[0], **rows: tuple) -> LedgerLine:
    base = {"housing_tasks": (task("2025-I", 1_000),)} | rows
    return keep_ledger(dossier(**base), LAND, settings())["2025-I"][m]


def test_without_stated_arrears_nothing_that_follows_is_known() -> None:
    line = one(housing_realised=(realised("2025-I", A[0], "2025-04-30", 12),))
    assert line.new is not None
    assert (line.brought, line.total, line.left, line.opening) == (None, None, None, "unknown")
    assert line.counted == 12


def test_without_a_count_nobody_is_said_to_be_housed() -> None:
    line = one(housing_carried=(carried("2025-I", A[0], 7),))
    assert (line.housed, line.counted, line.left) == (None, None, None)
    assert line.total == (line.new or 0) + 7


def test_a_half_year_that_is_not_counted_to_its_end_carries_nothing_on() -> None:
    rows = {
        "housing_tasks": (task("2024-II", 500), task("2025-I", 500)),
        "housing_carried": (carried("2024-II", A[0], 3),),
    }
    for until, opening in (("2024-12-30", "unknown"), ("2024-12-31", "carried")):
        found = dossier(**rows, housing_realised=(realised("2024-II", A[0], until, 10),))
        line = keep_ledger(found, LAND, settings(first="2024-II"))["2025-I"][A[0]]
        assert line.opening == opening


def test_a_lead_is_taken_off_and_becomes_none_when_it_is_used() -> None:
    line = one(housing_carried=(carried("2025-I", A[0], 0, 9),))
    assert (line.brought, line.total) == (-9, (line.new or 0) - 9)


def test_people_of_an_earlier_day_are_told_as_of_that_day() -> None:
    rows = tuple(realised("2025-I", A[0], d, n) for d, n in (("2025-02-28", 5), ("2025-04-30", 11)))
    found = dossier(housing_tasks=(task("2025-I", 1_000),), housing_realised=rows)
    early = keep_ledger(found, LAND, settings(day=final_day("2025-I").replace(month=3, day=1)))["2025-I"][A[0]]
    assert (early.counted, str(early.until)) == (5, "2025-02-28")
    assert keep_ledger(found, LAND, settings())["2025-I"][A[0]].counted == 11


def test_stays_count_once_beside_housed_and_not_at_all_where_they_are_included() -> None:
    stays = (stay("s", "f", A[0], 6, "2025-02-01"),)
    base = {"housing_facilities": (facility("f", A[1]),), "housing_stays": stays}
    apart = one(**base, housing_realised=(realised("2025-I", A[0], "2025-04-30", 10),))
    within = one(**base, housing_realised=(realised("2025-I", A[0], "2025-04-30", 10, includes_instruments="yes"),))
    stated = one(**base, housing_realised=(realised("2025-I", A[0], "2025-04-30", 10, instruments=8),))
    later = one(**base, housing_realised=(realised("2025-I", A[0], "2025-01-31", 10),))
    assert (apart.counted, within.counted, stated.counted, later.counted) == (16, 10, 18, 10)
    assert one(A[1], **base).instruments == 0, "nothing is counted at the host"


def test_the_difference_of_a_revision_reaches_the_next_half_year_also_where_the_ledger_begins_there() -> None:
    tasks = (task("2024-II", 900, "2024-04-01"), task("2024-II", 1_000, "2024-09-01", difference="next"))
    found = dossier(housing_tasks=(*tasks, task("2025-I", 1_000)))
    for known in (settings(), settings(first="2024-II")):
        lines = keep_ledger(found, LAND, known)["2025-I"]
        assert sum(lines[m].moved for m in LAND.municipalities) == 100


def test_an_area_with_unknown_members_is_at_least_or_unknown_and_never_low() -> None:
    rows = {
        "housing_tasks": (task("2025-I", 1_000),),
        "housing_carried": tuple(carried("2025-I", m, 2) for m in A[1:]),
        "housing_realised": tuple(realised("2025-I", m, "2025-04-30", 10) for m in A[1:]),
    }
    lines = keep_ledger(dossier(**rows), LAND, settings())["2025-I"]
    area = positions(lines, LAND.scopes)["PA"]
    assert area.missing == (A[0],)
    assert area.figures.housed == Headcount(80, at_least=True)
    assert {area.figures.arrears, area.figures.total, area.figures.left} == {Headcount()}
    assert area.asked is None
    assert area.outlook is None


@pytest.mark.parametrize("hidden", [1, 2, 3])
def test_a_published_sum_from_which_a_hidden_part_would_follow_is_kept_back(hidden: int) -> None:
    rows = {
        "housing_tasks": (task("2025-I", 1_000),),
        "housing_carried": (carried("2025-I", "PA", 40), *(carried("2025-I", m, 2) for m in A[hidden:])),
        "housing_realised": (
            realised("2025-I", "PA", "2025-04-30", 99),
            *(realised("2025-I", m, "2025-04-30", 10) for m in A[hidden:]),
        ),
    }
    lines = keep_ledger(dossier(**rows), LAND, settings())["2025-I"]
    whole, loose = (positions(lines, LAND.scopes, fewest=n)["PA"].figures.housed for n in (1, 3))
    assert whole == Headcount(99)
    assert loose == (Headcount(99) if hidden == 3 else Headcount(10 * (9 - hidden), at_least=True))


def test_a_wider_published_sum_does_not_give_away_what_a_narrower_one_keeps() -> None:
    """Three unknown in one region and one in another: the region's sum is told, the province's would give the one."""
    unknown = {*A[:3], A[5]}
    rows = {
        "housing_tasks": (task("2025-I", 1_000),),
        "housing_carried": tuple(carried("2025-I", m, 2) for m in (*A, "A1", "A2", "PA") if m not in unknown),
        "housing_realised": tuple(
            realised("2025-I", m, "2025-04-30", 10 if m in A else 60)
            for m in (*A, "A1", "A2", "PA")
            if m not in unknown
        ),
    }
    lines = keep_ledger(dossier(**rows), LAND, settings())["2025-I"]
    loose = positions(lines, LAND.scopes, fewest=3)
    assert [loose[a].published for a in ("A1", "A2", "PA")] == [True, False, False]
    assert [positions(lines, LAND.scopes)[a].published for a in ("A1", "A2", "PA")] == [True, True, True]


def test_an_area_is_official_only_if_all_of_it_is() -> None:
    rows = {
        "housing_tasks": (task("2025-I", 1_000, "2024-10-01"),),
        "housing_official": tuple(official("2025-I", m, 70, "2024-10-01") for m in A),
    }
    lines = keep_ledger(dossier(**rows), LAND, settings())["2025-I"]
    assert (lines["PA"].basis, lines["NL"].basis) == ("official", "approximation")
    assert lines["NL"].new == 1_000
    assert lines["PA"].new == 630
