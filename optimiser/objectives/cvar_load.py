"""The most heavily loaded part of the country carries as little as possible.

Maths:
    min (1/p)·min_r (r·p + Σ_a w_a·max(0, y_a − r)) / μ        [× mean load]

    The mean load of the heaviest part p of the key shares, as a multiple of the mean load of all; p → 0
    is the worst load, p = 1 is always 1. Several periods: the mean over periods.

    Axioms: anonymity, Pigou-Dalton only weakly (inside the heaviest part), replication, scale.

Source:
    Rockafellar & Uryasev (2000), Journal of Risk 2; Ogryczak & Śliwiński (2003).
"""

from typing import TYPE_CHECKING

import numpy as np

from data.complaints import Complaint, InvalidInputError
from optimiser.fairness.inequality import heavy_curve
from optimiser.fairness.loads import bases
from optimiser.fairness.piecewise import fields, tail
from optimiser.model.protocol import Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Variables

UNIT = "× mean load"
TOGETHER = True
"""It can be asked of everything together, in counted places."""
PARAMETERS: dict[str, tuple[float, str]] = {"part": (0.1, "fraction of the key shares")}


def term(instance: Instance, v: "Variables", *, level: str, group: str, part: float = 0.1) -> Term:
    """Places of the heaviest part, as a multiple of its places at the mean load."""
    if not 0 < part <= 1:
        details: dict[str, str | int | float] = {"expected": "0 < part <= 1"}
        raise InvalidInputError([Complaint("aim-parameter", "scenario", None, "cvar_load.part", f"{part:g}", details)])
    name = f"cvar_load_{level}_{group}"
    in_periods, rows = fields(instance, v, name=name, level=level, group=group)
    value = v.total((), (), "")
    largest = max((f.places for f in in_periods), default=1.0)
    for field in in_periods:
        heavy, more = tail(v, name, field, part)
        rows |= more
        value += heavy * (largest / field.places / len(in_periods))
    return Term(value, unit=1 / (largest * part), rows=rows)


def score(instance: Instance, plan: Plan, *, level: str, group: str, part: float = 0.1) -> float:
    """The exact value for any plan: the last area of the heaviest part counts in proportion."""
    values = []
    for t in instance.territory.periods:
        areas = [b for b in bases(instance, level, group) if b.period == t]
        share = np.array([b.share for b in areas])
        loads = np.array([(b.counted + plan.counted_in(b.area, group, t)) / b.share for b in areas])
        if areas and loads.any():
            parts, places = heavy_curve(loads, share)
            values.append(float(np.interp(part, parts, places)) / part / float(places[-1]))
    return sum(values) / max(1, len(values))
