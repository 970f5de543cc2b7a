"""Leximax by cuts against leximax by maximum flows: two roads that share no arithmetic."""

import random

import numpy as np
import pytest

from optimiser.fairness import leximax_cuts, leximax_flow, sections
from optimiser.fairness.levelling import Levelling
from optimiser.fairness.levelling_rows import levelling
from optimiser.fairness.leximax_network import network
from optimiser.fairness.transport_rows import live_rows
from optimiser.objectives.leximax_load import levels_of
from optimiser.problem.instance import Instance
from optimiser.solving.programme import build
from tests.support.questions import in_two_periods, random_question, varied_question
from tests.support.towns import limit, towns


def asked(instance: Instance, level: str, group: str) -> Levelling | None:
    return levelling(instance, live_rows(instance, build(instance)), level, group)


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
    found = sections.sections_of(question.parts[0])
    assert found is not None
    p = leximax_cuts.polymatroid(found)
    for members, most in (([0], 5), ([1], 30), ([2], 40), ([0, 1], 35), ([1, 2], 40), ([0, 1, 2], 40)):
        chosen = np.isin(p.areas, members)
        assert p.parted(chosen)[0].amount == most, members


def provinces_and_country(rng: random.Random, provinces: int) -> Instance:
    """Regular places by province, minors and safe countries of the whole country, with capacities."""
    names = [f"P{i:02d}" for i in range(provinces) for _ in range(3)]
    people = [rng.randint(800, 9000) for _ in names]
    required = {(p, "regular"): rng.randint(0, 90) for p in names} | {("NL", "amv"): 60, ("NL", "safe_country"): 40}
    return towns(
        people,
        existing=[rng.choice([0, 0, rng.randint(0, 90)]) for _ in names],
        required=required,
        limits=[limit(f"T{i:03d}", "maximum", rng.randint(0, 60)) for i in range(len(names)) if i % 3 == 0],
        provinces=names,
        groups=("regular", "amv", "safe_country"),
    )


@pytest.mark.parametrize("group", ["total", "amv"])
def test_requirements_of_many_provinces_beside_those_of_the_country(group: str) -> None:
    rng, compared = random.Random(group), 0
    for _ in range(25):
        question = asked(provinces_and_country(rng, 12), "municipality", group)
        if question is None:
            continue
        cuts, flows = leximax_cuts.leximax(question), leximax_flow.leximax(network(question))
        assert (cuts is None) == (flows is None)
        if cuts is not None and flows is not None:
            assert cuts * question.share == pytest.approx(flows * question.share, abs=1e-6)
            compared += 1
    assert compared >= 15


def test_several_requirements_of_one_group_beside_others_are_no_polymatroid() -> None:
    assert asked(provinces_and_country(random.Random(3), 12), "municipality", "regular") is None


def test_where_many_requirements_meet_flows_decide() -> None:
    count = sections.MEETING + 1
    regions = [f"R{i}" for i in range(count)]
    required = {(p, "regular"): 10 * (i + 1) for i, p in enumerate(regions)} | {("NL", "amv"): 100}
    for level, decides in (("municipality", True), ("country", False)):
        instance = towns([1000] * count, required=required, provinces=regions, groups=("regular", "amv"))
        question = asked(instance, level, "total")
        assert question is not None
        assert (leximax_cuts.leximax(question) is not None) == decides
        levels = levels_of(instance, build(instance), level=level, group="total")
        assert levels is not None
        total = sum(y * share for (_, _, _, share), y in zip(question.bases, levels.values(), strict=True))
        assert total == pytest.approx(sum(instance.requirement.values()))
