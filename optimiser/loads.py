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


class AreaLoad(NamedTuple):
    """An area in a period: its expression of new places, the existing ones counted, its key share."""

    area: str
    period: str
    new: "Expression"
    counted: int
    share: float


def area_loads(instance: Instance, v: "Variables", level: str, group: str) -> Iterator[AreaLoad]:
    """Every area of a level that has a share."""
    for t in instance.territory.periods:
        for a in instance.territory.areas(level):
            share, counted = instance.base(a, group, t)
            if share > 0:
                yield AreaLoad(a, t, v.area(a, group, t), counted, share)


def loads(plan: Plan, level: str, group: str) -> list[float]:
    """Loads of a plan, heaviest first; areas without a share have none."""
    land = plan.instance.territory
    found = (plan.load(a, group, t) for t in land.periods for a in land.areas(level))
    return sorted((y for y in found if y is not None), reverse=True)
