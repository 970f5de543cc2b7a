"""Weights that mean something: blends on fixed scales, payoff tables, one error for what cannot be weighed."""

import itertools
import random
from dataclasses import replace
from pathlib import Path

import pytest

from data.complaints import InvalidInputError
from optimiser.distribution.key_plan import key_plan
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Part, Stage, read_scenario
from optimiser.solving.plan import optimise, plan
from tests.support.matrix import Matrix, absolute_rows
from tests.support.questions import random_question
from tests.support.towns import T, limit, towns


def pair(first: str, second: str, weight: float, **more) -> Stage:
    return Stage(blend=[Part(aim=first, weight=weight), Part(aim=second, weight=1 - weight)], **more)


def case(seed: int = 4) -> Instance:
    instance = random_question(random.Random(seed))
    rng = random.Random(seed)
    return replace(instance, agreed={c: rng.randint(0, 3000) for c in instance.cells})


def test_a_blend_over_no_shares_at_all_has_a_plan_though_some_variables_stand_in_no_row() -> None:
    question = towns(
        [1000, 2000], required={("NL", "amv"): 0}, groups=("regular", "amv"), rules={"meet_requirement": {}}
    )
    found = plan(question, (pair("total_gap", "worst_load", 0.5),))
    assert not any(found.new.values())


def test_the_key_plan_divides_every_requirement_by_the_key_alone_inner_scopes_first() -> None:
    instance = towns(
        [1000, 3000, 4000, 4000],
        provinces=["P1", "P1", "P2", "P2"],
        existing=[500, 0, 0, 0],
        required={("P1", "regular"): 40, ("NL", "regular"): 100},
        limits=[limit("T000", "maximum", 1)],
    )
    assert [key_plan(instance).new[m, "regular", T] for m in instance.territory.municipalities] == [10, 30, 30, 30]


def test_a_blend_equals_an_independent_programme_on_the_same_scales() -> None:
    rng = random.Random(9)
    for _ in range(15):
        instance = random_question(rng)
        agreed = {c: rng.randint(0, 3000) for c in instance.cells}
        instance = replace(instance, agreed=agreed)
        weight = rng.uniform(0.05, 0.95)
        found = optimise(instance, (pair("total_gap", "change", weight),)).aims
        ours = sum(a.weight * a.value / a.scale for a in found)
        m, land = Matrix(instance), instance.territory
        gaps = [(m.area(a, "total"), s - c) for a, (s, c) in m.bases("municipality", "total").items()]
        moves = [(m.area(a, g), agreed[a, g, T]) for a in land.municipalities for g in land.groups]
        cost = absolute_rows(m, gaps, found[0].weight / found[0].scale)
        cost |= absolute_rows(m, moves, found[1].weight / found[1].scale)
        assert ours == pytest.approx(m.least(cost), abs=1e-6)


def test_scales_are_the_values_under_the_key_plan_and_do_not_change_with_weights_or_limits() -> None:
    instance = case()
    key = key_plan(instance).new
    by_key = sum(abs(key[c] - instance.agreed[c]) for c in key)
    for weight in (0.1, 0.9):
        for one in (instance, replace(instance, limits=())):
            found = optimise(one, (pair("gini_load", "change", weight),)).aims
            assert found[1].scale == pytest.approx(by_key)


def test_the_same_weights_say_the_same_when_everything_is_ten_times_as_large() -> None:
    def two(times: int) -> list[float]:
        instance = towns(
            [1000 * times, 1000 * times, 2000 * times],
            existing=[40 * times, 0, 0],
            required={("NL", "regular"): 40 * times},
        )
        agreed = {("T000", "regular", T): 30 * times, ("T001", "regular", T): 10 * times, ("T002", "regular", T): 0}
        places = optimise(replace(instance, agreed=agreed), (pair("total_gap", "change", 0.7), Stage(aim="lots")))
        return [n / times for _, n in sorted(places.places.items())]

    assert two(1) == pytest.approx(two(10), abs=1e-4)


def test_a_heavier_weight_never_makes_its_aim_worse() -> None:
    for seed in range(6):
        instance = case(seed)
        values = [
            optimise(instance, (pair("total_gap", "change", w),)).aims[0].value for w in (0.02, 0.2, 0.5, 0.8, 0.98)
        ]
        assert all(b <= a + 1e-4 for a, b in itertools.pairwise(values))


def test_whole_weight_on_one_aim_is_that_aim_alone() -> None:
    instance = case()
    alone = optimise(instance, (Stage(aim="total_gap"),)).aims[0].value
    found = optimise(instance, (pair("total_gap", "change", 1.0),)).aims
    assert found[0].value == pytest.approx(alone, abs=1e-4)
    assert found[1].weight == 0


def test_an_aim_of_weight_zero_still_tells_its_true_value() -> None:
    instance = case()
    found = optimise(instance, (pair("total_gap", "change", 1.0),))
    true = sum(abs(found.places[c] - instance.agreed[c]) for c in found.places)
    assert found.aims[1].value == pytest.approx(true, abs=1e-6)


