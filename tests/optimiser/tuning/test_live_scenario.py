"""The model kept alive gives what a model built anew gives, and gives way where it cannot."""

import random
from dataclasses import replace

import pytest

from data import BUNDLED, load
from data.complaints import InvalidInputError
from optimiser.distribution.build import build_instance
from optimiser.errors import InfeasibleError
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Part, Stage, read_scenario
from optimiser.solving.plan import plan
from optimiser.tuning.live_scenario import LiveScenario, weighted
from tests.support.questions import random_question
from tests.support.towns import T, limit, towns

BLEND = (
    Stage(
        blend=[
            Part(aim="total_gap", weight=0.4),
            Part(aim="cvar_load", weight=0.3),
            Part(aim="change", weight=0.3),
        ]
    ),
    Stage(aim="lots"),
)


def case(rng: random.Random) -> Instance:
    instance = random_question(rng)
    return replace(instance, agreed={c: rng.randint(0, 3000) for c in instance.cells})


def same(live: LiveScenario, instance: Instance, stages: tuple[Stage, ...], weights: dict[str, float], **more) -> None:
    ours = live.plan(weights=weights, **more)
    fresh = plan(instance, weighted(stages, weights))
    assert [a.name for a in ours.aims] == [a.name for a in fresh.aims]
    assert [a.value for a in ours.aims] == pytest.approx([a.value for a in fresh.aims], abs=1e-4, rel=1e-6)
    assert ours.new == fresh.new


def test_twenty_turns_of_the_weights_equal_twenty_plans_made_anew() -> None:
    rng = random.Random(50)
    for _ in range(4):
        instance = case(rng)
        live = LiveScenario(instance, BLEND)
        for _ in range(20):
            weights = {"total_gap": rng.random(), "cvar_load": rng.random(), "change": rng.random()}
            same(live, instance, BLEND, weights)
            assert live.hot


def test_limits_that_come_change_and_go_equal_plans_made_anew() -> None:
    rng = random.Random(51)
    instance = towns(
        [rng.randint(1000, 9000) for _ in range(8)],
        existing=[rng.choice([0, 40]) for _ in range(8)],
        required={("NL", "regular"): 300, ("NL", "amv"): 40},
        groups=("regular", "amv"),
        limits=[limit("T000", "maximum", 30)],
    )
    instance = replace(instance, agreed={c: rng.randint(0, 60) for c in instance.cells})
    live = LiveScenario(instance, BLEND)
    for _ in range(25):
        limits = tuple(
            limit(m, bound, rng.randint(*((20, 90) if bound != "minimum" else (0, 15))))
            for m in rng.sample(instance.territory.municipalities, 4)
            for bound in rng.sample(["maximum", "minimum", "capacity"], 1)
        )
        same(live, replace(instance, limits=limits), BLEND, {"change": rng.random()}, limits=limits)
        assert live.hot


def test_leximax_by_flows_stays_alive_beside_a_blend() -> None:
    rng = random.Random(52)
    stages = (Stage(aim="leximax_load", tolerance=0.1), *BLEND)
    instance = replace(
        towns([1000, 2000, 5000, 900], existing=[90, 0, 0, 0], required={("NL", "regular"): 200}),
        agreed={("T001", "regular", T): 90, ("T002", "regular", T): 60},
    )
    live = LiveScenario(instance, stages)
    for _ in range(10):
        same(live, instance, stages, {"change": rng.random(), "total_gap": rng.random()})
        assert live.hot


@pytest.mark.parametrize(
    "stages",
    [
        (BLEND[0].model_copy(update={"scaling": "payoff"}), BLEND[1]),
        (Stage(aim="leximax_load", parameters={"flows": 0.0}, tolerance=0.05), *BLEND),
        (Stage(blend=[Part(aim="gini_load", weight=1.0, parameters={"tails": 2.0, "error": 0.0})]), Stage(aim="lots")),
    ],
)
def test_what_cannot_be_kept_alive_is_made_afresh_with_the_same_result(stages: tuple[Stage, ...]) -> None:
    instance = case(random.Random(53))
    live = LiveScenario(instance, stages)
    name = stages[-2].blend[0].aim
    for weight in (0.2, 0.8):
        same(live, instance, stages, {name: weight})
        assert not live.hot


def test_limits_that_clash_are_explained_and_the_next_question_works_again() -> None:
    instance = towns([1000, 1000], required={("NL", "regular"): 100})
    live = LiveScenario(instance, BLEND)
    before = live.plan().new
    with pytest.raises(InfeasibleError) as caught:
        live.plan(limits=[limit("T000", "maximum", 10), limit("T001", "maximum", 10)])
    assert "respect_limits" in caught.value.clash
    assert live.plan().new == before
    assert live.hot


def test_weights_of_unknown_aims_negative_and_all_zero_are_refused() -> None:
    live = LiveScenario(towns([1000, 1000]), BLEND)
    with pytest.raises(InvalidInputError) as caught:
        live.plan(weights={"nonsense": 1.0, "change": -1.0})
    assert [c.code for c in caught.value.complaints] == ["weight-unknown", "weight-negative"]
    with pytest.raises(InvalidInputError, match="blend-no-weight"):
        live.plan(weights={"total_gap": 0, "cvar_load": 0, "change": 0})


def test_two_parts_of_one_aim_are_told_apart_by_their_key() -> None:
    stages = (
        Stage(
            blend=[Part(aim="total_gap", weight=0.5), Part(aim="total_gap", weight=0.5, level="province")],
        ),
        Stage(aim="lots"),
    )
    live = LiveScenario(case(random.Random(54)), stages)
    with pytest.raises(InvalidInputError, match="weight-unknown"):
        live.plan(weights={"total_gap": 1.0})
    found = live.plan(weights={"total_gap/province/total": 0.25})
    assert [a.weight for a in found.aims[:2]] == [0.5, 0.25]


def test_the_country_stays_alive_with_the_same_places_as_a_plan_made_anew() -> None:
    scenario = read_scenario(BUNDLED / "nl-2022" / "letter.toml")
    instance = build_instance(load(BUNDLED / "nl-2022"), scenario)
    agreed = plan(instance, (Stage(aim="total_gap"), Stage(aim="lots"))).new
    instance = replace(instance, agreed=agreed)
    live = LiveScenario(instance, BLEND)
    for weights in ({"change": 0.3}, {"change": 0.02}, {"total_gap": 0.9, "change": 0.1}):
        same(live, instance, BLEND, weights)
        assert live.hot
