"""Draws of uncertain inputs: the same for the same seed, inside what the extremes give, and whole audited plans."""

from dataclasses import replace

import pytest

from data import BUNDLED
from optimiser.auditing.audit import audit
from optimiser.jobs.case import read_case
from optimiser.jobs.monte_carlo import make_draws
from optimiser.jobs.solve import plan_places
from optimiser.jobs.work_map import Workers
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.tuning.alternatives import alternatives
from optimiser.tuning.input_ranges import InputRange, input_ranges, read_widths
from optimiser.tuning.monte_carlo import QUANTILES, Drawn, Sampling, drawn, spreads
from optimiser.tuning.what_if import WhatIfs


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_places(read_case(BUNDLED / "tiny" / "tiny.toml"))


def sampling(plan: Plan, *vary: str, seed: int = 1, shape: str = "uniform") -> Sampling:
    areas = frozenset(plan.instance.territory.scopes)
    ranges, _ = input_ranges(plan.case, read_widths(vary or ("population=60%", "existing=90%")), areas)
    assert ranges
    return Sampling(ranges, shape, seed)


def test_a_draw_is_the_same_however_many_there_are_and_wherever_it_is_made(plan: Plan) -> None:
    asked = sampling(plan)
    few, many = make_draws(plan, asked, 3, Workers()), make_draws(plan, asked, 24, Workers())
    assert many[:3] == few
    assert make_draws(plan, asked, 24, Workers(2)) == many
    assert [sampling(plan, seed=2).changes(k) for k in range(24)] != [asked.changes(k) for k in range(24)]
    assert len({d.new for d in many}) > 1, "some number moves"


@pytest.mark.parametrize("shape", ["uniform", "triangular"])
def test_numbers_stay_between_low_and_high_and_reach_both(plan: Plan, shape: str) -> None:
    asked = sampling(plan, "population=10%", shape=shape)
    for given in asked.ranges:
        numbers = []
        for k in range(400):
            changes = {c.area: c.number for c in asked.changes(k)}
            numbers.append(changes.get(given.area, given.now))
        assert given.low <= min(numbers) <= max(numbers) <= given.high
        width = given.high - given.low
        assert min(numbers) < given.low + width / 5
        assert max(numbers) > given.high - width / 5


def test_every_draw_is_a_whole_audited_plan_of_what_is_required(plan: Plan) -> None:
    question, asked = WhatIfs(plan), sampling(plan)
    territory = plan.instance.territory
    for k in range(5):
        after = question.ask(asked.changes(k)).after
        assert not any(audit(after).values())
        found = drawn(question, asked, k)
        assert found.new is not None
        assert sum(found.new) == sum(after.new_in(m, "total", territory.periods[-1]) for m in territory.municipalities)


def test_draws_at_an_extreme_are_the_plan_of_that_extreme(plan: Plan) -> None:
    """Of ranges without width the draw is the reading itself, and one input alone gives what sensitivity gives."""
    asked = sampling(plan, "population=10%")
    one = asked.ranges[0]
    at_high = Sampling((one.__class__(one.area, one.what, one.group, one.now, one.high, one.high),), "uniform", 1)
    question = WhatIfs(plan)
    assert drawn(question, at_high, 0).new == tuple(
        question.ask([one.changes()[1]]).after.new_in(m, "total", plan.instance.territory.periods[-1])
        for m in plan.instance.territory.municipalities
    )


def test_quantiles_are_numbers_that_occurred() -> None:
    draws = [Drawn(k, (n,)) for k, n in enumerate([5, 1, 9, 3, 7, 2, 8, 4, 6, 10])] + [Drawn(10, None, "infeasible")]
    found = spreads({"A": 5}, draws)["A"]
    assert (found.least, found.most, found.same) == (1, 10, 1)
    assert [found.quantiles[p] for p in QUANTILES] == [1, 5, 10]
    assert spreads({"A": 5}, [Drawn(0, None, "infeasible")]) == {}


def test_draws_of_a_fixed_number_reach_the_range_of_the_alternatives_and_no_further(plan: Plan) -> None:
    """A municipality may take so much more of its level and no place beyond; every number of the range has a plan."""
    stages, epsilon = (Stage(aim="leximax_load"), Stage(aim="lots")), 0.2
    assert plan.case is not None
    scenario = plan.case.scenario.model_copy(update={"stages": list(stages)})
    best = plan_places(replace(plan.case, scenario=scenario))
    instance, period = best.instance, best.instance.territory.periods[-1]
    now = {m: best.new_in(m, TOTAL, period) for m in instance.territory.municipalities}
    spans = alternatives(instance, stages, epsilon=epsilon, count=0).spans
    whole = {m: s.whole for (m, t), s in spans.items() if t == period}
    compared = 0
    for m, (least, most) in whole.items():
        if not least < now[m] < most:
            continue
        asked = Sampling((InputRange(m, "fixed", TOTAL, now[m], least, most),), "uniform", 1)
        question = WhatIfs(best)
        draws = [drawn(question, asked, k) for k in range(8 * (most - least + 1))]
        spread = spreads(now, draws)[m]
        assert (spread.least, spread.most) == (least, most)
        assert all(d.status == "plan" for d in draws)
        share, counted = instance.base(m, TOTAL, period)
        fraction = sum(best.fractions[m, g, period] for g in instance.territory.groups)
        level = (counted + fraction) / share
        assert (counted + most + 1) / share > (1 + epsilon) * level
        compared += 1
    assert compared
