"""The map of one weight: by hand, beside a dense grid, and its front beside other ways to find it."""

import random
from dataclasses import replace
from operator import attrgetter

import numpy as np
import pytest
from scipy.optimize import linprog

from data import BUNDLED, load
from data.complaints import InvalidInputError
from optimiser.auditing.aim_values import value
from optimiser.auditing.audit import audit
from optimiser.distribution.build import build_instance
from optimiser.explaining.simple_divisions import running_plan
from optimiser.problem.scenario import Part, Stage, read_scenario
from optimiser.solving.plan import optimise, plan
from optimiser.tuning.lower_hull import HullPoint, pieces, price
from optimiser.tuning.weight_map import weight_map
from tests.support.questions import random_question
from tests.support.towns import T, towns


def pair(first: str, second: str, weight: float = 0.5, **more) -> tuple[Stage, ...]:
    return (
        Stage(blend=[Part(aim=first, weight=weight), Part(aim=second, weight=1 - weight)], **more),
        Stage(aim="lots"),
    )


def two_towns():
    """60 places over two towns of 1,000, 40 exist in the first; agreed are all 60 in the first."""
    found = towns([1000, 1000], existing=[40, 0], required={("NL", "regular"): 60})
    return replace(found, agreed={("T000", "regular", T): 60})


def test_two_towns_change_at_the_weight_that_is_found_by_hand() -> None:
    """x places in the first town: gap |x − 10| + |50 − x| …, by hand below.

    Shares are 50 each. Gap: |40 + x − 50| + |60 − x − 50| = 2·|x − 10|. Change: (60 − x) + (60 − x).
    Under the key 30 + 30: gap 40, change 60. So w·2|x − 10|/40 + (1 − w)·2(60 − x)/60 for x ≥ 10 has the
    slope w/20 − (1 − w)/30, zero at w = 0.4: below it all stay (x = 60), above it both are level (x = 10).
    """
    found = weight_map(two_towns(), pair("total_gap", "change"))
    assert len(found.intervals) == 2
    assert found.matters == (pytest.approx(0.4), pytest.approx(0.4))
    assert [i.plan.new["T000", "regular", T] for i in found.intervals] == [60, 10]
    assert [i.values for i in found.intervals] == [pytest.approx((100, 0), abs=1e-5), pytest.approx((0, 100), abs=1e-5)]
    assert found.weight == 0.5
    assert found.prices == (None, None), "relative to a best of zero nothing has a price"


def test_an_aim_that_agrees_with_the_other_has_no_weight_that_matters() -> None:
    found = weight_map(towns([1000, 1000], required={("NL", "regular"): 60}), pair("total_gap", "cvar_load"))
    assert found.matters is None
    assert len(found.front) == 1
    assert (found.intervals[0].low, found.intervals[0].high) == (0.0, 1.0)


def test_the_map_tells_the_plan_of_every_weight_of_a_dense_grid() -> None:
    rng = random.Random(60)
    seen = 0
    for names in (("total_gap", "change"), ("cvar_load", "change"), ("concentration", "total_gap")):
        for _ in range(3):
            instance = random_question(rng)
            instance = replace(instance, agreed={c: rng.randint(0, 900) for c in instance.cells})
            found = weight_map(instance, pair(*names))
            bounds = [i.low for i in found.intervals] + [1.0]
            assert bounds == sorted(bounds)
            seen += len(found.intervals)
            for weight in np.linspace(0.013, 0.987, 25):
                if min(abs(weight - b) for b in bounds) < 1e-4:
                    continue
                here = next(i for i in found.intervals if i.low < weight < i.high)
                fresh = plan(instance, pair(*names, weight=float(weight)))
                assert here.plan.new == fresh.new
                assert max(audit(here.plan).values()) == 0
    assert seen > 20


def test_the_value_function_is_the_least_of_all_corners_of_random_programmes() -> None:
    """By enumeration: the lower hull over many random points is what the pieces say."""
    rng = np.random.default_rng(61)
    for _ in range(50):
        cloud = [HullPoint(float(a), float(b), k) for k, (a, b) in enumerate(rng.random((40, 2)))]

        def ask(weight: float, cloud: list[HullPoint[int]] = cloud) -> HullPoint[int]:
            values = [(p.value(weight), p.first) for p in cloud]
            return cloud[values.index(min(values))]

        left, right = min(cloud, key=attrgetter("second", "first")), min(cloud, key=attrgetter("first", "second"))
        found = pieces(ask, left, right)
        assert [p.low for p in found[1:]] == [p.high for p in found[:-1]]
        for weight in rng.random(200):
            here = next(p for p in found if p.low <= weight <= p.high)
            assert here.point.value(weight) == pytest.approx(ask(weight).value(weight), abs=1e-7)


