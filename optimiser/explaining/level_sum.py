"""The level to which an area is filled, as a sum: those with the smallest load first, up to one level.

Maths:
    level = (required − fixed + Σ_{n ∈ N} counted[n]) / Σ_{n ∈ N} share[n]              [× key share]
    new[m] = share[m] · level − counted[m]    ∀ m ∈ N                                   [places]
    share[m] · level − counted[m] ≤ 0         for those above the level, who receive nothing

    N are the municipalities that end at the level; ``fixed`` are the new places of those that a limit,
    a bid or an exchange keeps off it. Leximax reduces to this sum where no group of municipalities
    is bound in another way; where it does not give the plan's numbers there is no such sum.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from optimiser.explaining.decided import kept_off
from optimiser.explaining.filled_area import CLOSE, FilledArea
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact, Line

_LEVELLING = {"leximax_load", "worst_load"}
"""Aims that can fill an area to one level."""

_LARGE = 1000
"""Shares above this need only two decimals for a level that is told with four."""


@dataclass(frozen=True)
class LevelSum(FilledArea):
    """An area filled to one level, with the places that the programme gives each municipality before rounding."""

    above: frozenset[str]
    """Municipalities that host more than the level already and receive nothing."""
    before: dict[str, float]

    @property
    def fixed(self) -> float:
        """New places of municipalities that are kept off the level; whole if they are but for noise."""
        places = math.fsum(x for m, x in self.before.items() if m not in self.filled)
        return float(round(places)) if abs(places - round(places)) <= CLOSE else places

    def level(self) -> Iterator[Line]:
        """Lines from the requirement to the level."""
        bases = [self.base(m) for m in self.filled]
        count = {"count": len(self.filled)}
        shares = math.fsum(s for s, _ in bases)
        yield Line("shares", 3, Fact("working-shares", count), shares, decimals=2 if shares > _LARGE else 4)
        yield Line("counted", 3, Fact("working-counted", count), sum(c for _, c in bases))
        others = sum(1 for m, x in self.before.items() if m not in self.filled and x > CLOSE)
        top = "{pool} + {counted}"
        if others:
            yield Line(
                "fixed",
                3,
                Fact("working-fixed", {"count": others}),
                self.fixed,
                decimals=0 if self.fixed.is_integer() else 2,
            )
            top += " - {fixed}"
        yield Line("level", 3, Fact("working-level"), 100 * self.value, f"({top}) / {{shares}} * 100", decimals=4)

    def number(self, m: str) -> Iterator[Line]:
        """Lines from share and level to a municipality's number, or one line where something else decides it."""
        territory, t = self.plan.instance.territory, self.period
        about, new = {"area": territory.names[m]}, self.plan.new_in(m, TOTAL, t)
        if m not in self.filled and m not in self.above:
            yield Line("new", 3, Fact("working-new-other", {}, about), new)
            return
        moved = sum(self.plan.instance.given_up.get((m, g, t), 0) for g in territory.groups)
        yield Line("own", 3, Fact("working-own", {}, about), self.base(m)[1] - moved)
        rule = "{share} * {level} / 100 - {own}"
        if moved:
            yield Line("moved", 3, Fact("working-moved", {}, about), moved)
            rule += " - {moved}"
        how = "rounded" if m in self.filled else "none-left"
        yield Line("new", 3, Fact("working-new", {}, about), new, rule, self.gives(m), how, 2)


def level_sum(plan: Plan, scope: str, period: str) -> LevelSum | None:
    """The sum by which an area is filled to one level; ``None`` if the plan does not follow from one.

    Args:
        plan: a plan with the programme's fractions.
        scope: code of an area with a requirement of its own.
        period: name of the period.

    """
    instance, territory = plan.instance, plan.instance.territory
    groups = [g for g in territory.groups if (scope, g, period) in instance.requirement]
    others = territory.meeting(scope) if groups else ()
    if not groups or any((s, g, period) in instance.requirement for s in others for g in territory.groups):
        return None
    if not any(a.name in _LEVELLING and (a.group, a.level) == (TOTAL, "municipality") for a in plan.aims):
        return None
    members = territory.scopes[scope]
    if any((m, g, period) not in plan.fractions for m in members for g in territory.groups):
        return None
    before = {m: math.fsum(plan.fractions[m, g, period] for g in territory.groups) for m in members}
    return _checked(plan, scope, period, before)


def _checked(plan: Plan, scope: str, period: str, before: dict[str, float]) -> LevelSum | None:
    """The sum at the level that most municipalities share; ``None`` if it does not give the plan's numbers."""
    base = {m: plan.instance.base(m, TOTAL, period) for m in before}
    loads = {m: (base[m][1] + x) / base[m][0] for m, x in before.items() if x > CLOSE and base[m][0] > 0}
    if not loads:
        return None
    level = Counter(round(y, 5) for y in loads.values()).most_common(1)[0][0]
    near = (m for m, y in loads.items() if abs(y - level) * base[m][0] <= max(CLOSE, 2e-5 * base[m][0]))
    filled = dict.fromkeys(near).keys()
    above = frozenset(
        m for m, x in before.items() if x <= CLOSE and base[m][0] > 0 and base[m][0] * level <= base[m][1] + CLOSE
    )
    # what is off the level without a row that keeps it off was decided by another aim, and then this is no sum
    off = (m for m, x in before.items() if m not in filled and m not in above and (x > CLOSE or base[m][0] > 0))
    if not all(kept_off(plan, m, period) for m in off):
        return None
    result = LevelSum(plan, scope, period, TOTAL, filled, above, before)
    reproduces = all(abs(result.gives(m) - before[m]) <= CLOSE for m in filled)
    return result if reproduces and all(result.gives(m) <= CLOSE for m in above) else None
