"""Leximax by cuts against leximax by maximum flows: two roads that share no arithmetic."""

import random

import numpy as np
import pytest

from optimiser.fairness import leximax_cuts, leximax_flow
from optimiser.fairness.levelling import Levelling, levelling
from optimiser.fairness.leximax_network import network
from optimiser.objectives.leximax_load import levels_of
from optimiser.problem.instance import Instance
from optimiser.solving.programme import build
from tests.support.questions import in_two_periods, random_question, varied_question
from tests.support.towns import limit, towns


def asked(instance: Instance, level: str, group: str) -> Levelling | None:
    return levelling(instance, build(instance), level, group)


@pytest.mark.parametrize("level", ["municipality", "province"])
@pytest.mark.parametrize("group", ["total", "amv"])
@pytest.mark.parametrize("make", [random_question, varied_question])
def test_cuts_and_flows_give_the_same_levels(make, group: str, level: str) -> None:
    rng = random.Random(f"{level} {group}")
    compared = 0
    for _ in range(80):
        instance = make(rng)
        question = asked(instance if rng.random() < 0.7 else in_two_periods(instance, 1.5), level, group)
        if question is None:
            continue
        if max((len(part.required) for part in question.parts), default=0) > leximax_cuts.MEETING:
            continue
        cuts, flows = leximax_cuts.leximax(question), leximax_flow.leximax(network(question))
        assert (cuts is None) == (flows is None)
        if cuts is not None and flows is not None:
            scale = np.maximum(1.0, question.share)
            assert cuts * scale == pytest.approx(flows * scale, abs=1e-6)
            compared += 1
    assert compared >= 20


def test_what_areas_receive_is_least_over_the_sets_of_requirements() -> None:
    # regular 30 and amv 10 in one province; Aa may have 5 in all, Bee no amv, so that all amv but 5 is for Cee
    instance = towns(
        [1000] * 3,
        required={("NL", "regular"): 30, ("NL", "amv"): 10},
        limits=[limit("T000", "maximum", 5)],
        ineligible=[("T001", "amv")],
        groups=("regular", "amv"),
    )
    question = asked(instance, "municipality", "total")
    assert question is not None
    (part,) = question.parts
    p = leximax_cuts.polymatroid(part)
    assert p.of(np.array([True, False, False])) == 5
    assert p.of(np.array([False, True, False])) == 30
    assert p.of(np.array([True, True, False])) == 35
    assert p.of(np.array([True, True, True])) == 40


def test_where_many_requirements_meet_flows_decide() -> None:
    count = leximax_cuts.MEETING
    provinces = [f"P{i}" for i in range(count)]
    required = {(p, "regular"): 10 * (i + 1) for i, p in enumerate(provinces)}
    for more, decides in ({}, True), ({("NL", "amv"): 100}, False):
        instance = towns([1000] * count, required=required | more, provinces=provinces, groups=("regular", "amv"))
        question = asked(instance, "municipality", "total")
        assert question is not None
        assert (leximax_cuts.leximax(question) is not None) == decides
        levels = levels_of(instance, build(instance), level="municipality", group="total")
        assert levels is not None
        total = sum(y * share for (_, _, _, share), y in zip(question.bases, levels.values(), strict=True))
        assert total == pytest.approx(sum(instance.requirement.values()))
