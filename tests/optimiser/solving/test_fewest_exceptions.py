"""No rounding leaves fewer municipalities off ordinary rounding, and every one that is off is named and told why."""

import math
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimiser.errors import SolverError
from optimiser.explaining.off_rounding import is_off
from optimiser.jobs.solve import solve
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.solving.rounding import round_whole
from tests.rounding_exceptions import BUNDLED, counts
from tests.support.rounding_sets import sets_of
from tests.support.towns import T, towns

WHY = {"why-rounded-sum", "why-rounded-all", "why-rounded-groups"}
GRAIN = 20
"""Fractions are twentieths, so that halves and equals occur."""

Town = tuple[list[int], str, str]


def score(instance: Instance, twentieths: dict[Cell, int], whole: dict[Cell, int]) -> tuple[int, ...]:
    """Municipalities that are off, their distance, and the same of cells; distances in twentieths."""
    territory, result = instance.territory, []
    towns_off = [
        abs(sum(GRAIN * whole[m, g, T] - twentieths[m, g, T] for g in territory.groups))
        for m in territory.municipalities
    ]
    for apart in (towns_off, [abs(GRAIN * whole[c] - n) for c, n in twentieths.items()]):
        result += [sum(2 * d > GRAIN for d in apart), sum(apart)]
    return tuple(result)


def least(instance: Instance, twentieths: dict[Cell, int]) -> tuple[int, ...] | None:
    """The least score of all whole tables that keep every sum at its floor or ceiling; ``None`` if there is none."""
    cells, sets = instance.cells, sets_of(instance)
    floors = [twentieths[c] // GRAIN for c in cells]
    best = None
    for up in product(*((0, 1) if twentieths[c] % GRAIN else (0,) for c in cells)):
        whole = [f + u for f, u in zip(floors, up, strict=True)]
        if all(abs(sum(GRAIN * whole[i] - twentieths[cells[i]] for i in s)) < GRAIN for s in sets):
            found = score(instance, twentieths, dict(zip(cells, whole, strict=True)))
            best = found if best is None else min(best, found)
    return best


@settings(max_examples=250, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            st.lists(st.integers(0, 3 * GRAIN), min_size=2, max_size=2),
            st.sampled_from(["P1", "P2"]),
            st.sampled_from(["A", "B", "C"]),
        ),
        min_size=1,
        max_size=5,
    ),
    exact=st.booleans(),
    crossing=st.booleans(),
)
def test_no_rounding_has_fewer_or_smaller_exceptions(rows: list[Town], *, exact: bool, crossing: bool) -> None:
    if exact:  # the sum of each group is whole, as a requirement is
        for g in range(2):
            rows[-1][0][g] += -sum(row[0][g] for row in rows) % GRAIN
    instance = towns(
        [100] * len(rows),
        provinces=[p for _, p, _ in rows],
        regions=[r if crossing else f"{r}{p}" for _, p, r in rows],
        groups=("normaal", "jeugd"),
        required={("NL", "normaal"): 1, ("NL", "jeugd"): 1},
    )
    municipalities = instance.territory.municipalities
    given_cells = {
        (m, g, T): row[0][i]
        for m, row in zip(municipalities, rows, strict=True)
        for i, g in enumerate(("normaal", "jeugd"))
    }
    twentieths = {c: given_cells[c] for c in instance.cells}
    fractions = {c: n / GRAIN for c, n in twentieths.items()}
    expected = least(instance, twentieths)
    if expected is None:
        with pytest.raises(SolverError):
            round_whole(instance, fractions)
        return
    assert score(instance, twentieths, round_whole(instance, fractions)) == expected


def test_lots_decide_between_equals_only() -> None:
    """Of three at four tenths one goes up by lot whatever the noise; the one nearer to a half goes without any."""
    codes = ("A", "B", "C")
    drawn = set()
    for seed in range(12):
        instance = towns([100] * 3, names=codes, seed=seed)
        noisy = {(m, "regular", T): 1 / 3 + 1e-9 * i for i, m in enumerate(codes)}
        drawn.add(next(c[0] for c, n in round_whole(instance, noisy).items() if n))
        clear = {("A", "regular", T): 0.3, ("B", "regular", T): 0.30002, ("C", "regular", T): 0.39998}
        assert next(c[0] for c, n in round_whole(instance, clear).items() if n) == "C"
    assert drawn == set(codes)


def bound(plan: Plan) -> int:
    """Municipalities that must be off: how far ordinary rounding is from whole numbers around sums of provinces."""
    territory, t, total = plan.instance.territory, plan.instance.territory.periods[-1], 0
    for p in territory.areas("province"):
        computed = [math.fsum(plan.fractions[m, g, t] for g in territory.groups) for m in territory.scopes[p]]
        ordinary, whole = sum(math.floor(x + 0.5) for x in computed), math.fsum(computed)
        total += max(0, ordinary - math.ceil(whole - 1e-4), math.floor(whole + 1e-4) - ordinary)
    return total


@pytest.mark.parametrize("name", BUNDLED)
def test_every_exception_of_a_bundled_case_is_demanded_named_and_told_why(name: str) -> None:
    path = BUNDLED[name]
    plan = solve(path.parent, path)
    territory, t = plan.instance.territory, plan.instance.territory.periods[-1]
    off = {m for m in territory.municipalities if is_off(plan, m, t)}
    assert len(off) == counts(plan).municipalities == bound(plan)
    edition = publish(plan, audience="prt")
    told = {m for m, facts in edition.reasons.items() if any(f.code in WHY for f in facts)}
    assert told == off
    named = [f.texts["names"].split(", ") for f in edition.facts if f.code == "rounded-off"]
    assert named == ([sorted(territory.names[m] for m in off)] if off else [])


def test_the_page_of_numbers_tells_how_many_are_off_now() -> None:
    page = (BUNDLED["letter"].parents[2] / "docs/develop/numbers.md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip(): line for line in page.splitlines() if line.startswith("| ")}
    for name, path in BUNDLED.items():
        found = counts(solve(path.parent, path))
        told = [cell.strip() for cell in rows[name].split("|")[-4:-1]]
        assert told == [str(found.municipalities), f"{found.beyond:.2f}", str(found.cells)], name
