"""Of all sizes with the same value the least changing are taken."""

import itertools
import math

import pytest

from optimiser.locations.audit import is_feasible, violated_rows
from optimiser.locations.case.column import column_cost
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.search.least_change import SAME_VALUE, least_change_choices, places_changed
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from tests.support.breadth import of
from tests.support.location_cases import limited_case, small_case
from tests.support.location_enumeration import every_column

MOST = of(5_000, 40_000)
"""Combinations that are enumerated."""


@pytest.mark.parametrize("make", [small_case, limited_case])
def test_calm_equals_enumeration_and_costs_nothing(make) -> None:
    calmer = tried = 0
    for seed in range(of(45, 60)):
        case = make(seed)
        plan = search(case, StopRule(seconds=5, gap=0.0)).plan
        assert plan is not None
        choices = [
            [(column_cost(case, c), c) for c in columns if c.path == mine.path]
            for columns, mine in zip(every_column(case), plan, strict=True)
        ]
        if math.prod(map(len, choices)) > MOST:
            continue
        value = objective(case, plan)
        least = math.inf
        for costs, other in (zip(*chosen, strict=True) for chosen in itertools.product(*choices)):
            if math.fsum(costs) <= value + SAME_VALUE * max(1.0, value):
                changed = places_changed(case, other)
                if changed < least and not violated_rows(case, other, case.linking_rows):
                    least = changed
        found = least_change_choices(case, plan, seconds=5, stop=lambda: False)
        assert is_feasible(case, found)
        assert objective(case, found) <= value + SAME_VALUE * max(1.0, value)
        assert places_changed(case, found) == least, seed
        tried, calmer = tried + 1, calmer + (least < places_changed(case, plan))
    assert tried > of(20, 40)
    assert calmer > 0
