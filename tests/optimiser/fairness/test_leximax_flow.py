"""Leximax by flows against the scheme of linear programmes: the same levels, area by area."""

import random
from dataclasses import replace

import numpy as np
import pytest

from optimiser.auditing.aim_values import value
from optimiser.fairness.leximax_flow import FlowGraph, largest_flow
from optimiser.fairness.loads import water_level
from optimiser.fairness.transport_rows import Transport, live_rows, transport
from optimiser.model.variables import Variables
from optimiser.objectives.leximax_load import levels_of
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import optimise
from optimiser.solving.programme import build
from tests.support.questions import random_question
from tests.support.towns import T, limit, towns


def area_loads(instance: Instance, places: dict, level: str, group: str) -> list[float]:
    found = []
    for a in instance.territory.areas(level):
        share, counted = instance.base(a, group, T)
        if share > 0:
            new = sum(places[m, g, T] for m in instance.territory.scopes[a] for g in instance.groups_of(group))
            found.append((counted + new) / share)
    return found


def chain(flows: float, level: str = "municipality") -> tuple[Stage, ...]:
    return tuple(Stage(aim="leximax_load", level=level, group=g, parameters={"flows": flows}) for g in ("total", "amv"))


@pytest.mark.parametrize("level", ["municipality", "province"])
def test_flows_and_programmes_give_the_same_levels_per_area_on_150_cases(level: str) -> None:
    rng = random.Random(1980)
    by_flow = 0
    for _ in range(150):
        instance = random_question(rng)
        by_flow += levels_of(instance, build(instance), level=level, group="total") is not None
        flows, programmes = (optimise(instance, chain(f, level)).places for f in (1.0, 0.0))
        for group in ("total", "amv"):
            ours, theirs = (area_loads(instance, p, level, group) for p in (flows, programmes))
            assert ours == pytest.approx(theirs, abs=1e-6)
            assert sorted(ours) == pytest.approx(sorted(theirs), abs=1e-6)
    assert by_flow >= 145


def test_flows_serve_one_group_beside_others_where_each_part_holds_one_supply_of_it() -> None:
    rng, used = random.Random(5), 0
    for _ in range(60):
        instance = random_question(rng)
        levels = levels_of(instance, build(instance), level="municipality", group="amv")
        if levels is None:
            continue
        used += 1
        stage = Stage(aim="leximax_load", group="amv", parameters={"flows": 0.0})
        theirs = area_loads(instance, optimise(instance, (stage,)).places, "municipality", "amv")
        assert [levels[m, T] for m in instance.territory.municipalities if (m, T) in levels] == pytest.approx(
            theirs, abs=1e-6
        )
    assert used >= 20


def found(instance: Instance, v: Variables) -> Transport | None:
    rows = live_rows(instance, v)
    return None if rows is None else transport(instance, rows)


def test_the_rows_decide_whether_flows_apply() -> None:
    base = towns([1000, 2000, 3000], required={("NL", "regular"): 30}, provinces=["P1", "P1", "P2"])
    assert levels_of(base, build(base), level="municipality", group="total") is not None
    minimum = replace(base, limits=(limit("T000", "minimum", 3),))
    assert found(minimum, build(minimum)) is None
    held = build(base)
    held.live["x"] = held.auxiliary("z") + held.area("T000", "total", T) <= 5
    assert found(base, held) is None
    weighted = build(base)
    weighted.live["x"] = 2 * weighted.area("T000", "total", T) + weighted.area("T001", "total", T) <= 5
    assert found(base, weighted) is None
    crossing = towns(
        [1000] * 4, required={("P1", "regular"): 9, ("B", "regular"): 9}, provinces=["P1", "P1", "P2", "P2"],
        regions=["A", "B", "B", "A"],
    )  # fmt: skip
    assert found(crossing, build(crossing)) is None


def test_a_bottleneck_by_hand() -> None:
    # Aa and Bee share 30 in one province, but Aa may have 5; Cee and Dee share 50: loads 5, 25, 25, 25.
    instance = towns(
        [1000] * 4,
        provinces=["P1", "P1", "P2", "P2"],
        required={("P1", "regular"): 30, ("P2", "regular"): 50},
        limits=[limit("T000", "maximum", 5)],
    )
    levels = levels_of(instance, build(instance), level="municipality", group="total")
    assert levels is not None
    assert [round(levels[m, T] * 20, 9) for m in instance.territory.municipalities] == [5, 25, 25, 25]


