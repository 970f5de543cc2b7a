"""To which part of its share an area is filled, and who stands outside that because something else decides.

Maths:
    filled[a] = median of load[m] over m ∈ a with new[m] > 0 whose number nothing else decides        [× key share]
    said only where |load[m] − filled[a]| ≤ 1 / share[m] + half a per cent for each of these, and
    load[m] ≥ filled[a] less that much for those without new places

    Where ``optimiser.explaining.level_sum`` gives the level by a sum, it is that one.
    Where the first aim is the leximax of all places per municipality this holds unless a rule, an offer or
    a requirement of its own stops one; a reader can check it from the numbers, so it is checked here too.
"""

from statistics import median
from typing import NamedTuple

from optimiser.catalogue import room
from optimiser.explaining.level_sum import filling
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance, Limit
from optimiser.problem.plan import Plan
from optimiser.problem.territory import MUNICIPALITY

SHOWN = 0.005
"""Half of what a whole per cent can show."""


class Level(NamedTuple):
    """The area of which it holds, and its level in × key share; ``exact`` where a sum gives it."""

    area: str
    value: float
    exact: bool


def levelling(plan: Plan) -> bool:
    """Whether the first aim fills municipalities from the lowest load of all places."""
    first = plan.aims[0] if plan.aims else None
    return bool(
        first
        and (first.name, first.level, first.group) == ("leximax_load", MUNICIPALITY, TOTAL)
        and first.weight is None
    )


def noise(instance: Instance, m: str, period: str) -> float:
    """How far rounding and whole per cents can move a load; × key share."""
    return 1 / instance.base(m, TOTAL, period)[0] + SHOWN


def reached(plan: Plan, limit: Limit) -> bool:
    """Whether the number lies on a limit of a rule that holds."""
    if limit.rule not in plan.instance.parameters:
        return False
    return plan.new_in(limit.municipality, limit.group, limit.period) in plan.instance.window(limit)


def decided_otherwise(plan: Plan, m: str, period: str) -> bool:
    """Whether a limit, an offer, a requirement of its own or ineligibility may decide a number."""
    instance, rules = plan.instance, plan.instance.parameters
    if any(reached(plan, x) for x in instance.limits if (x.municipality, x.period) == (m, period)):
        return True
    if any((s, t) == (m, period) for s, _, t in instance.requirement):
        return True
    if "eligible_groups" in rules and any((m, g) in instance.ineligible for g in instance.territory.groups):
        return True
    least = [((n, g, t), places) for (n, g, t, hard), places in instance.offered.items() if hard]
    least = least if "keep_bids" in rules else []
    least += room("constraints", "keep_exchanges").still_needed(instance).items() if "keep_exchanges" in rules else ()
    return any(plan.new[c] == places for c, places in least if (c[0], c[2]) == (m, period) and places > 0)


class Levels:
    """The levels of all areas in one period, each worked out once.

    Args:
        plan: the plan as the audience sees it.
        period: name of the period.

    """

    def __init__(self, plan: Plan, period: str) -> None:
        """Nothing is worked out before it is asked for."""
        self._plan, self._period = plan, period
        self._found: dict[str, Level | None] = {}

    def around(self, m: str) -> Level | None:
        """That of the province around a municipality, else of its region; ``None`` where neither has one."""
        land = self._plan.instance.territory
        return self._of(land.province[m]) or self._of(land.region[m])

    def _of(self, area: str) -> Level | None:
        if area not in self._found:
            summed = filling(self._plan, area, self._period)
            level = summed.value if summed else _median(self._plan, area, self._period)
            self._found[area] = None if level is None else Level(area, level, exact=summed is not None)
        return self._found[area]


def _median(plan: Plan, area: str, period: str) -> float | None:
    if not levelling(plan):
        return None
    free = [n for n in plan.instance.territory.scopes[area] if not decided_otherwise(plan, n, period)]
    loads = {n: y for n in free if (y := plan.load(n, TOTAL, period)) is not None}
    filled = [y for n, y in loads.items() if plan.new_in(n, TOTAL, period)]
    if not filled:
        return None
    level = median(filled)
    for n, y in loads.items():
        far = level - y if not plan.new_in(n, TOTAL, period) else abs(y - level)
        if far > noise(plan.instance, n, period):
            return None
    return level
