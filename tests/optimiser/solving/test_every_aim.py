"""Every aim on random questions: a plan or no plan, and never a status of the solver. ``tests.every_aim`` asks more."""

import math

import pytest

from optimiser.catalogue import rooms
from optimiser.objectives import kolm_pollak
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import optimise
from tests.every_aim import LEVELS, asked, question
from tests.support.breadth import of
from tests.support.towns import towns

BLOCK = of(25, 50)
"""Questions of one test."""


@pytest.mark.parametrize("first", range(0, 2 * BLOCK, BLOCK))
def test_every_aim_ends_with_a_proof_or_says_that_there_is_no_plan(first: int) -> None:
    planned = 0
    for seed in range(first, first + BLOCK):
        instance, rng = question(seed)
        for aim in rooms("objectives"):
            group = rng.choice(["total", *instance.territory.groups])
            stage = Stage(aim=aim, level=rng.choice(LEVELS), group=group)
            how = asked(instance, stage)
            if how == "infeasible":
                break  # so it is for every aim
            assert how == "planned", (seed, stage)
            planned += 1
    assert planned > 0.8 * BLOCK * len(rooms("objectives"))


def test_the_exponential_aim_of_a_load_a_thousand_times_the_mean_is_a_number() -> None:
    question = towns([1000, 1_000_000, 1_000_000], existing=[90_000, 0, 0], required={("NL", "regular"): 10})
    (outcome,) = optimise(question, (Stage(aim="kolm_pollak", parameters={"aversion": 40.0}),)).aims
    assert outcome.name == "kolm_pollak"
    assert math.isfinite(outcome.value)
    assert kolm_pollak.PARAMETERS["aversion"][0] == 1.0
