"""Places do not heap up in few areas: the index of Herfindahl.

Maths:
    min H = Σ_a (n_a / Σ_b n_b)²,  n_a = existing and new places        [-]

    1/H is the number of equal hosts that would be as concentrated. By places, not relative to
    the key. The square from below by tangents; the true index of the answer is an upper bound:
    the error is proven. Several periods: the mean over periods.

    Axioms: anonymity, Pigou-Dalton between areas of any size (strict but between two tangents), scale.
    Not replication: twice as many hosts are half as concentrated.

Source:
    Herfindahl (1950), Concentration in the Steel Industry; Hirschman (1945).
"""

from typing import TYPE_CHECKING

from optimiser.fairness.loads import AreaLoad
from optimiser.fairness.piecewise import Curve, Field, below
from optimiser.model.protocol import At, Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

UNIT = "-"
PARAMETERS: dict[str, tuple[float, str]] = {"pieces": (48.0, "tangents")}
_CURVE = Curve(f=lambda u: u * u, slope=lambda u: 2 * u)


def _field(instance: Instance, v: "Variables", level: str, group: str, period: str) -> Field:
    """Every area alike: its share is one part of all places, whatever the key says."""
    land = instance.territory
    areas = land.areas(level)
    existing = [land.existing_in(a, group, period) for a in areas]
    required = instance.required_in(land.country, group, period)
    places = float(sum(existing) + required)
    loads = tuple(
        AreaLoad(a, period, v.area(a, group, period), n, places / len(areas))
        for a, n in zip(areas, existing, strict=True)
    )
    hosted = tuple(x.new + x.counted for x in loads)
    return Field(period, loads, hosted, places)


def term(instance: Instance, v: "Variables", *, level: str, group: str, pieces: float = 48.0) -> Term:
    """Herfindahl times the number of areas and all places, from below."""
    name = f"concentration_{level}_{group}"
    found = [_field(instance, v, level, group, t) for t in instance.territory.periods]
    found = [f for f in found if f.places > 0]
    rows: dict[str, Row] = {}
    value = v.total((), (), "")
    largest = max((f.places for f in found), default=1.0)
    areas = len(instance.territory.areas(level))
    for field in found:
        part, more = below(v, name, field, _CURVE, int(pieces))
        rows |= more
        value += part * (largest / field.places / len(found))

    def true(at: At) -> float:
        return sum(_index([at(n) for n in f.hosted]) for f in found) / max(1, len(found))

    return Term(value, unit=1 / (largest * areas), rows=rows, exact=true)


def _index(places: list[float]) -> float:
    total = sum(places)
    return sum((n / total) ** 2 for n in places) if total > 0 else 0.0


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The true index of any plan, the mean over periods."""
    land = instance.territory
    found = [
        _index([land.existing_in(a, group, t) + plan.new_in(a, group, t) for a in land.areas(level)])
        for t in land.periods
    ]
    return sum(found) / max(1, len(found))
