"""An aim of a blend that decides nothing is told, and one that decides is not: held against plans without it."""

import random

import pytest

from data import BUNDLED, load
from optimiser.explaining.assumptions import assumptions
from optimiser.explaining.idle_aims import idle_aims
from optimiser.jobs.solve import solve
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part, Scenario, Stage, read_scenario
from optimiser.solving.plan import optimise
from tests.support.questions import random_question

ZEELAND = BUNDLED / "zeeland" / "weights.toml"
TABLES = load(ZEELAND.parent)


AIMS = ("total_gap", "worst_load", "cvar_load", "gini_load", "concentration")


def planned(weight: float) -> Plan:
    """The bundled case with another weight of equal shares."""
    scenario = read_scenario(ZEELAND)
    blend = [Part(aim="gini_load", weight=weight), Part(aim="spread", weight=1 - weight)]
    return solve(TABLES, replace_stages(scenario, Stage(blend=blend)))


def replace_stages(scenario: Scenario, first: Stage) -> Scenario:
    return scenario.model_copy(update={"stages": [first, *scenario.stages[1:]]})


@pytest.mark.parametrize(("weight", "idle"), [(0.2, ["gini_load"]), (0.4, []), (0.6, ["spread"])])
def test_an_aim_is_idle_outside_the_weights_between_which_the_plan_changes(weight: float, idle: list[str]) -> None:
    """The map of weights says where the plan changes: at 0.32 and 0.44."""
    plan = planned(weight)
    assert [a.name for a in idle_aims(plan)] == idle
    assert [f.codes["aim"] for f in assumptions(plan) if f.code == "idle-aim"] == [f"aim-{name}" for name in idle]


def test_the_others_are_as_well_off_without_an_idle_aim_and_worse_off_beside_one_that_decides() -> None:
    """Over random questions and pairs: the best of the one alone, asked of a programme without the other."""
    rng, seen = random.Random(5), set()
    for _ in range(30):
        instance = random_question(rng)
        first, second = rng.sample(AIMS, 2)
        stage = Stage(blend=[Part(aim=first, weight=0.5), Part(aim=second, weight=0.5)])
        outcome = optimise(instance, (stage,))
        scenario = replace_stages(read_scenario(ZEELAND), stage)
        plan = Plan(instance=instance, new={}, aims=outcome.aims, case=Case(TABLES, scenario, instance))
        idle = {a.name for a in idle_aims(plan)}
        for mine, other in zip(outcome.aims, reversed(outcome.aims), strict=True):
            (alone,) = optimise(instance, (Stage(aim=other.name),)).aims
            loss = (other.value - alone.value) / other.scale
            slack = 2e-6 * max(1.0, other.value / other.scale) + (alone.error + other.error) / other.scale
            assert (mine.name in idle) == (loss <= slack), (mine, other, alone)
            seen.add(mine.name in idle)
    assert seen == {True, False}
