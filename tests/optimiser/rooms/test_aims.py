"""Every aim's optimum against a formulation that shares nothing with ours, and the axioms that it claims."""

import itertools
import math
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.complaints import InvalidInputError
from optimiser.auditing.aim_values import value
from optimiser.catalogue import rooms
from optimiser.fairness.neighbours import neighbours
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim, Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import optimise, plan
from tests.support.matrix import Matrix, absolute_rows
from tests.support.questions import random_question
from tests.support.towns import T, limit, towns

CONVEX = ("gini_load", "theil_load", "kolm_pollak", "cvar_load")
"""Aims that, on what a network can carry, the leximax of loads makes smallest of all (Fujishige 1980)."""
LEVELS = ("municipality", "province")


def best(instance: Instance, aim: str, level: str = "municipality", group: str = "total", **parameters: float) -> Aim:
    return optimise(instance, (Stage(aim=aim, level=level, group=group, parameters=parameters),)).aims[0]


def number(instance: Instance, places: dict, aim: str, level: str = "municipality", group: str = "total") -> float:
    return value(instance, places, aim, level=level, group=group, parameters={})


def by_all_pairs(instance: Instance, level: str, group: str) -> float:
    m = Matrix(instance)
    bases = m.bases(level, group)
    whole = sum(share for share, _ in bases.values())
    places = sum(c for _, c in bases.values()) + sum(
        n for (_, g, _), n in outermost(instance).items() if g in instance.groups_of(group)
    )
    cost: dict[int, float] = {}
    for a, b in itertools.combinations(bases, 2):
        (sa, ca), (sb, cb) = bases[a], bases[b]
        d = m.column()
        cost[d] = sa * sb / whole**2 / (places / whole)
        row = {k: v / sa for k, v in m.area(a, group).items()}
        row |= {k: row.get(k, 0) - v / sb for k, v in m.area(b, group).items()}
        gap = ca / sa - cb / sb
        m.ub.append((row | {d: -1.0}, -gap))
        m.ub.append(({k: -v for k, v in row.items()} | {d: -1.0}, gap))
    return m.least(cost)


def outermost(instance: Instance) -> dict:
    """Requirements without those inside another of the same group."""
    scopes = instance.territory.scopes
    return {
        (s, g, t): n
        for (s, g, t), n in instance.requirement.items()
        if not any(h == g and set(scopes[s]) < set(scopes[o]) for o, h, _ in instance.requirement)
    }


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("group", ["total", "amv"])
def test_gini_is_within_its_proven_error_of_all_pairs_and_exact_on_request(level: str, group: str) -> None:
    rng = random.Random(1912)
    for _ in range(12):
        instance = random_question(rng)
        if not sum(n for (_, g, _), n in instance.requirement.items() if g == "amv"):
            continue
        least = by_all_pairs(instance, level, group)
        found = best(instance, "gini_load", level, group)
        assert found.value - found.error - 1e-7 <= least <= found.value + 1e-7
        assert found.error <= 0.002
        assert best(instance, "gini_load", level, group, error=0.0).value == pytest.approx(least, abs=1e-6)


@pytest.mark.parametrize("aim", CONVEX)
def test_convex_aims_bracket_the_leximax_which_is_their_optimum_on_networks(aim: str) -> None:
    rng = random.Random(11)
    for _ in range(25):
        instance = random_question(rng)
        loads = optimise(instance, (Stage(aim="leximax_load"),)).places
        found = best(instance, aim)
        least = number(instance, loads, aim)
        assert found.value - found.error <= least + 1e-6 * max(1, abs(least))
        assert least <= found.value + 1e-6 * max(1, abs(least))


def test_concentration_brackets_the_leximax_of_equal_shares_which_is_its_optimum() -> None:
    rng = random.Random(12)
    for _ in range(25):
        n = rng.randint(3, 8)
        limits = [limit(f"T{i:03d}", "maximum", 3000) for i in range(n) if rng.random() < 0.3]
        instance = towns(
            [rng.randint(500, 50_000) for _ in range(n)],
            weights=[1] * n,
            existing=[rng.choice([0, rng.randint(0, 3000)]) for _ in range(n)],
            required={("NL", "regular"): rng.randint(1, 6000)},
            limits=limits if len(limits) < n else (),
        )
        loads = optimise(instance, (Stage(aim="leximax_load"),)).places
        found = best(instance, "concentration")
        least = number(instance, loads, "concentration")
        assert found.value - found.error - 1e-9 <= least <= found.value + 1e-7
        assert found.error < 0.001


