"""Truly different plans within ε: by hand, beside an independent programme, and never beyond ε."""

import random
from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import linprog

from optimiser.auditing.aim_values import value
from optimiser.auditing.audit import audit
from optimiser.distribution.key_plan import key_plan
from optimiser.fairness.inequality import gini, theil
from optimiser.fairness.loads import loads
from optimiser.fairness.lorenz import dominance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part, Stage
from optimiser.solving.plan import plan
from optimiser.tuning.alternatives import PlaceRange, alternatives, distance
from tests.support.questions import random_question
from tests.support.towns import T, limit, towns

GAP = (Stage(aim="total_gap"), Stage(aim="lots"))
LEXIMAX = (Stage(aim="leximax_load"), Stage(aim="lots"))
BLEND = (Stage(blend=[Part(aim="total_gap", weight=0.5), Part(aim="cvar_load", weight=0.5)]), Stage(aim="lots"))


def test_two_towns_have_the_spans_that_are_found_by_hand() -> None:
    """100 places, shares 50 and 50: leximax gives each 50; within 10 % of the level each gets 45 to 55."""
    found = alternatives(towns([1000, 1000], required={("NL", "regular"): 100}), LEXIMAX, epsilon=0.1)
    assert {m: s.whole for (m, _), s in found.spans.items()} == {"T000": (45, 55), "T001": (45, 55)}
    assert [a.plan.new["T000", "regular", T] for a in found.plans[:1]] == [50]
    assert {a.plan.new["T000", "regular", T] for a in found.plans[1:]} == {45, 55}, "nothing lies farther apart"


def test_a_scalar_aim_may_give_up_its_part_of_its_value_by_hand() -> None:
    """40 exist in the first of two towns, 20 come, shares 30: the gap is at least 20; at 30 five may move."""
    instance = towns([1000, 1000], existing=[40, 0], required={("NL", "regular"): 20})
    found = alternatives(instance, GAP, epsilon=0.5)
    assert {m: s.whole for (m, _), s in found.spans.items()} == {"T000": (0, 5), "T001": (15, 20)}


def test_an_aim_whose_best_is_zero_leaves_no_room() -> None:
    found = alternatives(towns([1000, 1000], required={("NL", "regular"): 100}), GAP, epsilon=0.5)
    assert len(found.plans) == 1
    assert {s.whole for s in found.spans.values()} == {(50, 50)}


def test_the_tolerance_of_the_scenario_stands_where_it_is_the_larger() -> None:
    stages = (Stage(aim="leximax_load", tolerance=0.2), Stage(aim="lots"))
    found = alternatives(towns([1000, 1000], required={("NL", "regular"): 100}), stages, epsilon=0.01)
    assert found.spans["T000", T].whole == (40, 60)


@pytest.mark.parametrize("stages", [GAP, LEXIMAX, BLEND])
def test_no_plan_gives_up_more_than_its_part_and_every_plan_obeys_every_rule(stages: tuple[Stage, ...]) -> None:
    rng = random.Random(70)
    several = 0
    for _ in range(4):
        instance = random_question(rng)
        found = alternatives(instance, stages, epsilon=0.1)
        best = found.plans[0].plan
        assert best.new == plan(instance, stages).new
        for part in stages[0].parts:
            if stages[0].blend:
                continue
            where = {"level": part.level, "group": part.group, "parameters": part.parameters}
            least = value(instance, best.fractions, part.aim, **where)
            for one in found.plans[1:]:
                assert value(instance, one.plan.fractions, part.aim, **where) <= 1.1 * least + 1e-4
        for one in found.plans:
            assert max(audit(one.plan).values()) == 0
            for (m, t), span in found.spans.items():
                low, high = span.whole
                assert low <= one.plan.new_in(m, "total", t) <= high
        several += len(found.plans) > 2
        for i, one in enumerate(found.plans):
            for other in found.plans[:i]:
                assert distance(instance, one.plan.new, other.plan.new) >= 0.01 * sum(best.new.values())
    assert several > 0


