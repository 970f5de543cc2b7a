"""A plan with a location that the best plan does not use: it holds, has that location, and costs no less."""

import pytest

from optimiser.locations.audit import is_feasible
from optimiser.locations.case.column import is_open
from optimiser.locations.case.plan_cost import cost_parts, objective
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from optimiser.locations.search.with_option import with_option
from tests.support.breadth import of
from tests.support.location_cases import goals_case


def test_a_plan_with_an_unused_option_holds_and_costs_no_less() -> None:
    found = 0
    for seed in range(of(14, 30)):
        case = goals_case(seed)
        best = search(case, StopRule(seconds=20, gap=0.0)).plan
        assert best is not None
        for b, block in enumerate(case.blocks):
            for i in range(len(block.options)):
                if any(is_open(best[b], i)):
                    continue
                other = with_option(case, best, b, i, seconds=2.0, stop=lambda: False)
                if other is not None:
                    found += 1
                    assert is_feasible(case, other)
                    assert any(is_open(other[b], i))
                    assert objective(case, other) >= objective(case, best) - 1e-9
                    assert cost_parts(case, other).total == pytest.approx(objective(case, other))
    assert found > of(2, 5)
