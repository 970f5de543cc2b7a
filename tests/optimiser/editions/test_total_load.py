"""Totals of everything together: exact where all is known, at least where something is not, and never of two units."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.schema.streams import UNITS
from maps.layers.total_load import layers
from optimiser.editions.load_metrics import load_metrics
from optimiser.editions.total_load import AFTER, BEFORE, Quantity, TotalLoad
from optimiser.jobs.streams_record import together
from tests.support.dossiers import TOWNS, location
from tests.support.streams import A, planned, shown, stream, trade

GOO = tuple(stream(m, "ukraine_municipal", 10) for m in TOWNS)


def test_a_total_is_worked_out_by_hand() -> None:
    rates = {"reception": 1, "amv": 2, "ukraine_private": 0.25}
    plan = planned(rates, streams=(stream(A[0], "ukraine_private", 8),), locations=(location(A[0], 30, "public"),))
    load = TotalLoad(shown(plan))
    new = {g: plan.new[A[0], g, "t"] for g in ("regular", "amv")}
    assert load.counted(A[0], "t", BEFORE) == Quantity(30 + 0.25 * 8)
    assert load.counted(A[0], "t") == Quantity(30 + new["regular"] + 2 * new["amv"] + 0.25 * 8)


def test_an_unknown_stream_makes_a_total_a_least_one_and_no_colour() -> None:
    edition = shown(planned({"reception": 1, "ukraine_municipal": 1}, streams=GOO[1:]))
    load, (layer,) = TotalLoad(edition), layers(edition)
    unknown = GOO[0].gm_code
    assert load.number(unknown, "t", "ukraine_municipal") == Quantity()
    assert load.counted(unknown, "t").least
    assert load.unknown(unknown, "t") == ("ukraine_municipal",)
    assert load.counted(edition.country, "t").least
    assert layer.value(edition, unknown, "t") is None
    assert layer.value(edition, GOO[1].gm_code, "t") is not None
    assert load_metrics(load, "t").known == len(TOWNS) - 1
    assert load_metrics(load, "t").of == len(TOWNS)


def test_a_known_zero_is_not_unknown() -> None:
    load = TotalLoad(shown(planned({"ukraine_municipal": 1}, streams=(stream(A[0], "ukraine_municipal", 0),))))
    assert load.counted(A[0], "t") == Quantity(0)
    assert load.counted(A[1], "t") == Quantity()


def test_an_exchange_of_more_than_there_is_gives_an_unknown_number_and_says_so() -> None:
    rows = (*GOO, *(stream(m, "ukraine_private", 10) for m in TOWNS))
    swap = trade(A[0], A[1], ("reception", 100_000), ("ukraine_private", 5))
    edition = shown(planned({"reception": 1}, streams=rows, stream_exchanges=(swap,)))
    load = TotalLoad(edition)
    assert load.overdrawn(A[0], "t") == ("reception",)
    assert load.number(A[0], "t", "reception") == Quantity()
    assert load.unknown(A[0], "t") == ("reception",)
    assert load.overdrawn(A[1], "t") == ()
    province = edition.area[edition.area[A[0]].province]
    before = edition.at(province.code, "t", "regular").total
    assert load.number(province.code, "t", "reception").number == before, "sums of provinces stay exact"


def test_without_rates_there_is_no_total_and_streams_stand_alone() -> None:
    edition = shown(planned({}, streams=GOO))
    load = TotalLoad(edition)
    assert load.counted(A[0], "t") == Quantity()
    assert not list(layers(edition))
    assert all(a["counted_places"] is None for a in together(edition)["total_load"]["areas"])
    assert load.number(A[0], "t", "ukraine_municipal") == Quantity(10)


def test_places_and_people_are_in_one_sum_only_by_a_rate() -> None:
    rows = (*GOO, *(stream(m, "ukraine_private", 100) for m in TOWNS))
    load = TotalLoad(shown(planned({"ukraine_municipal": 1}, streams=rows)))
    assert load.counted(A[0], "t") == Quantity(10)
    assert {UNITS[s] for s in load.rates} == {"places"}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(A), st.sampled_from(A), st.integers(1, 9), st.integers(1, 9)), max_size=4))
def test_exchanges_keep_every_stream_of_province_and_country(pairs: list[tuple[str, str, int, int]]) -> None:
    given_away = [
        trade(a, b, ("ukraine_municipal", n), ("reception", k)).model_copy(update={"exchange_id": f"x{i}"})
        for i, (a, b, n, k) in enumerate(pairs)
        if a != b
    ]
    load = TotalLoad(shown(PLAN))
    swapped = TotalLoad(shown(planned({"reception": 1}, streams=GOO, stream_exchanges=tuple(given_away))))
    for scope in ("PA", "PB", "NL"):
        for name in ("ukraine_municipal", "reception"):
            assert swapped.traded(scope, "t", name) == 0
            assert swapped.number(scope, "t", name) == load.number(scope, "t", name)


PLAN = planned({"reception": 1}, streams=GOO)


def test_an_exchange_changes_both_sides_after_the_plan_and_nothing_before() -> None:
    x = trade(A[0], A[1], ("ukraine_municipal", 6), ("reception", 3))
    old, new = TotalLoad(shown(PLAN)), TotalLoad(shown(planned({"reception": 1}, streams=GOO, stream_exchanges=(x,))))
    moved = {(A[0], "ukraine_municipal"): -6, (A[1], "ukraine_municipal"): 6, (A[0], "reception"): 3,
             (A[1], "reception"): -3}  # fmt: skip
    for (m, name), change in moved.items():
        assert new.number(m, "t", name, BEFORE) == old.number(m, "t", name, BEFORE)
        assert new.number(m, "t", name, AFTER).number == old.number(m, "t", name, AFTER).number + change  # type: ignore[operator]


def test_the_plan_is_the_same_with_and_without_streams() -> None:
    x = trade(A[0], A[1], ("ukraine_municipal", 6), ("reception", 3))
    assert planned({"reception": 1}, streams=GOO, stream_exchanges=(x,)).new == planned({}).new


def test_metrics_of_few_known_municipalities_are_not_told() -> None:
    load = TotalLoad(shown(planned({"ukraine_municipal": 1}, streams=GOO[:1])))
    assert load_metrics(load, "t").gini is None
    assert load_metrics(load, "t").known == 1


@pytest.mark.parametrize("when", [BEFORE, AFTER])
def test_highest_and_lowest_are_those_of_the_known(when: str) -> None:
    load = TotalLoad(shown(planned({"ukraine_municipal": 1}, streams=GOO)))
    found = load_metrics(load, "t", when)
    people = {a.code: a.population for a in load.edition.level("municipality")}
    assert found.highest == (min(people, key=people.__getitem__), pytest.approx(10_000 / min(people.values())))
    assert found.lowest == (max(people, key=people.__getitem__), pytest.approx(10_000 / max(people.values())))
