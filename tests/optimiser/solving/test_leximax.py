"""Leximax against closed forms, enumeration and a model that shares nothing with ours."""

import itertools
import random
from dataclasses import replace
from fractions import Fraction

import highspy
import numpy as np
import pytest
from scipy.optimize import linprog

from optimiser.model.dual_bound import LinearRecord
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import optimise, plan
from tests.support.towns import CHAIN, T, limit, towns

TOTAL_ONLY = (Stage(aim="leximax_load"), Stage(aim="lots"))


def water_level(people: list[int], existing: list[int], places: int) -> float:
    """Places per inhabitant up to which water fills a landscape of existing places."""
    order = sorted(range(len(people)), key=lambda i: existing[i] / people[i])
    volume = ground = 0.0
    for n, i in enumerate(order):
        volume, ground = volume + people[i], ground + existing[i]
        level = (places + ground) / volume
        if n + 1 == len(order) or level <= existing[order[n + 1]] / people[order[n + 1]]:
            return level
    raise AssertionError


def test_leximax_equals_the_closed_form_water_level_on_500_cases() -> None:
    rng = random.Random(2022)
    for _ in range(500):
        n = rng.randint(2, 12)
        people = [rng.randint(500, 50_000) for _ in range(n)]
        existing = [rng.choice([0, 0, rng.randint(0, 600)]) for _ in range(n)]
        places = rng.randint(1, 2000)
        instance = towns(people, existing=existing, required={("NL", "regular"): places})
        level = water_level(people, existing, places)
        found = optimise(instance, TOTAL_ONLY).places
        for m, p, e in zip(instance.territory.municipalities, people, existing, strict=True):
            assert (found[m, "regular", T] + e) / p == pytest.approx(max(level, e / p), abs=1e-6)


def sorted_loads(new: list[int], people: list[int], existing: list[int]) -> list[Fraction]:
    return sorted((Fraction(x + e, p) for x, e, p in zip(new, existing, people, strict=True)), reverse=True)


def greedy(people: list[int], existing: list[int], places: int) -> list[int]:
    """The whole leximax: each place goes where the load after it is lightest; of equals, where it was heaviest."""
    new = [0] * len(people)
    for _ in range(places):
        i = min(
            range(len(people)),
            key=lambda k: (Fraction(new[k] + existing[k] + 1, people[k]), Fraction(-new[k] - existing[k], people[k])),
        )
        new[i] += 1
    return new


def test_greedy_whole_leximax_equals_enumeration_and_the_plan_is_within_one_place() -> None:
    rng = random.Random(7)
    for _ in range(40):
        people = [rng.randint(1, 9) * 100 for _ in range(3)]
        existing = [rng.choice([0, rng.randint(0, 9)]) for _ in range(3)]
        places = rng.randint(1, 12)
        every = ([a, b, places - a - b] for a, b in itertools.product(range(places + 1), repeat=2) if a + b <= places)
        best = min(sorted_loads(new, people, existing) for new in every)
        assert sorted_loads(greedy(people, existing, places), people, existing) == best
        found = plan(towns(people, existing=existing, required={("NL", "regular"): places}), TOTAL_ONLY)
        assert sum(found.new.values()) == places
        assert all(abs(found.new[c] - found.fractions[c]) < 1 for c in found.new)


def test_three_towns_by_hand() -> None:
    # 78 new and 30 existing places over 60,000 people are 1.8 per 1,000; Aa has 3 already, so it
    # gets none; Bee and Cee would share 78 as 20 to 30, but Cee may have 35 at most: Bee gets 43.
    instance = towns(
        [10_000, 20_000, 30_000],
        existing=[30, 0, 0],
        limits=[limit("T002", "maximum", 35)],
        required={("NL", "regular"): 60, ("NL", "amv"): 18},
        groups=("regular", "amv"),
    )
    found = plan(instance, CHAIN)
    assert [found.new_in(m, "total", T) for m in instance.territory.municipalities] == [0, 43, 35]


