"""Minimise the sum of the gaps between what areas host and their key shares.

Maths:
    min Σ_{a, t} (over[a, t] + under[a, t])        [places]
    counted[a, t] + new[a, t] − share[a, t] = over[a, t] − under[a, t]    ∀ a ∈ A(level), t ∈ T

    Axioms: anonymity; Pigou-Dalton only across the key share: which of two areas above it hosts
    more makes no difference to this aim.
"""

from typing import TYPE_CHECKING

from optimiser.fairness.loads import area_loads
from optimiser.model.protocol import Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

UNIT = "places"
TOGETHER = True
"""It can be asked of everything together, in counted places."""


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """The sum of the gaps, as an expression."""
    name = f"total_gap_{level}_{group}"
    total = v.auxiliary(name)
    rows: dict[str, Row] = {}
    parts = []
    for x in area_loads(instance, v, level, group):
        over, under = v.auxiliary(f"over_{name}", x.area, x.period), v.auxiliary(f"under_{name}", x.area, x.period)
        rows[f"{name}({x.area},{x.period})"] = x.new - over + under == x.share - x.counted
        parts += [(over, 1.0), (under, 1.0)]
    rows[f"{name}_sum"] = v.weighed([*parts, (total, -1.0)]) == 0
    return Term(total + 0, rows=rows)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The sum of the gaps of any plan."""
    gaps = 0.0
    for t in instance.territory.periods:
        for a in instance.territory.areas(level):
            share, counted = instance.counted_base(a, group, t)
            if share > 0:
                gaps += abs(counted + plan.counted_in(a, group, t) - share)
    return gaps