def test_the_front_is_that_of_many_bounds_on_one_aim() -> None:
    """Independent: least change under a ceiling on the gap, in scipy, for ceilings between the ends."""
    rng = random.Random(62)
    people = [rng.randint(1000, 9000) for _ in range(6)]
    instance = towns(people, existing=[rng.choice([0, 60, 200]) for _ in people], required={("NL", "regular"): 400})
    instance = replace(instance, agreed={c: rng.randint(0, 130) for c in instance.cells})
    points = [p.point.what for p in weight_map(instance, pair("total_gap", "change")).front]
    gaps, changes = [p[0] for p in reversed(points)], [p[1] for p in reversed(points)]
    assert gaps == sorted(gaps)
    assert changes == sorted(changes, reverse=True)
    n = len(people)
    target = np.array([instance.share[c] - instance.counted(*c) for c in instance.cells])
    agreed = np.array([instance.agreed[c] for c in instance.cells], dtype=float)
    eye, zero = np.eye(n), np.zeros((n, n))
    rows = np.block([[eye, -eye, zero], [-eye, -eye, zero], [eye, zero, -eye], [-eye, zero, -eye]])
    sides = np.concatenate([target, -target, agreed, -agreed])
    gap_row = np.concatenate([np.zeros(n), np.ones(n), np.zeros(n)])
    total = np.concatenate([np.ones(n), np.zeros(2 * n)])
    cost = np.concatenate([np.zeros(2 * n), np.ones(n)])
    for ceiling in np.linspace(gaps[0], gaps[-1], 12):
        best = linprog(cost, np.vstack([rows, gap_row]), [*sides, ceiling + 1e-9], total[None, :], [400])
        assert best.fun == pytest.approx(np.interp(ceiling, gaps, changes), abs=1e-4)


def test_the_ends_of_the_front_are_the_best_of_each_aim_alone() -> None:
    rng = random.Random(63)
    for _ in range(5):
        instance = random_question(rng)
        names = ("cvar_load", "total_gap")
        found = weight_map(instance, pair(*names))
        first, second = (optimise(instance, (Stage(aim=n),)).aims[0].value for n in names)
        assert found.front[-1].point.what[0] == pytest.approx(first, rel=1e-6, abs=1e-5)
        assert found.front[0].point.what[1] == pytest.approx(second, rel=1e-6, abs=1e-5)
        of_first, of_second = found.prices
        assert of_first is None or of_first >= -1e-7
        assert of_second is None or of_second >= -1e-7


def test_the_price_of_fairness_is_relative_to_the_best() -> None:
    assert price(50.0, 60.0) == pytest.approx(0.2)
    assert price(0.0, 60.0) is None


def test_an_approximated_aim_gets_exact_before_the_map_is_drawn() -> None:
    rng = random.Random(64)
    instance = towns([rng.randint(1000, 9000) for _ in range(6)], existing=[300, 0, 0, 90, 0, 0])
    instance = replace(instance, agreed={c: rng.randint(0, 25) for c in instance.cells})
    exact = {"tails": 2.0, "error": 0.0}
    stages = (
        Stage(blend=[Part(aim="gini_load", weight=0.5, parameters=exact), Part(aim="change", weight=0.5)]),
        Stage(aim="lots"),
    )
    found = weight_map(instance, stages)
    assert len(found.front) > 2
    for piece in found.front:
        fresh = optimise(instance, (stages[0].model_copy(update={"blend": [
            stages[0].blend[0].model_copy(update={"weight": piece.middle}),
            stages[0].blend[1].model_copy(update={"weight": 1 - piece.middle}),
        ]}),))  # fmt: skip
        assert [a.value for a in fresh.aims] == pytest.approx(piece.point.what, abs=1e-5)


@pytest.mark.parametrize("scaling", ["reference", "payoff"])
def test_stages_before_and_other_aims_of_the_blend_keep_their_say(scaling: str) -> None:
    rng = random.Random(65)
    instance = random_question(rng)
    instance = replace(instance, agreed={c: rng.randint(0, 900) for c in instance.cells})

    def stages(weight: float) -> tuple[Stage, ...]:
        blend = [
            Part(aim="total_gap", weight=0.6 * weight),
            Part(aim="cvar_load", weight=0.4),
            Part(aim="change", weight=0.6 * (1 - weight)),
        ]
        return (Stage(aim="worst_load", tolerance=0.02), Stage(blend=blend, scaling=scaling), Stage(aim="lots"))  # type: ignore[arg-type]

    found = weight_map(instance, stages(0.25), first="total_gap", second="change")
    assert found.together == pytest.approx(0.6)
    assert found.weight == pytest.approx(0.25)
    for weight in (0.11, 0.32, 0.55, 0.83):
        here = next(i for i in found.intervals if i.low < weight < i.high)
        assert here.plan.new == plan(instance, stages(weight)).new


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("nonsense", "change", "weight-unknown"),
        ("change", "change", "weights-two-of-one-blend"),
        (None, "change", "weight-unknown"),
    ],
)
def test_aims_that_are_not_two_of_one_blend_are_refused(first: str | None, second: str, code: str) -> None:
    with pytest.raises(InvalidInputError, match=code):
        weight_map(two_towns(), pair("total_gap", "change"), first=first, second=second)


def test_the_country_has_an_exact_map_whose_aims_fall_and_rise_piece_by_piece() -> None:
    instance = build_instance(load(BUNDLED / "nl-2022"), read_scenario(BUNDLED / "nl-2022" / "letter.toml"))
    found = weight_map(replace(instance, agreed=running_plan(instance).new), pair("cvar_load", "change"))
    assert len(found.intervals) > 1
    first, second = zip(*(p.point.what for p in found.front), strict=True)
    assert list(first) == sorted(first, reverse=True)
    assert list(second) == sorted(second)
    for interval in found.intervals[:: max(1, len(found.intervals) // 5)]:
        scored = value(
            interval.plan.instance, interval.plan.new, "change", level="municipality", group="total", parameters={}
        )
        assert scored == pytest.approx(interval.values[1], abs=60)
