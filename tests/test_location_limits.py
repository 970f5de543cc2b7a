"""Limits of municipalities inside the search for locations: exact, proven, and kept by every plan."""

import numpy as np
import pytest

from optimiser.locations.bound import bound, matrix, prices
from optimiser.locations.columns import column_cost, counted
from optimiser.locations.family import families
from optimiser.locations.inspect import sound
from optimiser.locations.pricing import price_all
from optimiser.locations.search import Limits, search
from tests.location_cases import every_column, limited_case, optimum

CASES = range(60)


@pytest.mark.parametrize("seed", CASES)
def test_pricing_keeps_every_limit_and_finds_the_cheapest_choice(seed: int) -> None:
    case, draw = limited_case(seed), np.random.default_rng(seed)
    for _ in range(3):
        price = draw.normal(0, 1, (len(case.blocks), len(case.features), len(case.periods)))
        priced = price_all(families(case), price, len(case.blocks))
        for b, columns in enumerate(every_column(case)):
            values = [column_cost(case, c) - (price[b] * counted(case, c)).sum() for c in columns]
            assert priced.value[b] == pytest.approx(min(values))
            own = next(c for c in priced.columns if c.block == b)
            assert column_cost(case, own) - (price[b] * counted(case, own)).sum() == pytest.approx(min(values))


@pytest.mark.parametrize("seed", CASES)
def test_search_under_limits_equals_enumeration_and_no_bound_is_above(seed: int) -> None:
    case = limited_case(seed)
    best = optimum(case)
    found = search(case, Limits(seconds=20, gap=0.0))
    assert found.plan is not None
    assert sound(case, found.plan)
    assert found.value == pytest.approx(best, abs=1e-9)
    assert found.bound <= best + 1e-9
    dual = np.random.default_rng(seed).normal(0, 3, len(case.joints))
    priced = price_all(families(case), prices(case, matrix(case), dual), len(case.blocks))
    assert bound(case, dual, priced.value) <= best + 1e-9


def test_limits_bind_in_these_cases() -> None:
    assert sum(bool(b.within) for seed in CASES for b in limited_case(seed).blocks) > 30
    assert sum(any(b.floor) for seed in CASES for b in limited_case(seed).blocks) > 30
