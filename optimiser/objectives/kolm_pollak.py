"""Heavy loads count exponentially: the Kolm-Pollak inequality, for burdens that add.

Maths:
    min Σ_a w_a·exp(κ·(y_a − μ)) − 1,  w by key share        [-]
    κ = aversion / max(Σ w y² / Σ w y, (max y − μ) / 10) at the common level without any rule        [1 / × key share]

    An increasing function of the equally distributed equivalent μ + ln(1 + value)/κ. κ follows the scale of
    the data, so that one outlier does not dominate all others. From below by tangents; the true value of
    the answer is an upper bound: the error is proven. Several periods: the mean over periods.

    Axioms: anonymity, Pigou-Dalton (strict except between two tangents), replication; invariant to
    translation instead of scale, for a given κ.

Source:
    Kolm (1976), Journal of Economic Theory 12; Sheriff & Maguire (2020); Horton et al. (arXiv 2401.15452).
"""

import math
from typing import TYPE_CHECKING

import numpy as np

from optimiser.fairness.loads import bases, water_level
from optimiser.fairness.piecewise import Curve, Field, below, fields
from optimiser.model.protocol import At, Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Variables

UNIT = "-"
TOGETHER = True
"""It can be asked of everything together, in counted places."""
PARAMETERS: dict[str, tuple[float, str]] = {"aversion": (1.0, "-"), "pieces": (48.0, "tangents")}
_LARGEST = 700.0
"""Exponents are counted up to this one: e⁷⁰⁰ is near the largest number there is, and its aim is lost anyhow."""
_STEEPEST = 10.0
"""The exponent of the heaviest load at aversion 1 is at most this, so that no tangent is too steep for the solver."""


def kappa(loads: np.ndarray, share: np.ndarray, aversion: float) -> float:
    """κ by the scale of these loads [1 / × key share]."""
    w = share / share.sum()
    mean = float((w * loads).sum())
    return aversion / max(float((w * loads**2).sum()) / mean, (float(loads.max()) - mean) / _STEEPEST)


def _value(loads: np.ndarray, share: np.ndarray, k: float, mean: float) -> float:
    exponents = np.minimum(k * (loads - mean), _LARGEST)
    return float((share / share.sum() * np.exp(exponents)).sum()) - 1


def term(
    instance: Instance, v: "Variables", *, level: str, group: str, aversion: float = 1.0, pieces: float = 48.0
) -> Term:
    """The value times all places, from below."""
    name = f"kolm_pollak_{level}_{group}"
    in_periods, rows = fields(instance, v, name=name, level=level, group=group)
    value = v.total((), (), "")
    largest = max((f.places for f in in_periods), default=1.0)
    kappas = [kappa(f.levelled(), f.share, aversion) for f in in_periods]
    for field, k in zip(in_periods, kappas, strict=True):
        part, more = below(v, name, field, _curve(field, k), int(pieces))
        rows |= more
        value += part * (largest / field.places / len(in_periods))

    def true_value(at: At) -> float:
        pairs = zip(in_periods, kappas, strict=True)
        return sum(_value(f.loads(at), f.share, k, f.mean) for f, k in pairs) / max(1, len(in_periods))

    return Term(value, unit=1 / largest, rows=rows, exact=true_value)


def _curve(field: Field, k: float) -> Curve:
    steep = k * field.mean
    return Curve(
        f=lambda u: math.exp(min(_LARGEST, steep * (u - 1))) - 1,
        slope=lambda u: steep * math.exp(min(_LARGEST, steep * (u - 1))),
        most=1 + _STEEPEST / steep,
    )


def score(instance: Instance, plan: Plan, *, level: str, group: str, aversion: float = 1.0) -> float:
    """The true value of any plan's loads with the κ of its question, the mean over periods."""
    values, territory = [], instance.territory  # values of the periods
    for t in territory.periods:
        areas = [b for b in bases(instance, level, group) if b.period == t]
        share, counted = np.array([b.share for b in areas]), np.array([float(b.counted) for b in areas])
        required = instance.required_in(territory.country, group, t)
        if not areas or required + counted.sum() <= 0:
            continue
        levelled = np.maximum(water_level(share, counted, required), counted / share)
        loads = (counted + np.array([plan.counted_in(b.area, group, t) for b in areas])) / share
        mean = (required + float(counted.sum())) / float(share.sum())
        values.append(_value(loads, share, kappa(levelled, share, aversion), mean))
    return sum(values) / max(1, len(values))