def test_more_pieces_prove_a_smaller_error() -> None:
    instance = random_question(random.Random(3))
    for aim in ("theil_load", "concentration", "kolm_pollak"):
        coarse, fine = (best(instance, aim, pieces=n) for n in (6.0, 200.0))
        assert fine.error < coarse.error
        assert fine.error < 0.0005 * max(1, fine.value)


@pytest.mark.parametrize("level", LEVELS)
def test_linear_aims_equal_an_independent_programme(level: str) -> None:
    rng = random.Random(1971)
    for _ in range(20):
        instance = random_question(rng)
        agreed = {c: rng.randint(0, 500) for c in instance.cells}
        instance = replace(instance, agreed=agreed)
        assert best(instance, "total_gap", level).value == pytest.approx(total_gap(instance, level), abs=1e-4)
        assert best(instance, "change", level).value == pytest.approx(change(instance, level), abs=1e-4)
        assert best(instance, "spread", level).value == pytest.approx(spread(instance, level), abs=1e-4)
        assert best(instance, "relief_above_average", level).value == pytest.approx(relief(instance, level), abs=1e-4)
        assert best(instance, "worst_load", level).value == pytest.approx(worst(instance, level), abs=1e-6)
        assert best(instance, "cvar_load", level, part=0.25).value == pytest.approx(heavy(instance, level), abs=1e-6)


def worst(instance: Instance, level: str) -> float:
    m = Matrix(instance)
    z = m.column()
    for a, (share, counted) in m.bases(level, "total").items():
        m.ub.append((m.area(a, "total") | {z: -share}, -counted))
    return m.least({z: 1.0})


def heavy(instance: Instance, level: str, part: float = 0.25) -> float:
    m = Matrix(instance)
    bases = m.bases(level, "total")
    whole = sum(share for share, _ in bases.values())
    r = m.column(low=None)
    cost = {r: part * whole}
    for a, (share, counted) in bases.items():
        d = m.column()
        cost[d] = 1.0
        m.ub.append((m.area(a, "total") | {r: -share, d: -1.0}, -counted))
    places = sum(c for _, c in bases.values()) + sum(outermost(instance).values())
    return m.least(cost) / part / places


def absolute(m: Matrix, rows: list[tuple[dict[int, float], float]]) -> float:
    return m.least(absolute_rows(m, rows, 1.0))


def total_gap(instance: Instance, level: str) -> float:
    m = Matrix(instance)
    return absolute(m, [(m.area(a, "total"), s - c) for a, (s, c) in m.bases(level, "total").items()])


def change(instance: Instance, level: str) -> float:
    m, land = Matrix(instance), instance.territory
    pairs = [(a, g) for a in land.areas(level) for g in land.groups]
    return absolute(m, [(m.area(a, g), sum(instance.agreed[n, g, T] for n in land.scopes[a])) for a, g in pairs])


def spread(instance: Instance, level: str) -> float:
    m = Matrix(instance)
    bases = m.bases(level, "total")
    places = sum(c for _, c in bases.values()) + sum(outermost(instance).values())
    mean = places / sum(s for s, _ in bases.values())
    cost = {}
    for a, b in neighbours(instance.territory, level):
        if a in bases and b in bases:
            d = m.column()
            cost[d] = 1.0
            fair = mean * (bases[a][0] + bases[b][0]) - bases[a][1] - bases[b][1]
            m.ub.append((m.area(a, "total") | m.area(b, "total") | {d: -1.0}, fair))
    return m.least(cost)