def test_more_than_one_way_finds_plans() -> None:
    rng = random.Random(71)
    people = [rng.randint(1000, 9000) for _ in range(12)]
    instance = towns(people, required={("NL", "regular"): 2000}, existing=[rng.choice([0, 100]) for _ in people])
    found = alternatives(instance, LEXIMAX, epsilon=0.1, count=6)
    assert len({a.way for a in found.plans} - {"best"}) >= 2
    assert len(found.plans) == 7


def test_the_spans_of_leximax_are_those_of_an_independent_programme() -> None:
    rng = random.Random(72)
    people = [rng.randint(1000, 9000) for _ in range(7)]
    limits = [limit("T002", "maximum", 30), limit("T004", "minimum", 45)]
    instance = towns(people, existing=[300, 0, 0, 20, 0, 0, 0], required={("NL", "regular"): 500}, limits=limits)
    best = plan(instance, LEXIMAX)
    found = alternatives(instance, LEXIMAX, epsilon=0.05)
    bounds = []
    for m in instance.territory.municipalities:
        share, counted = instance.base(m, "total", T)
        level = (counted + best.fractions[m, "regular", T]) / share
        top = max(0.0, 1.05 * level * share - counted)
        bounds.append((45 if m == "T004" else 0, min(top, 30) if m == "T002" else top))
    for i, m in enumerate(instance.territory.municipalities):
        for sign, ours in ((1, found.spans[m, T].least), (-1, found.spans[m, T].most)):
            cost = np.zeros(7)
            cost[i] = sign
            theirs = linprog(cost, A_eq=np.ones((1, 7)), b_eq=[500], bounds=bounds)
            assert ours == pytest.approx(sign * theirs.fun, abs=1e-3)


def test_a_span_is_told_in_whole_places_as_plans_are_rounded() -> None:
    assert PlaceRange(3.2, 3.7).whole == (3, 4)
    assert PlaceRange(3.00001, 7.99999).whole == (3, 8)


def made(instance, *new: int) -> Plan:
    return Plan(instance, dict(zip(instance.cells, new, strict=True)))


def test_lorenz_calls_a_transfer_to_the_lighter_town_better_and_a_crossing_by_its_name() -> None:
    instance = towns([1000, 1000, 1000, 1000], required={("NL", "regular"): 100})
    even, tilted = made(instance, 25, 25, 25, 25), made(instance, 40, 30, 20, 10)
    assert dominance(even, tilted) == "better"
    assert dominance(tilted, even) == "worse"
    assert dominance(tilted, made(instance, 10, 20, 30, 40)) == "alike"
    assert dominance(made(instance, 40, 20, 20, 20), made(instance, 35, 35, 20, 10)) == "crosses"


def test_what_lorenz_calls_better_every_measure_calls_at_least_as_equal() -> None:
    rng = random.Random(73)
    seen = 0
    for _ in range(300):
        people = [rng.randint(500, 5000) for _ in range(4)]
        instance = towns(people, existing=[rng.randint(0, 30) for _ in people], required={("NL", "regular"): 100})
        cuts = [sorted(rng.randint(0, 100) for _ in range(3)) for _ in range(2)]
        one, other = (made(instance, a, b - a, c - b, 100 - c) for a, b, c in cuts)
        if dominance(one, other) != "better":
            continue
        seen += 1
        share = np.array([instance.base(m, "total", T)[0] for m in instance.territory.municipalities])
        y = [np.array([p.load(m, "total", T) for m in instance.territory.municipalities]) for p in (one, other)]
        assert gini(y[0], share) <= gini(y[1], share) + 1e-12
        assert theil(y[0], share) <= theil(y[1], share) + 1e-12
        assert loads(one, "municipality", "total")[0] <= loads(other, "municipality", "total")[0] + 1e-9
        assert sum(share * y[0] ** 2) <= sum(share * y[1] ** 2) + 1e-9
        assert dominance(other, one) == "worse"
    assert seen > 30


def test_the_leximax_plan_is_better_than_the_key_where_someone_is_above_it() -> None:
    instance = towns([1000, 2000, 3000], existing=[90, 0, 0], required={("NL", "regular"): 210})
    assert dominance(plan(instance, LEXIMAX), key_plan(instance)) == "better"
    assert dominance(key_plan(replace(instance)), key_plan(instance)) == "alike"
