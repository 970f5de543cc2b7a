"""Loads of areas, shared by the aims that compare them.

Maths:
    y[a, t] = (counted[a, t] + Σ_{m ∈ a, g} new[m, g, t]) / share[a, t]    for share > 0        [× key share]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Variables
import math

import numpy as np


class Base(NamedTuple):
    """An area in a period: the existing places that its load counts, and its key share."""

    area: str
    period: str
    counted: int
    share: float


class AreaLoad(NamedTuple):
    """An area in a period: its expression of new places, the existing ones counted, its key share."""

    area: str
    period: str
    new: "Expression"
    counted: int
    share: float


def bases(instance: Instance, level: str, group: str) -> Iterator[Base]:
    """Every area of a level that has a share."""
    for t in instance.territory.periods:
        for a in instance.territory.areas(level):
            share, counted = instance.base(a, group, t)
            if share > 0:
                yield Base(a, t, counted, share)


def area_loads(instance: Instance, v: "Variables", level: str, group: str) -> Iterator[AreaLoad]:
    """Every area of a level that has a share, with its new places as the solver knows them."""
    for base in bases(instance, level, group):
        yield AreaLoad(base.area, base.period, v.area(base.area, group, base.period), base.counted, base.share)


def loads(plan: Plan, level: str, group: str) -> list[float]:
    """Loads of a plan, heaviest first; areas without a share have none."""
    land = plan.instance.territory
    found = (plan.load(a, group, t) for t in land.periods for a in land.areas(level))
    return sorted((y for y in found if y is not None), reverse=True)


Floats = np.ndarray


def water_level(share: Floats, counted: Floats, amount: float) -> float:
    """The level λ with Σ max(0, λ·share − counted) = amount; −∞ when there is nothing to pour."""
    if amount <= 0 or not share.size:
        return -math.inf
    order = np.argsort(counted / share, kind="stable")
    levels = (amount + np.cumsum(counted[order])) / np.cumsum(share[order])
    ground = np.append((counted / share)[order][1:], math.inf)
    return float(levels[int(np.argmax(levels <= ground))])
