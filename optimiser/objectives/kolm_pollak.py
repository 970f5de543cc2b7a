"""Heavy loads count exponentially: the inequality of Kolm and Pollak, for burdens that add.

Maths:
    min Σ_a w_a·exp(κ·(y_a − μ)) − 1,  w by key share        [-]
    κ = aversion / max(Σ w y² / Σ w y, (max y − μ) / 10) at the water level without any rule        [1 / × key share]

    A rising function of the equally distributed equivalent μ + ln(1 + value)/κ. κ follows the scale of
    the data, so that one outlier does not drown all others. From below by tangents; the true value of
    the answer is an upper bound: the error is proven. Several periods: the mean over periods.

    Axioms: anonymity, Pigou-Dalton (strict but between two tangents), replication; translation instead
    of scale, for a given κ.

Source:
    Kolm (1976), Journal of Economic Theory 12; Sheriff & Maguire (2020); Horton et al. (arXiv 2401.15452).
"""

import math
from typing import TYPE_CHECKING

import numpy as np

from optimiser.fairness.loads import bases, water_level
from optimiser.fairness.piecewise import Curve, Field, below, fields
from optimiser.model.protocol import At, Stages, Term, pursue
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Variables

UNIT = "-"
PARAMETERS: dict[str, tuple[float, str]] = {"aversion": (1.0, "-"), "pieces": (48.0, "tangents")}
_STEEPEST = 10.0


def kappa(loads: np.ndarray, share: np.ndarray, aversion: float) -> float:
    """κ by the scale of these loads, per × key share."""
    w = share / share.sum()
    mean = float((w * loads).sum())
    return aversion / max(float((w * loads**2).sum()) / mean, (float(loads.max()) - mean) / _STEEPEST)


def _value(loads: np.ndarray, share: np.ndarray, k: float, mean: float) -> float:
    return float((share / share.sum() * np.exp(k * (loads - mean))).sum()) - 1


def term(
    instance: Instance, v: "Variables", *, level: str, group: str, aversion: float = 1.0, pieces: float = 48.0
) -> Term:
    """The value times all places, from below."""
    name = f"kolm_pollak_{level}_{group}"
    found, rows = fields(instance, v, name=name, level=level, group=group)
    value = v.total((), (), "")
    largest = max((f.places for f in found), default=1.0)
    ks = [kappa(f.levelled(), f.share, aversion) for f in found]
    for field, k in zip(found, ks, strict=True):
        part, more = below(v, name, field, _curve(field, k), int(pieces))
        rows |= more
        value += part * (largest / field.places / len(found))

    def true(at: At) -> float:
        pairs = zip(found, ks, strict=True)
        return sum(_value(f.loads(at), f.share, k, f.mean) for f, k in pairs) / max(1, len(found))

    return Term(value, unit=1 / largest, rows=rows, exact=true)


def _curve(field: Field, k: float) -> Curve:
    steep = k * field.mean
    return Curve(f=lambda u: math.exp(steep * (u - 1)) - 1, slope=lambda u: steep * math.exp(steep * (u - 1)))


def stages(
    instance: Instance,
    v: "Variables",
    *,
    level: str,
    group: str,
    tolerance: float,
    aversion: float = 1.0,
    pieces: float = 48.0,
) -> Stages:
    """One question; the value is held with its tolerance."""
    aim = term(instance, v, level=level, group=group, aversion=aversion, pieces=pieces)
    return pursue(f"kolm_pollak_{level}_{group}", aim, tolerance)


def score(instance: Instance, plan: Plan, *, level: str, group: str, aversion: float = 1.0) -> float:
    """The true value of any plan's loads with the κ of its question, the mean over periods."""
    found, land = [], instance.territory
    for t in land.periods:
        own = [b for b in bases(instance, level, group) if b.period == t]
        share, counted = np.array([b.share for b in own]), np.array([float(b.counted) for b in own])
        required = instance.required_in(land.country, group, t)
        if not own or required + counted.sum() <= 0:
            continue
        still = np.maximum(water_level(share, counted, required), counted / share)
        loads = (counted + np.array([plan.new_in(b.area, group, t) for b in own])) / share
        mean = (required + float(counted.sum())) / float(share.sum())
        found.append(_value(loads, share, kappa(still, share, aversion), mean))
    return sum(found) / max(1, len(found))
