"""Smallest numbers: the plan is the best of all that an enumeration of who opens what finds, in whole places too."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
import scipy.sparse as sp

from optimiser.auditing.audit import audit
from optimiser.catalogue import rooms
from optimiser.errors import InfeasibleError, SolverError
from optimiser.fairness.loads import bases
from optimiser.model import whole_columns
from optimiser.model.dual_bound import LinearRecord
from optimiser.model.highs import INFINITY
from optimiser.model.whole_answer import WholeAnswer
from optimiser.model.whole_columns import Choice, choose
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import optimise, plan
from optimiser.tolerances import WIDE_GAP
from tests.support.breadth import of
from tests.support.towns import RULES, T, limit, towns

RULE = "smallest_number"
AIMS = sorted(set(rooms("objectives")) - {"lots", "leximax_load", "deviation_from_bids"})


def small_question(rng: random.Random) -> Instance:
    """Up to four towns in one or two provinces, equal ones among them, and one or two groups with smallest numbers."""
    n = rng.randint(2, 4)
    groups = ("regular", "amv") if n < 4 and rng.random() < 0.5 else ("regular",)
    alike = rng.random() < 0.4
    people = [1000 if alike else rng.choice([1000, rng.randint(500, 9000)]) for _ in range(n)]
    provinces = sorted(rng.choice(["P1", "P2"]) for _ in range(n)) if rng.random() < 0.4 else ["P1"] * n
    smallest = {"regular": float(rng.randint(10, 30)), "amv": float(rng.randint(4, 12))}
    required = {(p, "regular"): rng.randint(12, 40) * provinces.count(p) for p in sorted(set(provinces))}
    if "amv" in groups:
        required["NL", "amv"] = rng.randint(4, 30)
    codes = [f"T{i:03d}" for i in range(n)]
    total = {"total": float(rng.randint(15, 45))} if len(groups) > n - 1 and rng.random() < 0.5 else {}
    return towns(
        people,
        existing=[rng.choice([0, 0, 0 if alike else rng.randint(0, 60)]) for _ in range(n)],
        provinces=provinces,
        required=required,
        groups=groups,
        limits=[limit(c, "maximum", rng.randint(5, 70)) for c in codes if rng.random() < 0.3],
        rules=RULES | {RULE: {g: smallest[g] for g in groups} | total},
    )


def alone(instance: Instance) -> Iterator[tuple[Cell, int]]:
    """Places that are asked of a single town, since it is the only one of its province: they go before the rule."""
    home = instance.territory.province
    for m, p in home.items():
        if list(home.values()).count(p) == 1:
            yield from (((m, g, T), n) for (s, g, _), n in instance.requirement.items() if s == p)


def choices(instance: Instance) -> Iterator[Instance]:
    """The question once for every choice of who gets what, said by limits alone and without the rule."""
    given = instance.parameters[RULE]
    rules = {name: p for name, p in instance.parameters.items() if name != RULE}
    exempt = {c for c, _ in alone(instance)}
    exempt |= {(m, "total", t) for m, _, t in exempt}
    chosen = [(m, g, T) for m in instance.territory.municipalities for g in given if (m, g, T) not in exempt]
    for opened in product((False, True), repeat=len(chosen)):
        limits = [
            limit(m, "minimum" if is_open else "maximum", int(given[g]) if is_open else 0, g)
            for (m, g, _), is_open in zip(chosen, opened, strict=True)
        ]
        yield replace(instance, parameters=rules, limits=(*instance.limits, *limits))


def sorted_loads(instance: Instance, new: Mapping[Cell, float]) -> list[float]:
    """Loads of all places by municipality, heaviest first."""
    return sorted(
        (
            (b.counted + sum(new[b.area, g, T] for g in instance.territory.groups)) / b.share
            for b in bases(instance, "municipality", "total")
        ),
        reverse=True,
    )


def solutions(instance: Instance, stages: tuple[Stage, ...]) -> list[tuple[tuple[float, ...], dict[Cell, float]]]:
    found = []
    for choice in choices(instance):
        try:
            answer = optimise(choice, stages)
        except InfeasibleError:
            continue
        found.append((tuple(a.value for a in answer.aims), dict(answer.places)))
    return found


@pytest.mark.parametrize("seed", range(of(14, 30)))
def test_the_leximax_is_the_best_of_all_choices(seed: int) -> None:
    instance = small_question(random.Random(seed))
    stages = (Stage(aim="leximax_load"),)
    every = [sorted_loads(instance, new) for _, new in solutions(instance, stages)]
    if not every:
        with pytest.raises(InfeasibleError):
            optimise(instance, stages)
        return
    best = min(every, key=lambda loads: [round(y, 4) for y in loads])
    answer = optimise(instance, stages)
    assert sorted_loads(instance, answer.places) == pytest.approx(best, abs=2e-3)
    assert answer.gap <= 1e-5


@pytest.mark.parametrize("aim", AIMS)
@pytest.mark.parametrize("seed", range(of(3, 6)))
def test_every_aim_is_as_small_as_the_best_of_all_choices(aim: str, seed: int) -> None:
    instance = small_question(random.Random(100 + seed))
    if aim == "change":
        instance = replace(instance, agreed=dict.fromkeys(instance.cells, 15))
    stages = (Stage(aim=aim),)
    every = [values[0] for values, _ in solutions(instance, stages)]
    if not every:
        with pytest.raises(InfeasibleError):
            optimise(instance, stages)
        return
    outcome = optimise(instance, stages)
    (found,) = outcome.aims
    assert found.value <= min(every) + found.error + 1e-4 * max(1.0, abs(min(every)))
    assert found.value - found.error <= min(every) + 1e-4 * max(1.0, abs(min(every)))


CHAIN = (Stage(aim="leximax_load"), Stage(aim="leximax_load", group="amv"), Stage(aim="lots"))


@pytest.mark.parametrize("seed", range(of(8, 16)))
def test_later_aims_choose_among_all_plans_that_are_as_good_by_the_first(seed: int) -> None:
    """Alike towns can be exchanged for one another: who opens is then for the lots, not for the order of rows."""
    instance = small_question(random.Random(300 + seed))
    stages = tuple(s for s in CHAIN if s.group in ("total", *instance.territory.groups))
    every = []
    for values, new in solutions(instance, stages):
        amv = sorted(
            (new.get((m, "amv", T), 0.0) / instance.share[m, "amv", T] for m in instance.territory.municipalities)
            if "amv" in instance.territory.groups
            else (),
            reverse=True,
        )
        every.append(([round(y, 3) for y in sorted_loads(instance, new)], [round(y, 3) for y in amv], values[-1]))
    if not every:
        return
    answer = optimise(instance, stages)
    best = min(every)
    assert [round(y, 3) for y in sorted_loads(instance, answer.places)] == pytest.approx(best[0], abs=3e-3)
    assert answer.aims[-1].value == pytest.approx(best[2], abs=0.05)


@pytest.mark.parametrize("seed", range(of(25, 50)))
def test_whole_numbers_are_none_or_at_least_the_smallest_and_add_up(seed: int) -> None:
    rng = random.Random(1000 + seed)
    instance = small_question(rng)
    aim = rng.choice(["leximax_load", "total_gap", "theil_load", "spread"])
    try:
        found = plan(instance, (Stage(aim=aim), Stage(aim="lots")), relax=True)
    except InfeasibleError as error:
        pytest.skip(f"no plan even with places left open: {error.clash}")
    assert max(audit(found).values()) == 0
    for (s, g, t), places in instance.requirement.items():
        assert found.new_in(s, g, t) + found.shortfall.get((s, g, t), 0) == places
    given, exempt = instance.parameters[RULE], {c for c, _ in alone(instance)}
    exempt |= {(m, "total", t) for m, _, t in exempt}
    for m in instance.territory.municipalities:
        for g, least in given.items():
            assert found.new_in(m, g, T) == 0 or found.new_in(m, g, T) >= least or (m, g, T) in exempt


@pytest.mark.parametrize("seed", range(10))
def test_a_start_from_the_relaxation_changes_no_optimum(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    instance, stages = small_question(random.Random(500 + seed)), (Stage(aim="total_gap"),)
    try:
        usual = optimise(instance, stages).aims[0].value
    except InfeasibleError:
        return
    monkeypatch.setattr(whole_columns, "_LARGE", 0)
    assert optimise(instance, stages).aims[0].value == pytest.approx(usual, abs=1e-4)


def test_a_plan_without_a_proof_in_time_says_so_and_keeps_every_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """The solver is given no time, so that the start from the relaxation stands with the gap that is known of it."""
    monkeypatch.setattr(whole_columns, "_LARGE", 0)
    real = whole_columns.run_whole

    def unproven(*given: Any, **more: Any) -> WholeAnswer:
        return WholeAnswer(None, INFINITY, -INFINITY) if more["start"] else real(*given, **more)

    monkeypatch.setattr(whole_columns, "run_whole", unproven)
    statuses = set()
    for seed in range(12):
        instance = replace(small_question(random.Random(seed)), limits=())
        try:
            found = plan(instance, (Stage(aim="worst_load"),))
        except InfeasibleError:
            continue
        assert max(audit(found).values()) == 0
        assert found.status == ("feasible" if found.gap > WIDE_GAP else "optimal")
        statuses.add(found.status)
    assert "feasible" in statuses


def test_a_choice_that_is_not_bettered_in_time_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine finds nothing new in its seconds: what was chosen before is kept, with its value and its gap."""
    matrix = sp.csr_matrix([[1.0, -10.0], [1.0, 0.0]])  # x ≤ 10·open, x ≥ 4
    record = LinearRecord(matrix, np.array([-np.inf, 4.0]), np.array([0.0, np.inf]), np.zeros(2), np.array([20.0, 1.0]))
    costs = np.array([1.0, 2.0])
    assert choose(record, costs, [1]) == Choice({1: 1.0}, 0.0)
    monkeypatch.setattr(whole_columns, "run_whole", lambda *_, **__: WholeAnswer(None, float("inf"), 5.0))
    assert choose(record, costs, [1], {1: 1.0}) == Choice({1: 1.0}, pytest.approx(6.0 - 5.0))
    for last in ({}, {1: 0.0}):
        with pytest.raises(SolverError, match="whole-not-in-time"):
            choose(record, costs, [1], last)