def matrix_loads(instance: Instance) -> list[float]:
    """Sorted total loads by a matrix model: no PuLP, no rooms, one LP per candidate."""
    land, cells = instance.territory, instance.cells
    column = {c: i for i, c in enumerate(cells)}
    a_eq, b_eq, a_ub, b_ub = [], [], [], []
    for (s, g, t), n in instance.requirement.items():
        row = np.zeros(len(cells) + 1)
        row[[column[m, g, t] for m in land.scopes[s]]] = 1
        a_eq.append(row)
        b_eq.append(n)
    for x in instance.limits:
        row = np.zeros(len(cells) + 1)
        row[[column[x.municipality, g, x.period] for g in land.groups]] = 1
        if x.bound == "capacity":
            a_ub.append(row)
            b_ub.append(max(0, x.places - land.existing_in(x.municipality, "total", x.period)))
        elif x.bound == "maximum":
            a_ub.append(row)
            b_ub.append(x.places)
        elif x.bound == "minimum":
            a_ub.append(-row)
            b_ub.append(-x.places)
    bounds = [(0, 0 if (m, g) in instance.ineligible else None) for m, g, _ in cells] + [(0, None)]
    loads, fixed = {}, {}
    for m in land.municipalities:
        row = np.zeros(len(cells) + 1)
        row[[column[m, g, T] for g in land.groups]] = 1
        loads[m] = (row, land.existing_in(m, "total", T), sum(instance.share[m, g, T] for g in land.groups))

    def solve(cost: np.ndarray, extra: list[tuple[np.ndarray, float]]) -> float:
        rows, rights = [*a_ub, *(r for r, _ in extra)], [*b_ub, *(b for _, b in extra)]
        found = linprog(
            cost,
            A_ub=np.array(rows) if rows else None,
            b_ub=rights or None,
            A_eq=np.array(a_eq),
            b_eq=b_eq,
            bounds=bounds,
            method="highs-ds",
        )
        assert found.status == 0, found.message
        return float(found.fun)

    top = np.zeros(len(cells) + 1)
    top[-1] = 1
    while len(fixed) < len(loads):
        keep = [(loads[m][0], fixed[m] * loads[m][2] - loads[m][1] + 1e-9) for m in fixed]
        free = [m for m in loads if m not in fixed]
        under = [(loads[m][0] - loads[m][2] * top, -loads[m][1]) for m in free]
        z = solve(top, keep + under)
        level = [(loads[m][0], z * loads[m][2] - loads[m][1] + 1e-9) for m in free]
        tight = [m for m in free if solve(loads[m][0], keep + level) + loads[m][1] > z * loads[m][2] - 1e-6]
        assert tight
        fixed |= dict.fromkeys(tight, z)
    return sorted(fixed.values(), reverse=True)


def random_question(rng: random.Random) -> Instance:
    n = rng.randint(3, 6)
    people = [rng.randint(500, 50_000) for _ in range(n)]
    provinces = sorted(rng.choice(["P1", "P2"]) for _ in range(n))
    provinces[0], provinces[-1] = "P1", "P2"
    base = [rng.randint(0, 80) for _ in range(n)]
    amv = [rng.randint(0, 10) for _ in range(n)]
    codes = [f"T{i:03d}" for i in range(n)]
    limits = [limit(codes[i], "maximum", base[i] + amv[i] + rng.randint(0, 30)) for i in range(n) if rng.random() < 0.4]
    limits += [limit(codes[i], "minimum", rng.randint(0, base[i])) for i in range(n) if rng.random() < 0.2]
    ineligible = [(codes[i], "amv") for i in range(n) if amv[i] == 0]
    required = {(p, "regular"): sum(b for b, q in zip(base, provinces, strict=True) if q == p) for p in ("P1", "P2")}
    existing = [rng.choice([0, 0, rng.randint(0, 300)]) for _ in range(n)]
    return towns(
        people,
        existing=existing,
        required={**required, ("NL", "amv"): sum(amv)},
        limits=limits,
        ineligible=ineligible,
        provinces=provinces,
        groups=("regular", "amv"),
    )


