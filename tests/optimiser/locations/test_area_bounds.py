"""Bounds of areas: never above the optimum, whatever joins them and in whatever order sets come in."""

import pytest

from optimiser.locations.audit import objective
from optimiser.locations.case.case import Block, LocationCase, LocationOption
from optimiser.locations.case.life import new_life
from optimiser.locations.cutting import area as area_module
from optimiser.locations.cutting.area import split_into_areas, total_bound
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.column_generation import generate_columns
from optimiser.locations.pricing.family import families
from optimiser.locations.pricing.reduced_costs import set_extras
from optimiser.locations.search.search import search
from optimiser.locations.search.state import StopRule
from tests.support.location_cases import areas_case, goals_case, limited_case, small_case
from tests.support.location_enumeration import optimum

SEEDS = range(25)


def _never() -> bool:
    return False


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("make", [areas_case, small_case, limited_case, goals_case])
def test_areas_never_prove_more_than_the_optimum(make, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(area_module, "FIRST_LIVE_EXTRA", 1e-9)  # few sets at first, so that others have to come in
    monkeypatch.setattr(area_module, "MIN_RELATIVE_RISE", 0.2)  # and some come in when the area has settled
    case = make(seed)
    best, gathered = optimum(case), families(case)
    master = generate_columns(case, gathered, elastic=1e3, stop=_never)
    bounded, earned = split_into_areas(master, best_columns(gathered, master.price, len(case.blocks)).value)
    extras = set_extras(gathered, master.price, len(case.blocks))
    for area in bounded:
        area.start(extras)
        area.cut_and_price(_never)
    assert total_bound(bounded, earned) <= best + 1e-6
    for area in bounded:
        start = area.bound
        for more in (5.0, 0.5, 5.0):  # a target may fall and rise again: what was barred for the low one is not gone
            target = start + more
            relaxation = area.admit(target - area.root, _never)
            assert {(b, t): sorted(sets) for (b, t), sets in relaxation.programme.sets.items()} == {
                (b, t): sorted(sets) for b, block in area.live.items() for t, sets in enumerate(block)
            }
            relaxation.branch(target, _never)
            area.proven = max(area.proven, min(relaxation.bound, target))
        assert area.bound <= start + 5.0
    assert total_bound(bounded, earned) <= best + 1e-6


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
