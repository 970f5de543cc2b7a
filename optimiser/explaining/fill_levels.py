"""The level to which an area is filled, and which municipalities are off it because something else decides.

Maths:
    filled[a] = median of load[m] over m ∈ a with new[m] > 0 whose number nothing else decides        [× key share]
    told only where |load[m] − filled[a]| ≤ 1 / share[m] + half a per cent for each of these, and
    load[m] ≥ filled[a] less that tolerance for those without new places

    Where ``optimiser.explaining.level_sum`` gives the level by a sum, that level is taken. If the first aim is the
    leximax of all places per municipality, or the second after that of provinces, the condition holds unless a rule,
    an offer or a requirement of its own binds one; a reader can check it from the numbers, so it is checked here too.
"""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from optimiser.explaining.decided import decided_otherwise
from optimiser.explaining.level_sum import level_sum
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim, Plan
from optimiser.problem.territory import MUNICIPALITY, PROVINCE

SHOWN = 0.005
"""Half a per cent: levels are told in whole per cents [× key share]."""


class FillLevel(NamedTuple):
    """A level [× key share] and the area that it holds for; ``exact`` if a sum gives it."""

    area: str
    value: float
    exact: bool


def levelling(plan: Plan) -> bool:
    """Whether the first aim levels municipalities from below: the leximax of all their places, not in a blend."""
    return _levels(plan.aims[:1], MUNICIPALITY)


def _levels_in_areas(plan: Plan) -> bool:
    """Whether municipalities are levelled first, or right after provinces, so that each province has a level."""
    return _levels(plan.aims[1:2] if _levels(plan.aims[:1], PROVINCE) else plan.aims[:1], MUNICIPALITY)


def _levels(aims: Sequence[Aim], level: str) -> bool:
    """Whether there is an aim, and it levels all places of these areas, not in a blend."""
    return any((x.name, x.level, x.group, x.weight) == ("leximax_load", level, TOTAL, None) for x in aims)


def noise(instance: Instance, m: str, period: str) -> float:
    """How far rounding of places and of per cents can move a load [× key share]."""
    return 1 / instance.base(m, TOTAL, period)[0] + SHOWN


class FillLevels:
    """The levels of all areas in one period, each computed once.

    Args:
        plan: the plan as the audience sees it.
        period: name of the period.

    """

    def __init__(self, plan: Plan, period: str) -> None:
        """Nothing is computed before it is asked for."""
        self._plan, self._period = plan, period
        self._levels: dict[str, FillLevel | None] = {}

    def around(self, m: str) -> FillLevel | None:
        """The level of the municipality's province, else of its region; ``None`` if neither has one."""
        territory = self._plan.instance.territory
        return self._of(territory.province[m]) or self._of(territory.region[m])

    def _of(self, area: str) -> FillLevel | None:
        if area not in self._levels:
            summed = level_sum(self._plan, area, self._period)
            level = summed.value if summed else _median(self._plan, area, self._period)
            self._levels[area] = None if level is None else FillLevel(area, level, exact=summed is not None)
        return self._levels[area]


def _median(plan: Plan, area: str, period: str) -> float | None:
    if not _levels_in_areas(plan):
        return None
    undecided = [n for n in plan.instance.territory.scopes[area] if not decided_otherwise(plan, n, period)]
    loads = {n: y for n in undecided if (y := plan.load(n, TOTAL, period)) is not None}
    filled = [y for n, y in loads.items() if plan.new_in(n, TOTAL, period)]
    if not filled:
        return None
    level = median(filled)
    for n, y in loads.items():
        distance = level - y if not plan.new_in(n, TOTAL, period) else abs(y - level)
        if distance > noise(plan.instance, n, period):
            return None
    return level