def test_a_tolerance_per_level_is_kept_after_flows_too() -> None:
    instance = replace(
        towns([1000, 1000], required={("NL", "regular"): 40}),
        agreed={("T000", "regular", T): 40, ("T001", "regular", T): 0},
    )
    for flows in (0.0, 1.0):
        stages = (Stage(aim="leximax_load", tolerance=0.1, parameters={"flows": flows}), Stage(aim="change"))
        assert optimise(instance, stages).places["T000", "regular", T] == pytest.approx(22, abs=1e-5)


def test_water_fills_the_lowest_first() -> None:
    assert water_level(np.array([1.0, 1.0]), np.array([0.0, 10.0]), 4.0) == pytest.approx(4)
    assert water_level(np.array([1.0, 1.0]), np.array([0.0, 10.0]), 14.0) == pytest.approx(12)
    assert water_level(np.array([1.0]), np.array([3.0]), 0.0) == -np.inf


def test_the_flow_is_exact_far_below_one_place_of_ten_thousand() -> None:
    rng = np.random.default_rng(4)
    for _ in range(50):
        n = 30
        supply = rng.uniform(0, 1000, n)
        tail = np.concatenate([np.full(n, 2 * n), np.repeat(np.arange(n), n), np.arange(n, 2 * n)])
        head = np.concatenate([np.arange(n), np.tile(np.arange(n, 2 * n), n), np.full(n, 2 * n + 1)])
        drain = rng.permutation(supply)
        capacity = np.concatenate([supply, np.full(n * n, np.inf), drain])
        graph = FlowGraph.of(tail, head, 2 * n + 2)
        flow = largest_flow(graph, np.minimum(capacity, supply.sum()), supply.sum())
        assert flow[:n].sum() == pytest.approx(supply.sum(), abs=1e-8)
        assert (flow <= capacity + 1e-12).all()
        assert (flow >= 0).all()


def two_periods(rng: random.Random) -> Instance:
    """A question asked again in a second period, with other numbers."""
    first = random_question(rng)
    land = first.territory
    more = {k: rng.choice([0, n, n // 2]) for k, n in first.requirement.items()}
    nested = {g for _, g, _ in more if sum(h == g for _, h, _ in more) > 1}
    second = {(s, g, "u"): first.requirement[s, g, t] if g in nested else n for (s, g, t), n in more.items()}
    return replace(
        first,
        territory=replace(land, periods=(T, "u"), existing=land.existing | {(land.municipalities[0], "amv", "u"): 40}),
        requirement=first.requirement | second,
        share=first.share | {(m, g, "u"): x * 1.5 for (m, g, _), x in first.share.items()},
        limits=(*first.limits, *(replace(x, period="u") for x in first.limits)),
        lots={},
    )


def test_levels_of_all_periods_are_compared_together_and_equal_the_programmes() -> None:
    rng = random.Random(77)
    for _ in range(40):
        instance = two_periods(rng)
        levels = levels_of(instance, build(instance), level="municipality", group="total")
        assert levels is not None
        places = optimise(instance, (Stage(aim="leximax_load", parameters={"flows": 0.0}),)).places
        for (m, t), level in levels.items():
            share, counted = instance.base(m, "total", t)
            load = (counted + sum(places[m, g, t] for g in instance.territory.groups)) / share
            assert level == pytest.approx(load, abs=1e-6)


@pytest.mark.parametrize("aim", ["gini_load", "theil_load", "cvar_load", "kolm_pollak", "concentration", "spread"])
def test_aims_over_two_periods_are_the_mean_or_sum_that_their_score_says(aim: str) -> None:
    rng = random.Random(78)
    for _ in range(5):
        instance = two_periods(rng)
        found = optimise(instance, (Stage(aim=aim),))
        score = value(instance, found.places, aim, level="municipality", group="total", parameters={})
        assert found.aims[0].value == pytest.approx(score, rel=1e-6, abs=1e-5)
