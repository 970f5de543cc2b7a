import math
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from optimiser.locations.audit import is_feasible, largest_excess
from optimiser.locations.case.case import PLACES, AimWeights, LinkingRow, LinkingTerm, LocationCase
from optimiser.locations.case.column import Column, column_cost, feature_counts, is_open
from optimiser.locations.case.life import existing_life, new_life
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.cutting.cutting_planes import AreaRelaxation
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.family import families
from optimiser.locations.pricing.filling import Filling
from optimiser.locations.pricing.lagrangian_bound import feature_prices, lagrangian_bound, linking_matrix
from optimiser.locations.pricing.reduced_costs import set_extras, sets_within
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from tests.location_bounds import MAKERS, wrong
from tests.support.breadth import of
from tests.support.location_cases import goals_case, limited_case, national_case, small_case
from tests.support.location_enumeration import every_column, optimum
from tests.support.location_paths import near_best_columns

CASES = range(of(14, 36))


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("seed", range(of(8, 18)))
def test_search_equals_enumeration_and_no_bound_is_above(name: str, seed: int) -> None:
    assert not wrong(name, seed)


@pytest.mark.parametrize("made", [small_case, limited_case, goals_case])
@pytest.mark.parametrize("seed", CASES)
def test_no_prices_whatever_give_a_bound_above_the_optimum(seed: int, made: Callable[[int], LocationCase]) -> None:
    case = made(seed)
    best, draw = optimum(case), np.random.default_rng(seed)
    for scale in (0.1, 1.0, 10.0):
        dual = draw.normal(0, scale, len(case.linking_rows))
        priced = best_columns(families(case), feature_prices(case, linking_matrix(case), dual), len(case.blocks))
        assert lagrangian_bound(case, dual, priced.value) <= best + 1e-9


@pytest.mark.parametrize("made", [small_case, limited_case, goals_case])
@pytest.mark.parametrize("seed", CASES)
def test_pricing_finds_the_cheapest_of_all_whole_choices(seed: int, made: Callable[[int], LocationCase]) -> None:
    case = made(seed)
    draw = np.random.default_rng(seed)
    price = draw.normal(0, 1, (len(case.blocks), len(case.features), len(case.periods)))
    priced = best_columns(families(case), price, len(case.blocks))
    for b, columns in enumerate(every_column(case)):
        values = [column_cost(case, c) - (price[b] * feature_counts(case, c)).sum() for c in columns]
        assert priced.value[b] == pytest.approx(min(values))
        own = next(c for c in priced.columns if c.block == b)
        assert column_cost(case, own) - (price[b] * feature_counts(case, own)).sum() == pytest.approx(min(values))


def test_the_worked_example_of_the_filling_is_right() -> None:
    sizes = {"low": np.array([[10.0, 20.0]]), "high": np.array([[30.0, 25.0]])}
    filling = Filling(**sizes, share=np.array([[40.0]]), ceiling=np.array([[np.inf]]), weights=AimWeights())
    price = np.array([[[0.5, 0.2]]])
    value, total = filling.best(price)
    assert value[0, 0].tolist() == pytest.approx([40, -5, 10, -14])  # neither open, the first, the second, both
    assert total[0, 0].tolist() == [0, 30, 25, 40]
    assert filling.sizes(0, price[0], [3], total[0, :, 3]).tolist() == [[20, 20]]


def test_limits_bind_in_the_cases_with_limits() -> None:
    assert sum(bool(b.group_limits) for seed in range(36) for b in limited_case(seed).blocks) > 30


@pytest.mark.parametrize("seed", range(0, 60, 5))
def test_near_choices_cost_what_they_say_and_come_cheapest_first(seed: int) -> None:
    case = small_case(seed)
    price = np.random.default_rng(seed).normal(0, 1, (len(case.blocks), len(case.features), len(case.periods)))
    least = best_columns(families(case), price, len(case.blocks)).value
    last: dict[int, float] = {}
    for extra, column in near_best_columns(families(case), price, math.inf, 1000):
        value = column_cost(case, column) - (price[column.block] * feature_counts(case, column)).sum()
        assert value - least[column.block] <= extra + 1e-9  # the path's best is no dearer than through this state
        assert extra >= last.get(column.block, 0.0) - 1e-9
        last[column.block] = extra


@pytest.mark.parametrize("make", [small_case, limited_case, goals_case])
@pytest.mark.parametrize("seed", CASES)
def test_cuts_prove_no_more_than_any_plan_costs(make: Callable[[int], LocationCase], seed: int) -> None:
    case = make(seed)
    price = np.zeros((len(case.blocks), len(case.features), len(case.periods)))
    every, best = sets_within(set_extras(families(case), price, len(case.blocks)), math.inf), optimum(case)
    relaxation = AreaRelaxation(case, every, price)
    assert relaxation.add_cuts(lambda: False)
    assert relaxation.bound <= best + 1e-6
    plan = search(case, StopRule(seconds=5, gap=0.0)).plan
    assert plan is not None
    value, extras = objective(case, plan), relaxation.extras()
    for column in plan:  # what a set costs above the bound, a plan that has it pays
        for t, which in enumerate(column.path):
            assert relaxation.bound + extras[column.block][t][which] <= value + 1e-6