def test_sorted_loads_equal_an_independent_matrix_model_on_100_cases() -> None:
    rng = random.Random(96_000)
    for _ in range(100):
        instance = random_question(rng)
        found = optimise(instance, (Stage(aim="leximax_load"),)).places
        land = instance.territory
        ours = sorted(
            (
                (sum(found[m, g, T] for g in land.groups) + land.existing_in(m, "total", T))
                / sum(instance.share[m, g, T] for g in land.groups)
                for m in land.municipalities
            ),
            reverse=True,
        )
        assert ours == pytest.approx(matrix_loads(instance), abs=1e-6)


def test_relabelling_changes_nothing_in_the_sorted_loads() -> None:
    people, existing = [1000, 2000, 3000, 9000], [5, 0, 40, 0]
    loads = []
    for names in (["A", "B", "C", "D"], ["D", "C", "A", "B"]):
        instance = towns(people, existing=existing, required={("NL", "regular"): 77}, names=names)
        found = plan(instance, TOTAL_ONLY)
        loads.append(sorted(found.load(m, "total", T) or 0 for m in instance.territory.municipalities))
    assert loads[0] == pytest.approx(loads[1])


def test_a_share_of_zero_means_no_new_places_and_no_load() -> None:
    instance = towns([1000, 1000, 1000], weights=[0, 1, 1], required={("NL", "regular"): 10})
    found = plan(instance, TOTAL_ONLY)
    assert found.new_in("T000", "total", T) == 0
    assert found.load("T000", "total", T) is None


def test_special_groups_are_not_heaped_at_a_vertex() -> None:
    instance = towns([1000] * 10, required={("NL", "regular"): 90, ("NL", "amv"): 10}, groups=("regular", "amv"))
    found = plan(instance, CHAIN)
    assert {found.new[m, "amv", T] for m in instance.territory.municipalities} == {1}


def test_a_tolerance_lets_later_aims_use_what_fairness_gives_up() -> None:
    agreed = {("T000", "regular", T): 30, ("T001", "regular", T): 10}
    instance = replace(towns([1000, 1000], required={("NL", "regular"): 40}), agreed=agreed)
    strict = plan(instance, (Stage(aim="leximax_load"), Stage(aim="change")))
    loose = plan(instance, (Stage(aim="leximax_load", tolerance=0.25), Stage(aim="change")))
    assert [n for _, n in sorted(strict.new.items())] == [20, 20]
    assert [n for _, n in sorted(loose.new.items())] == [25, 15]


def test_worst_load_names_the_municipality_that_makes_it_void() -> None:
    instance = towns([1000, 1000], existing=[500, 0], required={("NL", "regular"): 10})
    aim = plan(instance, (Stage(aim="worst_load"), Stage(aim="lots"))).aims[0]
    assert aim.remark == "T000"
    assert plan(instance, (Stage(aim="total_gap"), Stage(aim="lots"))).new["T001", "regular", T] == 10


def test_every_answer_is_proven_by_its_duals() -> None:
    rng = random.Random(3)
    for _ in range(20):
        assert optimise(random_question(rng), (Stage(aim="leximax_load"), Stage(aim="lots"))).gap < 1e-6


def test_wrong_duals_prove_nothing() -> None:
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)  # noqa: FBT003  # highspy takes it by position only
    highs.addCol(1.0, 0.0, highspy.kHighsInf, 0, [], [])
    highs.addRow(4.0, highspy.kHighsInf, 1, [0], [1.0])
    sent = LinearRecord.of(highs.getLp())
    assert sent.gap(np.array([1.0]), np.array([1.0]), 4.0) == 0
    assert sent.gap(np.array([1.0]), np.array([1.0]), 5.0) == pytest.approx(0.2)
    assert sent.gap(np.array([1.0]), np.array([0.5]), 4.0) == pytest.approx(0.5)
    assert sent.gap(np.array([1.0]), np.array([2.0]), 4.0) == np.inf
