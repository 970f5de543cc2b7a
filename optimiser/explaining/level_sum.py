"""How an area is filled: those with the smallest part of their share first, up to one level.

Maths:
    level = (required − fixed + Σ_{n ∈ N} counted[n]) / Σ_{n ∈ N} share[n]              [× key share]
    new[m] = share[m] · level − counted[m]    ∀ m ∈ N                                   [places]
    share[m] · level − counted[m] ≤ 0         for who is above the level and gets none

    N are the municipalities that end at the level; ``fixed`` are the new places of those that a limit,
    a bid or an exchange keeps off it. This is what leximax comes down to where no group of
    municipalities is bound in another way; where it does not give the plan's numbers there is none.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact, Line

_LEVELLING = {"leximax_load", "worst_load"}
_CLOSE = 0.01
"""Places by which a sum may differ from the programme's fraction: noise of the solver."""
_LARGE = 1000
"""Shares above it need no more than two decimals for a level of four."""


@dataclass(frozen=True)
class Filling:
    """An area filled to a level, with what the programme gives everyone before rounding."""

    plan: Plan
    pool: str
    period: str
    filled: tuple[str, ...]
    above: frozenset[str]
    """Who has more than the level already and gets nothing."""
    before: dict[str, float]

    def _base(self, m: str) -> tuple[float, int]:
        return self.plan.instance.base(m, TOTAL, self.period)

    @cached_property
    def required(self) -> int:
        """New places to divide."""
        instance = self.plan.instance
        return sum(instance.requirement.get((self.pool, g, self.period), 0) for g in instance.territory.groups)

    @cached_property
    def fixed(self) -> float:
        """New places of those that are kept off the level."""
        found = math.fsum(x for m, x in self.before.items() if m not in self.filled)
        return float(round(found)) if abs(found - round(found)) <= _CLOSE else found

    @cached_property
    def value(self) -> float:
        """The level, in parts of the key share."""
        bases = [self._base(m) for m in self.filled]
        return (self.required - self.fixed + sum(c for _, c in bases)) / math.fsum(s for s, _ in bases)

    def gives(self, m: str) -> float:
        """New places that the level gives, below zero for who is above it."""
        share, counted = self._base(m)
        return share * self.value - counted

    def level(self) -> Iterator[Line]:
        """How the level follows from the requirement."""
        bases = [self._base(m) for m in self.filled]
        count = {"count": len(self.filled)}
        shares = math.fsum(s for s, _ in bases)
        yield Line("shares", 3, Fact("working-shares", count), shares, decimals=2 if shares > _LARGE else 4)
        yield Line("counted", 3, Fact("working-counted", count), sum(c for _, c in bases))
        others = sum(1 for m, x in self.before.items() if m not in self.filled and x > _CLOSE)
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
        """How the number of a municipality follows from its share and the level, or that something else sets it."""
        land, t = self.plan.instance.territory, self.period
        about, new = {"area": land.names[m]}, self.plan.new_in(m, TOTAL, t)
        if m not in self.filled and m not in self.above:
            yield Line("new", 3, Fact("working-new-other", {}, about), new)
            return
        moved = sum(self.plan.instance.given_up.get((m, g, t), 0) for g in land.groups)
        yield Line("own", 3, Fact("working-own", {}, about), self._base(m)[1] - moved)
        rule = "{share} * {level} / 100 - {own}"
        if moved:
            yield Line("moved", 3, Fact("working-moved", {}, about), moved)
            rule += " - {moved}"
        how = "rounded" if m in self.filled else "none-left"
        yield Line("new", 3, Fact("working-new", {}, about), new, rule, self.gives(m), how, 2)


def filling(plan: Plan, pool: str, period: str) -> Filling | None:
    """How an area was filled; ``None`` where the plan is not one of a single level.

    Args:
        plan: a plan with the programme's fractions.
        pool: code of an area with a requirement of its own.
        period: name of the period.

    """
    instance, land = plan.instance, plan.instance.territory
    groups = [g for g in land.groups if (pool, g, period) in instance.requirement]
    others = {s for s, _, t in instance.requirement if t == period and s != pool}
    if any(set(land.scopes[s]) & set(land.scopes[pool]) for s in others) or not groups:
        return None
    if not any(a.name in _LEVELLING and (a.group, a.level) == (TOTAL, "municipality") for a in plan.aims):
        return None
    members = land.scopes[pool]
    if any((m, g, period) not in plan.fractions for m in members for g in land.groups):
        return None
    before = {m: math.fsum(plan.fractions[m, g, period] for g in land.groups) for m in members}
    return _checked(plan, pool, period, before)


def _checked(plan: Plan, pool: str, period: str, before: dict[str, float]) -> Filling | None:
    """The filling at the level that most municipalities share, if it gives the plan's numbers."""
    base = {m: plan.instance.base(m, TOTAL, period) for m in before}
    loads = {m: (base[m][1] + x) / base[m][0] for m, x in before.items() if x > _CLOSE and base[m][0] > 0}
    if not loads:
        return None
    level = Counter(round(y, 5) for y in loads.values()).most_common(1)[0][0]
    filled = tuple(m for m, y in loads.items() if abs(y - level) * base[m][0] <= max(_CLOSE, 2e-5 * base[m][0]))
    above = frozenset(
        m for m, x in before.items() if x <= _CLOSE and base[m][0] > 0 and base[m][0] * level <= base[m][1] + _CLOSE
    )
    found = Filling(plan, pool, period, filled, above, before)
    right = all(abs(found.gives(m) - before[m]) <= _CLOSE for m in filled)
    return found if right and all(found.gives(m) <= _CLOSE for m in above) else None