def test_nobody_opens_closes_and_opens_again() -> None:
    for life in (new_life(4, earliest=0, term=1, opening=1.0), existing_life(4, end=None, closable=0)):
        assert math.isinf(life.price((True, False, True, True)))
        assert math.isfinite(life.price((True, True, False, False)))


def test_a_new_location_waits_for_its_lead_time_and_stays_for_its_term() -> None:
    life = new_life(6, earliest=2, term=3, opening=7.0)
    assert life.price((False, False, True, True, True, False)) == 7.0
    assert math.isinf(life.price((False, True, True, True, True, True)))
    assert math.isinf(life.price((False, False, True, True, False, False)))
    assert life.price((False,) * 5 + (True,)) == 7.0


def test_a_leased_site_is_left_in_time_and_not_opened_too_late() -> None:
    life = new_life(5, earliest=0, term=2, opening=1.0, until=3)
    assert life.price((False, True, True, False, False)) == 1.0
    assert math.isinf(life.price((False, True, True, True, False)))
    assert math.isinf(life.price((False, False, True, False, False)))


def test_an_existing_location_ends_unless_it_is_extended_at_its_price() -> None:
    life = existing_life(6, end=2, extensions=((2, 5.0), (1, 3.0)))
    assert life.price((True, True, False, False, False, False)) == 0.0
    assert life.price((True, True, True, True, False, False)) == 5.0
    assert life.price((True, True, True, True, True, False)) == 8.0
    assert math.isinf(life.price((True,) * 6))
    assert math.isinf(life.price((True, False, False, False, False, False)))
    assert math.isinf(life.price((True, True, True, False, False, False)))


def test_early_closing_is_allowed_only_from_its_day_and_has_its_price() -> None:
    life = existing_life(4, end=None, closable=2, closing=1.5)
    assert life.price((True, True, False, False)) == 1.5
    assert math.isinf(life.price((True, False, False, False)))


def test_an_agreed_opening_happens_when_agreed() -> None:
    life = existing_life(3, end=None, opens=1)
    assert life.price((False, True, True)) == 0.0
    assert math.isinf(life.price((True, True, True)))
    assert math.isinf(life.price((False, False, False)))


def test_the_inspection_refuses_every_spoilt_plan() -> None:
    spoilt = 0
    for seed in range(12):
        case = small_case(seed)
        found = search(case, StopRule(seconds=20, gap=0.0))
        assert found.plan is not None
        column = found.plan[0]
        for t, i in np.argwhere(column.sizes.sum(axis=2) > 0):
            sizes = column.sizes.copy()
            sizes[t, i, :] = 0
            sizes[t, i, 0] = case.blocks[0].options[i].high + 1
            assert not is_feasible(case, (replace(column, sizes=sizes), *found.plan[1:]))
            spoilt += 1
        assert not is_feasible(case, found.plan[1:])
        assert not is_feasible(case, (replace(column, sizes=column.sizes.astype(float)), *found.plan[1:]))
    assert spoilt > 10


def test_what_cannot_be_met_is_proven_and_named() -> None:
    case = small_case(3)
    joint = case.linking_rows[0]
    found = search(
        replace(case, linking_rows=(replace(joint, low=1000, high=1000), *case.linking_rows[1:])), StopRule(seconds=10)
    )
    assert found.status == "infeasible"
    assert found.plan is None
    assert ("meet", *joint.index) in found.broken


def test_a_call_to_stop_ends_the_search_with_the_best_so_far(reference: Path) -> None:
    case = national_case(reference / "location_instances", 2)
    calls = 0

    def stop() -> bool:
        nonlocal calls
        calls += 1
        return calls > 60

    found = search(case, StopRule(seconds=300, gap=0.0, stop=stop))
    assert found.status == "time"
    assert sum(found.seconds.values()) < 60
    assert found.plan is None or is_feasible(case, found.plan)


def test_lazy_rows_hold_in_the_end() -> None:
    for seed in range(16):
        case = small_case(seed)
        draw = random.Random(seed)
        b = draw.randrange(len(case.blocks))
        terms = tuple(LinkingTerm(b, PLACES, g, 0) for g in case.groups)
        row = LinkingRow("limit", (str(b),), -math.inf, draw.choice([0, 2, 3]), terms, lazy=True)
        limited = replace(case, linking_rows=(*case.linking_rows, row))
        found = search(limited, StopRule(seconds=5, gap=0.0))
        best = optimum(limited)
        if found.plan is None:
            assert math.isinf(best)
        else:
            assert not any(largest_excess(limited, found.plan).values())
            assert found.value == pytest.approx(best)
            assert found.bound <= best + 1e-9


@pytest.mark.parametrize("number", (1, 3, 7) if of(3, 5) == 3 else (1, 2, 3, 5, 7))
def test_national_cases_are_proven_within_a_percent_on_whole_plans(reference: Path, number: int) -> None:
    case = national_case(reference / "location_instances", number)
    found = search(case, StopRule(seconds=60, gap=0.01))
    assert found.plan is not None
    assert is_feasible(case, found.plan)
    assert found.value == pytest.approx(objective(case, found.plan))
    assert found.gap <= 0.01
    first = found.plan[0]
    assert all(isinstance(is_open(first, i)[0], bool) for i in range(3))
    assert isinstance(first, Column)
