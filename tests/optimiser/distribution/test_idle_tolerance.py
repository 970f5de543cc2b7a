"""Lots decide between equals: a tolerance that only they could use costs nothing, and is told as having no effect."""

from data import BUNDLED, load
from optimiser.distribution.idle_tolerance import without_idle_tolerance
from optimiser.distribution.unused_settings import unused_settings
from optimiser.jobs.solve import solve
from optimiser.problem.scenario import Stage, read_scenario

TINY = BUNDLED / "tiny" / "weights.toml"
LOTS = Stage(aim="lots")


def test_a_tolerance_before_lots_gives_the_plan_without_it() -> None:
    scenario, tables = read_scenario(TINY), load(TINY.parent)
    first, lots = scenario.stages
    wide = scenario.model_copy(update={"stages": [first.model_copy(update={"tolerance": 0.2}), lots]})
    assert solve(tables, wide).new == solve(tables, scenario).new
    assert [(u.column, u.value) for u in unused_settings(tables, wide) if u.code == "unused-tolerance"] == [
        ("stages.1.tolerance", "0.2")
    ]


def test_a_tolerance_that_an_aim_can_use_stays() -> None:
    stages = (Stage(aim="total_gap", tolerance=0.1), Stage(aim="worst_load", tolerance=0.2), LOTS)
    assert [s.tolerance for s in without_idle_tolerance(stages)] == [0.1, 0.0, 0.0]