def test_an_aim_that_is_zero_under_the_key_is_measured_by_all_places() -> None:
    instance = towns([1000, 1000], required={("NL", "regular"): 40})
    found = optimise(instance, (pair("total_gap", "change", 0.5),)).aims
    assert found[0].scale == 40


def test_payoff_scales_are_the_ranges_of_a_lexicographic_table() -> None:
    # Aa was agreed to get 30 of 40; the fair plan is 20 and 20. Gap first: (0, 20); change first: (20, 0).
    agreed = {("T000", "regular", T): 30, ("T001", "regular", T): 10}
    instance = replace(towns([1000, 1000], required={("NL", "regular"): 40}), agreed=agreed)
    found = optimise(instance, (pair("total_gap", "change", 0.6, scaling="payoff"), Stage(aim="lots")))
    assert [a.scale for a in found.aims[:2]] == pytest.approx([20, 20], abs=1e-4)
    assert [a.value for a in found.aims[:2]] == pytest.approx([0, 20], abs=1e-4)
    other = optimise(instance, (pair("total_gap", "change", 0.4, scaling="payoff"), Stage(aim="lots")))
    assert [a.value for a in other.aims[:2]] == pytest.approx([20, 0], abs=1e-4)


def test_payoff_of_aims_that_agree_has_no_range_and_divides_by_no_zero() -> None:
    instance = towns([1000, 1000], required={("NL", "regular"): 40})
    found = optimise(instance, (pair("total_gap", "worst_load", 0.5, scaling="payoff"), Stage(aim="lots")))
    assert [a.scale for a in found.aims[:2]] == [40, 1]
    assert found.places["T000", "regular", T] == pytest.approx(20)


def test_a_blend_is_held_with_its_tolerance_for_later_stages() -> None:
    agreed = {("T000", "regular", T): 40, ("T001", "regular", T): 0}
    instance = replace(towns([1000, 1000], existing=[0, 40], required={("NL", "regular"): 40}), agreed=agreed)
    instance = replace(instance, agreed={("T000", "regular", T): 0, ("T001", "regular", T): 40})
    blend = [Part(aim="total_gap", weight=0.5), Part(aim="worst_load", weight=0.5)]
    strict, loose = (
        plan(instance, (Stage(blend=blend, tolerance=tol), Stage(aim="change"))).aims[-1].value for tol in (0.0, 0.3)
    )
    assert loose < strict - 1


def test_leximax_in_a_blend_is_refused_by_name_and_all_complaints_come_at_once() -> None:
    stages = (
        Stage(blend=[Part(aim="leximax_load", weight=0.5), Part(aim="nonsense", weight=0.5)]),
        Stage(aim="change"),
        Stage(aim="change", parameters={"x": 1.0}),
        Stage(aim="change"),
    )
    with pytest.raises(InvalidInputError) as caught:
        optimise(case(), stages)
    codes = [c.code for c in caught.value.complaints]
    assert codes == ["blend-many-stages", "room-unknown", "setting-unknown", "aim-twice"]
    assert caught.value.complaints[0].value == "leximax_load"


BLEND = """
[[stages]]
blend = [{ aim = "gini_load", weight = 0.7, parameters = { tails = 9.0 } }, { aim = "change", weight = 0.3 }]
scaling = "payoff"
tolerance = 0.02
"""


def scenario_with(tmp_path: Path, dossier: Path, stages: str) -> Path:
    text = (dossier / "tiny.toml").read_text(encoding="utf-8")
    path = dossier / "own.toml"
    path.write_text(text[: text.index("[[stages]]")] + stages, encoding="utf-8")
    del tmp_path
    return path


def test_a_blend_is_read_from_toml(tmp_path: Path, dossier: Path) -> None:
    stage = read_scenario(scenario_with(tmp_path, dossier, BLEND)).stages[0]
    assert [(p.aim, p.weight) for p in stage.blend] == [("gini_load", 0.7), ("change", 0.3)]
    assert stage.blend[0].parameters == {"tails": 9.0}
    assert (stage.scaling, stage.tolerance) == ("payoff", 0.02)


@pytest.mark.parametrize(
    ("stages", "code"),
    [
        ("[[stages]]\ntolerance = 0.1\n", "stage-aim-or-blend"),
        ('[[stages]]\naim = "change"\nblend = [{ aim = "change", weight = 1.0 }]\n', "stage-aim-or-blend"),
        ('[[stages]]\nblend = [{ aim = "change", weight = 0.0 }]\n', "blend-no-weight"),
        ('[[stages]]\nlevel = "province"\nblend = [{ aim = "change", weight = 1.0 }]\n', "blend-own-settings"),
        ('[[stages]]\nblend = [{ aim = "change", weight = -1.0 }]\n', "setting-invalid"),
    ],
)
def test_a_stage_that_says_nothing_or_too_much_is_refused(
    tmp_path: Path, dossier: Path, stages: str, code: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_scenario(scenario_with(tmp_path, dossier, stages))
    assert [c.code for c in caught.value.complaints] == [code]
