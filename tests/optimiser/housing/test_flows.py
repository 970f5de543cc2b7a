"""Nobody is lost over half-years and years, whatever flows; what is unknown stays unknown."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.schema.flow_balance import amounts_of, balances
from data.schema.half_years import final_day, first_day, half_years
from data.schema.housing_flows import (
    FLOWS,
    HOLDERS,
    HOUSED,
    IN_RECEPTION,
    NIDOS,
    REALISED,
    RECEPTION,
    SCENARIOS,
    STOCKS,
    YOUNG_ADULTS,
)
from optimiser.housing.flows import counted_for_task, in_time, required, years
from optimiser.housing.housed_otherwise import (
    HousedOtherwise,
    fewer_in_reception,
    housed_otherwise,
    impossible,
    read_change,
    unchecked,
)
from tests.support.housing import dossier, flow

SPAN = half_years("2022-I", "2024-II")
PEOPLE = st.integers(0, 30_000)
ALL_FLOWS = st.fixed_dictionaries({(h, f): PEOPLE for h in SPAN for f in FLOWS})
OPENING = st.fixed_dictionaries({(SPAN[0], s): PEOPLE for s in STOCKS})
ENTER = [f for f, (source, _) in FLOWS.items() if source is None]
LEAVE = [f for f, (_, target) in FLOWS.items() if target is None]


@given(flows=ALL_FLOWS, opening=OPENING)
def test_whoever_was_there_or_came_is_there_or_left(
    flows: dict[tuple[str, str], int], opening: dict[tuple[str, str], int]
) -> None:
    found = balances({**opening, **flows})
    assert [b.half_year for b in found] == list(SPAN)
    for k, balance in enumerate(found, 1):
        span = SPAN[:k]
        there = sum(balance.closing[s] or 0 for s in STOCKS)
        came = sum(opening.values()) + sum(flows[h, f] for h in span for f in ENTER)
        assert there + sum(flows[h, f] for h in span for f in LEAVE) == came
        assert balance.closing[RECEPTION] == sum(balance.closing[s] or 0 for s in IN_RECEPTION)
        assert not balance.unexplained
        assert not balance.missing
        assert required(balance) == sum(balance.opening[s] or 0 for s in IN_RECEPTION)


@given(flows=ALL_FLOWS, opening=OPENING)
def test_half_years_add_up_to_years(flows: dict[tuple[str, str], int], opening: dict[tuple[str, str], int]) -> None:
    halves = balances({**opening, **flows})
    found = years(halves)
    assert [b.half_year for b in found] == ["2022", "2023", "2024"]
    for year, first, second in zip(found, halves[::2], halves[1::2], strict=True):
        assert year.opening == first.opening
        assert year.closing == second.closing
        assert all(year.flows[f] == (first.flows[f] or 0) + (second.flows[f] or 0) for f in FLOWS)
        for stock in STOCKS:
            into = sum(year.flows[f] or 0 for f, (_, target) in FLOWS.items() if target == stock)
            out = sum(year.flows[f] or 0 for f, (source, _) in FLOWS.items() if source == stock)
            assert year.closing[stock] == (year.opening[stock] or 0) + into - out


@given(
    flows=ALL_FLOWS, opening=OPENING,
    unknown=st.sets(st.sampled_from(sorted((h, f) for h in SPAN for f in FLOWS)), min_size=1, max_size=5),
)  # fmt: skip
def test_what_is_not_given_is_unknown_and_all_that_follows_from_it(
    flows: dict[tuple[str, str], int], opening: dict[tuple[str, str], int], unknown: set[tuple[str, str]]
) -> None:
    known = {key: n for key, n in flows.items() if key not in unknown}
    full, found = balances({**opening, **flows}), balances({**opening, **known})
    first = {b.half_year: b for b in full}
    for balance in found:
        for stock in STOCKS:
            earlier = {(h, f) for h, f in unknown if stock in FLOWS[f] and h <= balance.half_year}
            told = balance.closing[stock]
            assert (told is None) == bool(earlier)
            assert told is None or told == first[balance.half_year].closing[stock]
            if any(h == balance.half_year for h, _ in earlier):
                assert set(balance.missing[stock]) == {f for h, f in earlier if h == balance.half_year}


@given(flows=ALL_FLOWS, opening=OPENING, stated=st.dictionaries(st.sampled_from(STOCKS), PEOPLE))
def test_a_number_that_was_counted_goes_before_what_follows_and_the_rest_is_told(
    flows: dict[tuple[str, str], int], opening: dict[tuple[str, str], int], stated: dict[str, int]
) -> None:
    found = balances({**opening, **flows, **{(SPAN[2], s): n for s, n in stated.items()}})
    before, now = found[1], found[2]
    for stock, persons in stated.items():
        assert now.opening[stock] == persons == (before.closing[stock] or 0) + now.unexplained.get(stock, 0)
    assert (now.opening[RECEPTION] or 0) == (before.closing[RECEPTION] or 0) + now.unexplained.get(RECEPTION, 0)


def test_where_both_ends_are_counted_unknown_flows_are_known_together() -> None:
    amounts = {("2022-I", RECEPTION): 36_864, ("2022-I", "arrivals"): 13_775, ("2022-I", "family_reunion"): 5_740,
               ("2022-I", HOUSED): 11_886, ("2022-II", RECEPTION): 42_301}  # fmt: skip
    first, second = balances(amounts)
    assert first.implied == {RECEPTION: 42_301 - 36_864 - 13_775 - 5_740 + 11_886}
    assert first.missing[RECEPTION] == ("withdrawals", "departures", "nidos_placements")
    assert first.closing[RECEPTION] == second.opening[RECEPTION] == 42_301
    assert second.closing[RECEPTION] is None


def test_nobody_counts_twice_for_the_task_when_he_turns_18() -> None:
    amounts = {("2022-I", s): 100 for s in STOCKS} | {("2022-I", f): 10 for f in FLOWS}
    (balance,) = balances(amounts)
    assert counted_for_task(balance) == 20, "housed and placed by Nidos"
    assert balance.closing[NIDOS] == balance.closing[YOUNG_ADULTS] == 100
    (without,) = balances({key: n for key, n in amounts.items() if key[1] != "nidos_placements"})
    assert counted_for_task(without) is None


def test_what_was_counted_holds_in_every_scenario_and_goes_before_what_was_expected() -> None:
    rows = (
        flow("2022-I", REALISED, "arrivals", 5),
        flow("2022-I", "low", "arrivals", 3),
        flow("2022-II", "low", "arrivals", 7),
    )
    assert amounts_of(rows, "low") == {("2022-I", "arrivals"): 5, ("2022-II", "arrivals"): 7}
    assert amounts_of(rows, "high") == {("2022-I", "arrivals"): 5}
    assert [s.name for s in in_time(dossier(housing_flows=rows))] == ["low"]
    assert [s.name for s in in_time(dossier(housing_flows=rows[:1]))] == [REALISED]
    assert in_time(dossier()) == ()
    every = tuple(flow("2022-I", s, "arrivals", 1) for s in SCENARIOS)
    assert [s.name for s in in_time(dossier(housing_flows=every))] == ["low", "middle", "high"]


CHANGES = st.lists(
    st.builds(HousedOtherwise, st.integers(-5_000, 5_000).filter(bool), st.sampled_from(SPAN)), min_size=1, max_size=4
)


@given(flows=ALL_FLOWS, opening=OPENING, changes=CHANGES)
def test_who_is_housed_more_is_in_reception_less_from_then_on(
    flows: dict[tuple[str, str], int], opening: dict[tuple[str, str], int], changes: list[HousedOtherwise]
) -> None:
    amounts = {**opening, **flows, (SPAN[3], HOLDERS): 12_345}
    before, after = balances(amounts), balances(housed_otherwise(amounts, changes))
    for old, new in zip(before, after, strict=True):
        sooner = sum(c.persons for c in changes if c.half_year <= old.half_year)
        for stock in (HOLDERS, RECEPTION):
            assert (old.closing[stock] or 0) - (new.closing[stock] or 0) == sooner
        assert new.closing["rejected"] == old.closing["rejected"]
        assert fewer_in_reception(changes, final_day(old.half_year) + timedelta(days=1)) == sooner
        assert old.unexplained == new.unexplained


@given(changes=CHANGES, day=st.dates(date(2021, 1, 1), date(2026, 1, 1)))
def test_no_place_is_spare_before_somebody_left_it(changes: list[HousedOtherwise], day: date) -> None:
    exact = 0.0
    for change in changes:
        start, end = first_day(change.half_year), final_day(change.half_year) + timedelta(days=1)
        exact += change.persons * min(1.0, max(0.0, (day - start) / (end - start)))
    found = fewer_in_reception(changes, day)
    assert exact - len(changes) < found <= exact + 1e-9


def test_a_half_of_the_people_are_housed_halfway_the_second_half_year() -> None:
    changes = (HousedOtherwise(2_000, "2022-II"),)
    days = ("2022-07-01", "2022-10-01", "2023-01-01", "2023-07-01")
    assert [fewer_in_reception(changes, date.fromisoformat(d)) for d in days] == [0, 1_000, 2_000, 2_000]


@pytest.mark.parametrize(
    "text", ["2000@2022-II", "+0@2022-II", "+2000", "+2000@2022", "+2.000@2022-II", "@2022-I", "+٣@2022-I", ""]
)
def test_a_change_that_cannot_be_read_is_none(text: str) -> None:
    assert read_change(text) is None


def test_a_change_is_read() -> None:
    assert read_change("+2000@2022-II") == HousedOtherwise(2_000, "2022-II")
    assert read_change(" -3728@2022-i ") == HousedOtherwise(-3_728, "2022-I")


def test_more_than_there_are_and_fewer_than_nobody_are_impossible_and_the_unknown_is_unchecked() -> None:
    amounts = {("2022-I", s): 100 for s in STOCKS} | {("2022-I", f): 10 for f in FLOWS}
    for persons, wrong in ((100, ()), (101, ("2022-I",)), (-10, ()), (-11, ("2022-I",))):
        changes = (HousedOtherwise(persons, "2022-I"),)
        found = balances(housed_otherwise(amounts, changes))
        assert impossible(found) == wrong, persons
        assert unchecked(found, changes) == ()
    known = {key: n for key, n in amounts.items() if key[1] != "permits"}
    changes = (HousedOtherwise(9_999, "2022-I"), HousedOtherwise(1, "2030-I"))
    assert unchecked(balances(known), changes) == ("2022-I", "2030-I")
