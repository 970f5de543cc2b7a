"""Keep places from concentrating in few areas: the Herfindahl index.

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
"""More tangents make the bound tighter and the programme larger."""

_CURVE = Curve(f=lambda u: u * u, slope=lambda u: 2 * u)


def _field(instance: Instance, v: "Variables", level: str, group: str, period: str) -> Field:
    """A period in which every area has the same share, whatever the key says: u is then n_a over the mean."""
    territory = instance.territory
    areas = territory.areas(level)
    existing = [territory.existing_in(a, group, period) for a in areas]
    required = instance.required_in(territory.country, group, period)
    places = float(sum(existing) + required)
    area_loads = tuple(
        AreaLoad(a, period, v.area(a, group, period), n, places / len(areas))
        for a, n in zip(areas, existing, strict=True)
    )
    hosted = tuple(x.new + x.counted for x in area_loads)
    return Field(period, area_loads, hosted, places)


def term(instance: Instance, v: "Variables", *, level: str, group: str, pieces: float = 48.0) -> Term:
    """Herfindahl times the number of areas and all places, from below."""
    name = f"concentration_{level}_{group}"
    all_periods = [_field(instance, v, level, group, t) for t in instance.territory.periods]
    in_periods = [f for f in all_periods if f.places > 0]  # the index of nothing is not defined
    rows: dict[str, Row] = {}
    value = v.total((), (), "")
    largest = max((f.places for f in in_periods), default=1.0)
    areas = len(instance.territory.areas(level))
    for field in in_periods:
        part, more = below(v, name, field, _CURVE, int(pieces))
        rows |= more
        value += part * (largest / field.places / len(in_periods))

    def true(at: At) -> float:
        return sum(_index([at(n) for n in f.hosted]) for f in in_periods) / max(1, len(in_periods))

    return Term(value, unit=1 / (largest * areas), rows=rows, exact=true)


def _index(places: list[float]) -> float:
    total = sum(places)
    return sum((n / total) ** 2 for n in places) if total > 0 else 0.0


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The true index of any plan, the mean over periods."""
    territory = instance.territory
    indices = [
        _index([territory.existing_in(a, group, t) + plan.new_in(a, group, t) for a in territory.areas(level)])
        for t in territory.periods
    ]
    return sum(indices) / max(1, len(indices))
