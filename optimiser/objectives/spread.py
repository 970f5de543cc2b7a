"""Neighbours should not both be heavily loaded: pairs host as little above their joint share as possible.

Maths:
    min Σ_{{a, b} ∈ N, t} over[a, b, t]        [places]
    over[a, b, t] ≥ n[a, t] + n[b, t] − μ·(share[a, t] + share[b, t]),  over ≥ 0

    n = counted and new places, μ the mean load. A heavy area beside light ones costs little, two heavy
    neighbours cost all that they host above their share. N: Gabriel neighbours of one point per municipality
    (no third point in the disc between them); provinces and regions are neighbours where two of their
    municipalities are. An approximation of shared borders, for which no geometry is needed.

    Axioms: not anonymous, since the map matters; Pigou-Dalton is not claimed.

Source:
    Gabriel & Sokal (1969), Systematic Zoology 18, for the neighbours.
"""

from typing import TYPE_CHECKING

from optimiser.fairness.loads import Base, area_loads, bases
from optimiser.fairness.neighbours import neighbours
from optimiser.model.protocol import Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

UNIT = "places"
TOGETHER = True
"""It can be asked of everything together, in counted places."""


def _means(instance: Instance, loads: list[Base], group: str) -> dict[str, float]:
    """Mean load by period [× key share]."""
    territory = instance.territory
    means = {}
    for t in territory.periods:
        in_period = [b for b in loads if b.period == t]
        required = instance.divided_in(territory.country, group, t)
        means[t] = (
            (required + sum(b.counted for b in in_period)) / sum(b.share for b in in_period) if in_period else 0.0
        )
    return means


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """Places of neighbours above their joint share."""
    name = f"spread_{level}_{group}"
    means = _means(instance, list(bases(instance, level, group)), group)
    loads = {(x.area, x.period): x for x in area_loads(instance, v, level, group)}
    value = v.auxiliary(name)
    parts = [(value, -1.0)]
    rows: dict[str, Row] = {}
    for a, b in neighbours(instance.territory, level):
        for t in instance.territory.periods:
            if (a, t) in loads and (b, t) in loads:
                x, y = loads[a, t], loads[b, t]
                over = v.auxiliary(f"over_{name}", a, b, t)
                fair = means[t] * (x.share + y.share)
                rows[f"{name}({a},{b},{t})"] = x.new + y.new - over <= fair - x.counted - y.counted
                parts.append((over, 1.0))
    rows[f"{name}_sum"] = v.weighed(parts) == 0
    return Term(value + 0, rows=rows)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The value of the aim for any plan."""
    loads = list(bases(instance, level, group))
    means = _means(instance, loads, group)
    above_share = {
        (b.area, b.period): b.counted + plan.counted_in(b.area, group, b.period) - means[b.period] * b.share
        for b in loads
    }
    return sum(
        max(0.0, above_share[a, t] + above_share[b, t])
        for a, b in neighbours(instance.territory, level)
        for t in instance.territory.periods
        if (a, t) in above_share and (b, t) in above_share
    )
