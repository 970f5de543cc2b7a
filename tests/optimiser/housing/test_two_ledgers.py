"""Credit and load of everyone in a facility, and swaps of households."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimiser.housing.household_swaps import household_changes
from optimiser.housing.two_ledgers import credit, entered, entries, entries_in, overdue, present
from tests.support.housing import A, day, dossier, facility, stay, swap

FACILITIES = (facility("f", A[0]), facility("g", A[1], places=500))

STAYS = st.lists(
    st.tuples(
        st.sampled_from(["f", "g"]), st.sampled_from(A), st.integers(1, 40), st.integers(0, 500), st.integers(1, 300),
        st.sampled_from([None, "one", "two", "three"]),
    ),
    max_size=12,
)  # fmt: skip
"""Stays: where, for whom, how many, from which day on, for how long, of which cohort."""


@given(made=STAYS, at=st.integers(0, 900))
def test_the_two_ledgers_balance_in_every_half_year_and_on_every_day(
    made: list[tuple[str, str, int, int, int, str | None]], at: int
) -> None:
    begin = day("2024-04-01")
    rows = tuple(
        stay(f"s{i}", where, linked, n, str(begin + timedelta(days=a)), cohort=cohort,
             end=str(begin + timedelta(days=a + length)))
        for i, (where, linked, n, a, length, cohort) in enumerate(made)
    )  # fmt: skip
    found = dossier(housing_facilities=FACILITIES, housing_stays=rows)
    for some in (
        tuple(entries(found, begin, begin + timedelta(days=at))),
        entries_in(found, "2024-II"),
        present(found, begin + timedelta(days=at)),
    ):
        assert credit(some).total() == entered(some).total() == sum(e.stay.persons for e in some)
    groups = {row.cohort or row.stay_id for row in rows}
    everyone = tuple(entries(found, begin, begin + timedelta(days=10_000)))
    assert len(everyone) == len(groups), "each group of people counts once, however often it moves"


def test_a_person_counts_for_the_linked_municipality_and_lives_at_the_host() -> None:
    found = dossier(housing_facilities=FACILITIES, housing_stays=(stay("s", "f", A[3], 6, "2025-02-01"),))
    began = entries_in(found, "2025-I")
    assert credit(began) == {A[3]: 6}
    assert entered(began) == {A[0]: 6}
    assert entries_in(found, "2024-II") == ()
    assert entries_in(found, "2025-I", day("2025-01-31")) == ()


def test_people_who_move_on_are_present_where_they_are_and_give_no_second_credit() -> None:
    rows = (
        stay("s1", "f", A[3], 8, "2024-09-01", end="2024-12-31", cohort="c"),
        stay("s2", "g", A[3], 6, "2025-01-05", cohort="c"),
    )
    found = dossier(housing_facilities=FACILITIES, housing_stays=rows)
    assert credit(entries_in(found, "2024-II")) == {A[3]: 8}
    assert entries_in(found, "2025-I") == ()
    assert entered(present(found, day("2025-02-01"))) == {A[1]: 6}


@pytest.mark.parametrize(("at", "late"), [("2025-08-31", 0), ("2025-09-01", 8)])
def test_after_a_year_in_a_flow_through_location_people_are_overdue(at: str, late: int) -> None:
    found = dossier(housing_facilities=FACILITIES, housing_stays=(stay("s", "f", A[3], 8, "2024-09-01"),))
    assert credit(overdue(found, day(at))).total() == late


@given(size=st.integers(1, 12), back=st.integers(1, 12), times=st.integers(1, 9))
def test_a_swap_keeps_people_and_changes_households_by_as_many_on_both_sides(size: int, back: int, times: int) -> None:
    row = swap(A[0], A[1], (back * times, size), (size * times, back))
    assert row.households * row.size == row.households_back * row.size_back
    changes = household_changes(dossier(housing_swaps=(row,)), "2025-I")
    assert changes[A[0]] == -changes[A[1]] == (size - back) * times
    assert household_changes(dossier(housing_swaps=(row,)), "2024-II") == {}
    assert household_changes(dossier(housing_swaps=(row,)), "2025-I", day("2025-01-09")) == {}
