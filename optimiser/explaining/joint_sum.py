"""The way from everything together to new places in a joint plan, line by line, where one level gives the numbers.

Maths:
    level = (divided − elsewhere + Σ_{n ∈ N} counted[n]) / Σ_{n ∈ N} share[n]                          [× share]
    new[m] = (share[m] · level − counted[m] − Σ_s rate[s] · x[m, s] − Σ_{g ≠ r} rate[g] · x[m, g]) / rate[r]
             + Σ_{g ≠ r} x[m, g]    ∀ m ∈ N                                                            [places]

    N are the municipalities of a province that end at the level; x are numbers before rounding, r is the first group
    with a rate. ``elsewhere`` is what all others are given. Whose number does not follow so is told as given, by group.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, KeysView
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from data.schema.streams import UNITS
from optimiser.explaining.filled_area import CLOSE
from optimiser.problem.area_sums import TOGETHER, TOTAL
from optimiser.problem.joint import Joint
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact, Line

_NEAR = 2e-4
"""Loads that differ by no more may be the same level, rounded to four decimals [× share]."""

_NOTHING = 1e-6
"""Places or people before rounding that are none but for noise."""

_STEP = 3
"""Step of a calculation that ends in the number."""


@dataclass(frozen=True)
class JointSum:
    """A province of a joint plan; ``filled`` end at one level of everything together, ``above`` have more already."""

    plan: Plan
    joint: Joint
    scope: str
    period: str
    filled: KeysView[str]
    above: frozenset[str]

    @cached_property
    def first(self) -> str:
        """The group whose places make up what is left: the first with a rate."""
        return next(g for g in self.plan.instance.territory.groups if self.joint.rates.get(g))

    @cached_property
    def rest(self) -> tuple[str, ...]:
        """The other groups."""
        return tuple(g for g in self.plan.instance.territory.groups if g != self.first)

    def given(self, m: str) -> float:
        """What the plan gives a municipality of everything together, before rounding [counted places]."""
        return _given(self.plan, self.joint, m, self.period)

    def base(self, m: str) -> tuple[float, float]:
        """Share of everything together, and what there is [counted places]."""
        return self.plan.instance.counted_base(m, TOGETHER, self.period)

    @cached_property
    def value(self) -> float:
        """The level [× share]."""
        return sum(self.base(m)[1] + self.given(m) for m in self.filled) / sum(self.base(m)[0] for m in self.filled)

    def gives(self, m: str) -> float:
        """New places that the level gives before rounding; below nought for a municipality above it."""
        rates, (share, counted) = self.joint.rates, self.base(m)
        x = {name: self.plan.fractions.get((m, name, self.period), 0.0) for name in (*self.joint.streams, *self.rest)}
        room = share * self.value - counted - math.fsum(rates.get(name, 0.0) * n for name, n in x.items())
        return room / rates[self.first] + math.fsum(x[g] for g in self.rest)

    def level(self) -> Iterator[Line]:
        """Lines from what is divided to the level."""
        territory, t = self.plan.instance.territory, self.period
        members, about = territory.scopes[self.scope], {"area": territory.names[self.scope]}
        divided = math.fsum(self.given(m) for m in members)
        others = math.fsum(self.given(m) for m in members if m not in self.filled)
        count = {"count": len(self.filled)}
        required = {g: self.plan.instance.requirement.get((self.scope, g, t), 0) for g in territory.groups}
        rules = [f"{{pool_{g}}} * {self.joint.rates.get(g, 0.0):g}" for g, n in required.items() if n]
        for s in self.joint.streams:
            if number := self.joint.sums.get((self.scope, s, t)):
                yield Line(f"whole_{s}", _STEP, Fact("working-joint-whole", {}, about, _names(s)), number)
                rules.append(f"{{whole_{s}}} * {self.joint.rates[s]:g}")
        sums = math.fsum(self.joint.rates.get(g, 0.0) * n for g, n in required.items())
        sums += sum(self.joint.rates[s] * self.joint.sums.get((self.scope, s, t), 0) for s in self.joint.streams)
        rule = " + ".join(rules) if abs(sums - divided) <= CLOSE else ""
        yield Line("divided", _STEP, Fact("working-joint-divided", {}, about), divided, rule, decimals=4)
        yield Line("elsewhere", _STEP, Fact("working-joint-elsewhere", count), others, decimals=4)
        counted, shares = (math.fsum(self.base(m)[k] for m in self.filled) for k in (1, 0))
        yield Line("counted_together", _STEP, Fact("working-joint-counted", count), counted, decimals=4)
        yield Line("shares_together", _STEP, Fact("working-joint-shares", count), shares, decimals=4)
        rule = "({divided} - {elsewhere} + {counted_together}) / {shares_together} * 100"
        yield Line("level_together", _STEP, Fact("working-joint-level"), 100 * self.value, rule, decimals=4)

    def number(self, m: str) -> Iterator[Line]:
        """Lines from share and level to the number of a municipality."""
        if m not in self.filled and m not in self.above:
            yield from given_numbers(self.plan, m)
            return
        about, (share, counted) = {"area": self.plan.instance.territory.names[m]}, self.base(m)
        yield Line("share_together", _STEP, Fact("working-joint-share", {}, about), share, decimals=4)
        yield Line("own_together", _STEP, Fact("working-joint-own", {}, about), counted, decimals=4)
        rule = "{share_together} * {level_together} / 100 - {own_together}"
        for name in (*self.joint.streams, *self.rest):
            number = self.plan.fractions.get((m, name, self.period), 0.0)
            if abs(number) <= _NOTHING:
                continue
            what = "working-joint-group" if name in self.rest else "working-joint-stream"
            codes = {"group": f"group-{name}"} if name in self.rest else _names(name)
            yield Line(f"before_{name}", _STEP, Fact(what, {}, about, codes), number, decimals=4)
            rule += f" - {{before_{name}}} * {self.joint.rates.get(name, 0.0):g}"
        rate = self.joint.rates[self.first]
        rule = rule if rate == 1 else f"({rule}) / {rate:g}"
        rule += "".join(
            f" + {{before_{g}}}" for g in self.rest if abs(self.plan.fractions[m, g, self.period]) > _NOTHING
        )
        new, how = self.plan.new_in(m, TOTAL, self.period), "rounded" if m in self.filled else "none-left"
        yield Line("new", _STEP, Fact("working-new", {}, about), new, rule, self.gives(m), how, 2)


def _given(plan: Plan, joint: Joint, m: str, t: str) -> float:
    names = (*plan.instance.territory.groups, *joint.streams)
    return math.fsum(joint.rates.get(name, 0.0) * plan.fractions.get((m, name, t), 0.0) for name in names)


def _names(stream: str) -> dict[str, str]:
    return {"stream": f"stream-{stream}", "unit": f"stream-unit-{UNITS[stream]}"}


def given_numbers(plan: Plan, m: str) -> Iterator[Line]:
    """The numbers of a municipality by group as they are, and their sum."""
    territory, t = plan.instance.territory, plan.instance.territory.periods[-1]
    about = {"area": territory.names[m]}
    joint = plan.instance.joint
    way = "kept" if joint and (m, territory.groups[0], t) in joint.kept else "other"
    shown = [g for g in territory.groups if plan.new[m, g, t]]
    for g in shown:
        what = Fact(f"working-joint-given-{way}", {}, about, {"group": f"group-{g}"})
        yield Line(f"given_{g}", _STEP, what, plan.new[m, g, t])
    rule = " + ".join(f"{{given_{g}}}" for g in shown)
    yield Line("new", _STEP, Fact("working-new", {}, about), plan.new_in(m, TOTAL, t), rule)


def joint_sum(plan: Plan, scope: str, small: Collection[str] = ()) -> JointSum | None:
    """The sum of a province that is filled to one level of everything together; ``None`` if there is none."""
    instance, territory, t = plan.instance, plan.instance.territory, plan.instance.territory.periods[-1]
    joint, members = instance.joint, territory.scopes[scope]
    levels = any((a.name, a.group, a.level) == ("leximax_load", TOGETHER, "municipality") for a in plan.aims)
    if joint is None or not levels or not {scope, territory.country, *members}.isdisjoint(small):
        return None
    if not any(joint.rates.get(g) for g in territory.groups):
        return None
    free = [m for m in members if (m, territory.groups[0], t) not in joint.kept and joint.share[m, t] > 0]
    loads = {m: (joint.counted[m, t] + _given(plan, joint, m, t)) / joint.share[m, t] for m in free}
    if not loads:
        return None
    level = Counter(round(y, 4) for y in loads.values()).most_common(1)[0][0]
    near = [m for m, y in loads.items() if abs(y - level) <= _NEAR]
    level = median(loads[m] for m in near)  # without the rounding by which they were found
    filled = dict.fromkeys(m for m in near if abs(loads[m] - level) * joint.share[m, t] <= CLOSE).keys()
    if not filled:
        return None
    found = JointSum(plan, joint, scope, t, filled, frozenset())
    nothing = (m for m in loads if m not in filled and not plan.new_in(m, TOTAL, t) and found.gives(m) <= CLOSE)
    return JointSum(plan, joint, scope, t, filled, frozenset(nothing))
