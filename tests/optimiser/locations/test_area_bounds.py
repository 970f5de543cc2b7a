"""Bounds of areas: never above the optimum, whatever joins them and in whatever order sets come in."""

from collections.abc import Callable

import pytest

from optimiser.locations.case.case import Block, LocationCase, LocationOption
from optimiser.locations.case.life import new_life
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.cutting import area as area_module
from optimiser.locations.cutting.area import split_into_areas, total_bound
from optimiser.locations.formulation.integer_programme import SolverBudget
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.column_generation import generate_columns
from optimiser.locations.pricing.family import families
from optimiser.locations.pricing.reduced_costs import set_extras
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from tests.support.location_cases import areas_case, goals_case, limited_case, small_case
from tests.support.location_enumeration import optimum

SEEDS = range(12)


def _never() -> bool:
    return False


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("make", [areas_case, small_case, limited_case, goals_case])
@pytest.mark.parametrize("most", [3, 1500])
def test_areas_never_prove_more_than_the_optimum(
    make: Callable[[int], LocationCase], seed: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(area_module, "MAX_LIVE_SETS", most)  # with few, what is not live caps the bound
    case = make(seed)
    best, gathered = optimum(case), families(case)
    master = generate_columns(case, gathered, elastic=1e3, stop=_never)
    bounded, earned = split_into_areas(master, best_columns(gathered, master.price, len(case.blocks)).value)
    extras = set_extras(gathered, master.price, len(case.blocks))
    for area in bounded:
        area.start(extras)
    for room in (0.5, 2.0, 100.0):  # a plan that costs less may come: sets that were live for more stay so
        for area in bounded:
            area.write(room)
            area.cut(_never)
            assert total_bound([a.bound for a in bounded], earned) <= best + 1e-6
            area.solve(room, SolverBudget(10.0, _never))
            assert total_bound([a.bound for a in bounded], earned) <= best + 1e-6
    if len(bounded) == 1 and most > 3:
        assert total_bound([a.bound for a in bounded], earned) == pytest.approx(best, abs=1e-5)


@pytest.mark.parametrize("seed", SEEDS)
def test_areas_with_kinds_of_their_own_end_at_the_optimum(seed: int) -> None:
    case = areas_case(seed)
    best, found = optimum(case), search(case, StopRule(seconds=5, gap=0.0))
    assert found.bound <= best + 1e-6
    if found.plan is not None:
        assert objective(case, found.plan) >= best - 1e-6


@pytest.mark.parametrize(("blocks", "options"), [(342, 4), (342, 5), (500, 4), (40, 8)])
def test_every_municipality_is_priced_once_however_many_options_it_has(blocks: int, options: int) -> None:
    life = new_life(1, earliest=0, term=1, opening=1.0)
    own = tuple(LocationOption(f"o{i}", f"k{i}", ("regular",), 2, 3, life) for i in range(options))
    case = LocationCase(("regular",), ("0",), tuple(Block(f"GM{b}", own, (1.0,), (None,)) for b in range(blocks)))
    assert sorted(b for family in families(case) for b in family.members.tolist()) == list(range(blocks))