def relief(instance: Instance, level: str) -> float:
    m, land = Matrix(instance), instance.territory
    people = sum(land.population.values())
    average = sum(land.existing.values()) / people
    cost: dict[int, float] = {}
    for a in land.areas(level):
        members = land.scopes[a]
        here = sum(land.existing.get((x, "regular", T), 0) for x in members) / sum(land.population[x] for x in members)
        if average and here > average:
            cost |= dict.fromkeys(m.area(a, "total"), here / average - 1)
    return m.least(cost)


# By hand


def test_two_towns_by_hand() -> None:
    # Aa and Bee, equally large; Aa hosts 30 and 10 are to be placed: all of them in Bee, 30 against 10.
    instance = towns([1000, 1000], existing=[30, 0], required={("NL", "regular"): 10})
    expected = {
        "gini_load": 0.25,  # |30 − 10| / (2 · 40)
        "cvar_load": 1.5,  # the heaviest tenth lies in Aa, at 30 against a mean of 20
        "concentration": 0.75**2 + 0.25**2,
        "theil_load": (1.5 * math.log(1.5) + 0.5 * math.log(0.5)) / 2,
        "total_gap": 20,
        "worst_load": 1.5,
        "relief_above_average": 0,
        "spread": 0,  # together they host exactly their joint share
    }
    for aim, by_hand in expected.items():
        found = optimise(instance, (Stage(aim=aim),))
        assert found.aims[0].value == pytest.approx(by_hand, abs=1e-6), aim
        if aim != "spread":
            assert found.places["T001", "regular", T] == pytest.approx(10, abs=1e-5)


def test_three_towns_by_hand() -> None:
    # Existing 0, 0, 60; 30 to be placed; equal towns: 15, 15, 60 with a mean of 30.
    instance = towns([1000] * 3, existing=[0, 0, 60], required={("NL", "regular"): 30})
    assert best(instance, "gini_load").value == pytest.approx((0 + 45 + 45) * 2 / (2 * 9 * 30), abs=1e-9)
    assert best(instance, "concentration").value == pytest.approx((15**2 + 15**2 + 60**2) / 90**2, abs=1e-4)
    assert best(instance, "cvar_load", part=2 / 3).value == pytest.approx((60 + 15) / 2 / 30)
    assert best(instance, "total_gap").value == pytest.approx(60)


def test_relief_counts_a_place_by_how_far_above_the_average_its_area_is() -> None:
    # A hosts 30 per 1,000, B none: the average is 15, A is once above it. A must take 4: 4 · (2 − 1).
    instance = towns(
        [1000, 1000], existing=[30, 0], provinces=["P1", "P2"], required={("P1", "regular"): 4, ("P2", "regular"): 6}
    )
    assert best(instance, "relief_above_average", "province").value == pytest.approx(4)


def test_spread_prefers_a_light_neighbour_and_leaves_a_lonely_hub_alone() -> None:
    # Three towns in a row, the outer two no neighbours. 40 places, at most 20 each: side by side costs more than apart.
    instance = towns(
        [1000] * 3,
        required={("NL", "regular"): 40},
        limits=[limit(f"T{i:03d}", "maximum", 20) for i in range(3)],
    )
    assert neighbours(instance.territory, "municipality") == (("T000", "T001"), ("T001", "T002"))
    apart = {("T000", "regular", T): 20, ("T001", "regular", T): 0, ("T002", "regular", T): 20}
    beside = {("T000", "regular", T): 20, ("T001", "regular", T): 20, ("T002", "regular", T): 0}
    assert number(instance, apart, "spread") == 0
    assert number(instance, beside, "spread") == pytest.approx(40 - 2 * 40 / 3)


def test_neighbours_do_not_depend_on_the_order_and_a_square_has_no_diagonals() -> None:
    square = {"A": (5.0, 52.0), "B": (5.1, 52.0), "C": (5.0, 52.1), "D": (5.1, 52.1)}
    for names in (["A", "B", "C", "D"], ["D", "B", "A", "C"]):
        land = replace(towns([100] * 4, names=names).territory, points=square)
        assert neighbours(land, "municipality") == (("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"))


# Axioms


def scored(aim: str, loads: list[int], people: list[int]) -> float:
    instance = towns(people, required={("NL", "regular"): sum(loads)})
    new = dict(zip(instance.cells, loads, strict=True))
    return rooms("objectives")[aim].score(instance, Plan(instance, new), level="municipality", group="total")


