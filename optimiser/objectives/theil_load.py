"""Loads as equal as possible by the Theil index: heavy loads weigh more than with Gini.

Maths:
    min Σ_a w_a·u_a·ln u_a,  u_a = y_a / μ,  w by key share        [-]

    From below by tangents; at u = 0 the slope is −∞, so the first tangent is at u = 0.001. The true
    index of the answer is an upper bound: the error is proven. Several periods: the mean.

    Axioms: anonymity, Pigou-Dalton (strict except between two tangents), replication, scale; splits
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
TOGETHER = True
"""It can be asked of everything together, in counted places."""
PARAMETERS: dict[str, tuple[float, str]] = {"pieces": (48.0, "tangents")}
"""More tangents make the bound tighter and the programme larger."""

_CURVE = Curve(f=lambda u: u * math.log(u), slope=lambda u: math.log(u) + 1, least=1e-3)


def term(instance: Instance, v: "Variables", *, level: str, group: str, pieces: float = 48.0) -> Term:
    """The Theil index times all places, from below; the mean over periods."""
    name = f"theil_load_{level}_{group}"
    in_periods, rows = fields(instance, v, name=name, level=level, group=group)
    value = v.total((), (), "")
    largest = max((f.places for f in in_periods), default=1.0)
    for field in in_periods:
        part, more = below(v, name, field, _CURVE, int(pieces))
        rows |= more
        value += part * (largest / field.places / len(in_periods))

    def true_value(at: At) -> float:
        return sum(theil(f.loads(at), f.share) for f in in_periods) / max(1, len(in_periods))

    return Term(value, unit=1 / largest, rows=rows, exact=true_value)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The true index of any plan's loads; the mean over periods."""
    values = []
    for t in instance.territory.periods:
        areas = [b for b in bases(instance, level, group) if b.period == t]
        loads = [(b.counted + plan.counted_in(b.area, group, t)) / b.share for b in areas]
        values += [theil(loads, [b.share for b in areas])] if areas else []
    return sum(values) / max(1, len(values))
