"""Loads of areas: hosted places relative to the key share; shared by all aims that compare them.

Maths:
    y[a, t] = (counted[a, t] + Σ_{m ∈ a, g} new[m, g, t]) / share[a, t]    for share > 0        [× key share]
"""

from collections.abc import Iterator
from itertools import repeat, starmap
from typing import TYPE_CHECKING, NamedTuple

from optimiser.problem.area_sums import TOGETHER
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Variables
import math

import numpy as np


class Base(NamedTuple):
    """An area in a period: the existing places that its load counts, and its key share [places]."""

    area: str
    period: str
    counted: float
    share: float


class AreaLoad(NamedTuple):
    """An area in a period: its new places as an expression, the existing places counted, and its key share."""

    area: str
    period: str
    new: "Expression"
    counted: float
    share: float


def bases(instance: Instance, level: str, group: str) -> Iterator[Base]:
    """Every area of a level with a share above zero, period by period; others have no load."""
    codes, index = instance.territory.areas(level), instance.territory.index
    for t in instance.territory.periods:
        if group == TOGETHER:
            figures = [instance.counted_base(a, group, t) for a in codes]
            yield from (Base(a, t, n, share) for a, (share, n) in zip(codes, figures, strict=True) if share > 0)
        else:
            rows, at = index.rows(codes), (index.group[group], index.period[t])
            shares, counts = (x.values[rows, *at].tolist() for x in (instance.sums.share, instance.sums.counted))
            found = starmap(Base, zip(codes, repeat(t), counts, shares, strict=False))
            yield from found if min(shares, default=1.0) > 0 else (base for base in found if base.share > 0)


def area_loads(instance: Instance, v: "Variables", level: str, group: str) -> Iterator[AreaLoad]:
    """The same areas with their new places as an expression of the solver's variables."""
    for base in bases(instance, level, group):
        yield AreaLoad(base.area, base.period, v.area(base.area, group, base.period), base.counted, base.share)


def loads(plan: Plan, level: str, group: str) -> list[float]:
    """Loads of a plan over all areas and periods, heaviest first; without areas that have no share [× key share]."""
    instance, territory = plan.instance, plan.instance.territory
    if group == TOGETHER:
        together = [
            (x.counted + plan.counted_in(x.area, group, x.period)) / x.share for x in bases(instance, level, group)
        ]
        return sorted(together, reverse=True)
    rows, column = territory.index.rows(territory.areas(level)), territory.index.group[group]
    share, counted, new = (t.values[rows, column] for t in (instance.sums.share, instance.sums.counted, plan.new_sums))
    has_share = share > 0
    by_area: list[float] = np.sort((counted + new)[has_share] / share[has_share])[::-1].tolist()
    return by_area


Floats = np.ndarray


def water_level(share: Floats, counted: Floats, amount: float) -> float:
    """The level λ with Σ max(0, λ·share − counted) = amount; −∞ if there is nothing to divide.

    Args:
        share: key share of each area, above zero.    [places]
        counted: existing places of each area.    [places]
        amount: new places to divide.    [places]

    Returns:
        The common load of the areas that receive places.    [× key share]

    """
    if amount <= 0 or not share.size:
        return -math.inf
    order = np.argsort(counted / share, kind="stable")
    levels = (amount + np.cumsum(counted[order])) / np.cumsum(share[order])
    ground = np.append((counted / share)[order][1:], math.inf)
    receive = order[: int(np.argmax(levels <= ground)) + 1]
    # summed anew by pairs: of a hundred thousand areas a running sum is off by more than what noise may be
    return float((amount + counted[receive].sum()) / share[receive].sum())
