"""Loads are as equal as can be in the sense of Theil: heavy loads weigh more than with Gini.

Maths:
    min Σ_a w_a·u_a·ln u_a,  u_a = y_a / μ,  w by key share        [-]

    From below by tangents; at u = 0 the slope is −∞, so the first tangent is at u = 0.001. The true
    index of the answer is an upper bound: the error is proven. Several periods: the mean.

    Axioms: anonymity, Pigou-Dalton (strict but between two tangents), replication, scale; splits
    into a part within and a part between provinces (metrics theil_within, theil_between).

Source:
    Theil (1967), Economics and Information Theory.
"""

import math
from typing import TYPE_CHECKING

from optimiser.fairness.inequality import theil
from optimiser.fairness.loads import bases
from optimiser.fairness.piecewise import Curve, below, fields
from optimiser.model.protocol import At, Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Variables

UNIT = "-"
PARAMETERS: dict[str, tuple[float, str]] = {"pieces": (48.0, "tangents")}
_CURVE = Curve(f=lambda u: u * math.log(u), slope=lambda u: math.log(u) + 1, least=1e-3)


def term(instance: Instance, v: "Variables", *, level: str, group: str, pieces: float = 48.0) -> Term:
    """Theil times all places, from below."""
    name = f"theil_load_{level}_{group}"
    found, rows = fields(instance, v, name=name, level=level, group=group)
    value = v.total((), (), "")
    largest = max((f.places for f in found), default=1.0)
    for field in found:
        part, more = below(v, name, field, _CURVE, int(pieces))
        rows |= more
        value += part * (largest / field.places / len(found))

    def true(at: At) -> float:
        return sum(theil(f.loads(at), f.share) for f in found) / max(1, len(found))

    return Term(value, unit=1 / largest, rows=rows, exact=true)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The true index of any plan's loads, the mean over periods."""
    found = []
    for t in instance.territory.periods:
        own = [b for b in bases(instance, level, group) if b.period == t]
        loads = [(b.counted + plan.new_in(b.area, group, t)) / b.share for b in own]
        found += [theil(loads, [b.share for b in own])] if own else []
    return sum(found) / max(1, len(found))
