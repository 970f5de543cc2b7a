"""The sum behind the places of one group: an area is filled to one level of that group, after all groups together.

Maths:
    share[m, g] = whole[g] · w_m / Σ_n w_n                                                            [places]
    level[g] = (required[g] − fixed[g] + Σ_{n ∈ N} counted[n, g]) / Σ_{n ∈ N} share[n, g]             [× key share]
    new[m, g] = share[m, g] · level[g] − counted[m, g]    ∀ m ∈ N, 0 above the level                  [places]

    N are the municipalities that end at the level. Off it are those above it, those that a row keeps off, and those
    all of whose new places are of the group, since no more were left of their total; ``fixed`` are their new places.
    A group whose stage does not give the plan's fractions so has no such sum, and its number is told as given.
"""

import math
from collections import Counter
from collections.abc import Iterator, KeysView
from dataclasses import dataclass

from optimiser.explaining.decided import kept_off
from optimiser.explaining.filled_area import CLOSE, FilledArea
from optimiser.problem.groups import REGULAR
from optimiser.problem.plan import Plan
from optimiser.problem.territory import MUNICIPALITY
from optimiser.words.facts import Fact, Line

STEP = 4
"""Step of a calculation in which single groups stand."""


@dataclass(frozen=True)
class GroupSum(FilledArea):
    """An area filled to one level of a group; ``off`` are municipalities whose number does not follow from it."""

    off: KeysView[str]

    @property
    def fixed(self) -> float:
        """New places of the group in municipalities that are off the level, before rounding."""
        return math.fsum(self.plan.fractions[m, self.group, self.period] for m in self.off)

    def explains(self, m: str) -> bool:
        """Whether a number is what the level gives: filled to it, or above it without new places."""
        return m in self.filled or (m not in self.off and self.gives(m) <= CLOSE)

    def level(self) -> Iterator[Line]:
        """Lines from the number of the area to the level."""
        g, bases = self.group, [self.base(m) for m in self.filled]
        count, group = {"count": len(self.filled)}, {"group": f"group-{self.group}"}
        shares = math.fsum(s for s, _ in bases)
        yield Line(f"shares_{g}", STEP, Fact("working-group-shares", count, {}, group), shares, decimals=4)
        counted = sum(c for _, c in bases)
        yield Line(f"counted_{g}", STEP, Fact("working-group-counted", count, {}, group), counted)
        top = f"{{pool_{g}}} + {{counted_{g}}}"
        if self.off:
            others = Fact("working-group-fixed", {"count": len(self.off)}, {}, group)
            yield Line(f"fixed_{g}", STEP, others, self.fixed, decimals=4)
            top += f" - {{fixed_{g}}}"
        what = Fact("working-group-level", {}, {}, group)
        yield Line(f"level_{g}", STEP, what, 100 * self.value, f"({top}) / {{shares_{g}}} * 100", decimals=4)

    def number(self, m: str) -> Iterator[Line]:
        """Lines from share and level to the number of a municipality."""
        g, about = self.group, {"area": self.plan.instance.territory.names[m]}
        group, new = {"group": f"group-{g}"}, self.plan.new[m, g, self.period]
        yield Line(f"own_{g}", STEP, Fact("working-group-own", {}, about, group), self.base(m)[1])
        how = "rounded" if m in self.filled else "none-left"
        rule = f"{{share_{g}}} * {{level_{g}}} / 100 - {{own_{g}}}"
        yield Line(f"new_{g}", STEP, Fact("working-group-new", {}, about, group), new, rule, self.gives(m), how, 2)


def summed_groups(plan: Plan) -> tuple[str, ...]:
    """Groups with a regime of their own that a stage divides fairly over municipalities."""
    territory = plan.instance.territory
    fair = {a.group for a in plan.aims if (a.name, a.level, a.weight) == ("leximax_load", MUNICIPALITY, None)}
    return tuple(g for g in territory.groups if g in fair and g not in territory.of_regime(REGULAR))


def given(plan: Plan, m: str, group: str) -> Line:
    """The number of a municipality that follows from no such sum."""
    territory = plan.instance.territory
    what = Fact("working-group-new-other", {}, {"area": territory.names[m]}, {"group": f"group-{group}"})
    return Line(f"new_{group}", STEP, what, plan.new[m, group, territory.periods[-1]])


def group_sum(plan: Plan, scope: str, group: str) -> GroupSum | None:
    """The sum by which an area is filled to one level of a group; ``None`` if the plan does not follow from one."""
    instance, territory, t = plan.instance, plan.instance.territory, plan.instance.territory.periods[-1]
    members = territory.scopes[scope]
    if any((s, group, t) in instance.requirement for s in territory.meeting(scope)):
        return None
    if any((m, g, t) not in plan.fractions for m in members for g in territory.groups):
        return None
    before = {m: plan.fractions[m, group, t] for m in members}
    bases = {m: instance.base(m, group, t) for m in members}
    loads = {m: (bases[m][1] + x) / bases[m][0] for m, x in before.items() if x > CLOSE and bases[m][0] > 0}
    free = {m: y for m, y in loads.items() if not _whole(plan, m, before[m])}
    if not free:
        return None
    level = Counter(round(y, 4) for y in free.values()).most_common(1)[0][0]
    near = (m for m, y in loads.items() if abs(y - level) * bases[m][0] <= max(CLOSE, 2e-4 * bases[m][0]))
    filled = dict.fromkeys(near).keys()
    off = dict.fromkeys(m for m, x in before.items() if m not in filled and x > CLOSE).keys()
    result = GroupSum(plan, scope, t, group, filled, off)
    return result if _reproduces(result, before) else None


def _whole(plan: Plan, m: str, places: float) -> bool:
    """Whether these are all new places of a municipality, before rounding."""
    territory = plan.instance.territory
    total = math.fsum(plan.fractions[m, g, territory.periods[-1]] for g in territory.groups)
    return total - places <= CLOSE


def _reproduces(result: GroupSum, before: dict[str, float]) -> bool:
    """Whether the sum gives every number at the level, and a reason keeps every other one off it."""
    plan, t = result.plan, result.plan.instance.territory.periods[-1]
    for m, places in before.items():
        gives = result.gives(m)
        apart = abs(gives - places) > CLOSE if m in result.filled else gives > CLOSE or m in result.off
        if not apart:
            continue
        below = gives > places and _whole(plan, m, places)
        if m in result.filled or not (below or kept_off(plan, m, t)):
            return False
    return True
