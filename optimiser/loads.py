"""Loads of areas, shared by the aims that compare them.

Maths:
    y[a, t] = (counted[a, t] + Σ_{m ∈ a, g} new[m, g, t]) / share[a, t]    for share > 0        [× key share]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from optimiser.instance import Instance
from optimiser.plan import Plan

if TYPE_CHECKING:
    from optimiser.variables import Expression, Variables


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