TOWNS = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 9)), min_size=2, max_size=7).filter(
    lambda rows: sum(n for n, _ in rows) > 0
)


@settings(max_examples=60)
@given(TOWNS, st.randoms())
@pytest.mark.parametrize("aim", [*CONVEX, "concentration", "total_gap", "worst_load"])
def test_anonymity_relabelling_changes_no_score(aim: str, rows: list[tuple[int, int]], rng: random.Random) -> None:
    other = rng.sample(rows, len(rows))
    first, second = (scored(aim, [n for n, _ in r], [1000 * p for _, p in r]) for r in (rows, other))
    assert first == pytest.approx(second, abs=1e-9)


@settings(max_examples=60)
@given(st.lists(st.integers(0, 200), min_size=2, max_size=7), st.data())
@pytest.mark.parametrize("aim", [*CONVEX, "concentration"])
def test_pigou_dalton_a_transfer_to_a_lighter_town_never_makes_it_worse(aim: str, loads: list[int], data) -> None:
    heavy, light = max(range(len(loads)), key=loads.__getitem__), min(range(len(loads)), key=loads.__getitem__)
    room = (loads[heavy] - loads[light]) // 2
    if room < 1:
        return
    moved = data.draw(st.integers(1, room))
    after = [n - moved * (i == heavy) + moved * (i == light) for i, n in enumerate(loads)]
    before_, after_ = (scored(aim, x, [1000] * len(loads)) for x in (loads, after))
    assert after_ <= before_ + 1e-9
    if aim != "cvar_load":  # strict for the others
        assert after_ < before_


@settings(max_examples=40)
@given(TOWNS)
@pytest.mark.parametrize("aim", [*CONVEX, "worst_load"])
def test_replication_two_copies_of_the_country_score_the_same(aim: str, rows: list[tuple[int, int]]) -> None:
    once, twice = (scored(aim, [n for n, _ in r], [1000 * p for _, p in r]) for r in (rows, [*rows, *rows]))
    assert once == pytest.approx(twice, abs=1e-9, rel=1e-12)


@settings(max_examples=40)
@given(TOWNS, st.integers(2, 9))
@pytest.mark.parametrize("aim", ["gini_load", "theil_load", "cvar_load", "concentration"])
def test_scale_three_times_the_places_score_the_same(aim: str, rows: list[tuple[int, int]], times: int) -> None:
    people = [1000 * p for _, p in rows]
    one, many = (scored(aim, [k * n for n, _ in rows], people) for k in (1, times))
    assert one == pytest.approx(many, abs=1e-9, rel=1e-12)


def test_kolm_pollak_is_invariant_to_translation_for_a_given_kappa() -> None:
    room = rooms("objectives")["kolm_pollak"]
    loads, share = np.array([0.2, 1.0, 3.0]), np.array([1.0, 2.0, 1.0])
    mean = float((loads * share).sum() / share.sum())
    first = room._value(loads, share, 0.7, mean)
    assert room._value(loads + 5, share, 0.7, mean + 5) == pytest.approx(first)


# Edges


@pytest.mark.parametrize("aim", sorted(set(rooms("objectives")) - {"lots"}))
def test_every_aim_stands_zero_shares_outliers_empty_towns_and_nothing_to_place(aim: str) -> None:
    rng = random.Random(8)
    for _ in range(6):
        instance = random_question(rng)
        found = plan(instance, (Stage(aim=aim), Stage(aim="lots")))
        assert math.isfinite(found.aims[0].value)
    nothing = towns([1000, 0, 2000], weights=[1, 0, 2], required={("NL", "regular"): 0})
    assert sum(plan(nothing, (Stage(aim=aim), Stage(aim="lots"))).new.values()) == 0


def test_a_parameter_out_of_range_or_unknown_is_refused() -> None:
    instance = towns([1000, 1000])
    with pytest.raises(InvalidInputError, match="aim-parameter"):
        best(instance, "cvar_load", part=0.0)
    with pytest.raises(InvalidInputError, match="setting-unknown"):
        best(instance, "gini_load", part=0.5)
