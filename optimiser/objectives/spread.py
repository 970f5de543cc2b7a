"""Neighbours are not both heavily loaded: what a pair hosts above its joint share is as little as can be.

Maths:
    min Σ_{{a, b} ∈ N, t} over[a, b, t]        [places]
    over[a, b, t] ≥ n[a, t] + n[b, t] − μ·(share[a, t] + share[b, t]),  over ≥ 0

    n = counted and new places, μ the mean load. A heavy area beside light ones costs little, two heavy
    neighbours cost all that they host above their share. N: municipalities whose points see each other
    (no third point in the disc between them); provinces and regions are neighbours where two of their
    municipalities are. An approximation of shared borders, for which no geometry is needed.

    Axioms: none of relabelling, since the map matters; Pigou-Dalton is not claimed.

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


def _means(instance: Instance, found: list[Base], group: str) -> dict[str, float]:
    """Mean load by period, × key share."""
    land = instance.territory
    means = {}
    for t in land.periods:
        own = [b for b in found if b.period == t]
        required = instance.required_in(land.country, group, t)
        means[t] = (required + sum(b.counted for b in own)) / sum(b.share for b in own) if own else 0.0
    return means


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """Places of neighbours above their joint share."""
    name = f"spread_{level}_{group}"
    means = _means(instance, list(bases(instance, level, group)), group)
    by = {(x.area, x.period): x for x in area_loads(instance, v, level, group)}
    value = v.auxiliary(name)
    parts = [(value, -1.0)]
    rows: dict[str, Row] = {}
    for a, b in neighbours(instance.territory, level):
        for t in instance.territory.periods:
            if (a, t) in by and (b, t) in by:
                x, y = by[a, t], by[b, t]
                over = v.auxiliary(f"over_{name}", a, b, t)
                fair = means[t] * (x.share + y.share)
                rows[f"{name}({a},{b},{t})"] = x.new + y.new - over <= fair - x.counted - y.counted
                parts.append((over, 1.0))
    rows[f"{name}_sum"] = v.weighed(parts) == 0
    return Term(value + 0, rows=rows)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The same for any plan."""
    found = list(bases(instance, level, group))
    means = _means(instance, found, group)
    extra = {
        (b.area, b.period): b.counted + plan.new_in(b.area, group, b.period) - means[b.period] * b.share for b in found
    }
    return sum(
        max(0.0, extra[a, t] + extra[b, t])
        for a, b in neighbours(instance.territory, level)
        for t in instance.territory.periods
        if (a, t) in extra and (b, t) in extra
    )
