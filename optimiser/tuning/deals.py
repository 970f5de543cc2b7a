"""Deals between municipalities: who could take over places of one group for places of another, inside every rule.

Maths:
    a deal of two:    A gives k places of g to B, and B gives k places of h to A,  g ≠ h
    a chain of three: A gives k of g to B, B gives k of x to C, C gives k of h to A,  g, x and h all different
    possible ⇔ no rule is exceeded, no required sum changes, nobody gives up more than its share, and
               f_k(after) ≤ (1 + max(ε, τ_k)) · f_k(before) ∀ aims k;  leximax: the same of the load of every area

    Every municipality hosts as many places in all as before. What one hosts for another counts in the load of the giver
    (``counted``), so loads stay; what can change are aims about where places are, such as bids, change and spread.
    Rules are linear and loads stay, so the numbers k that are possible are those from 1 up to a largest one, which
    is sought by bisection and evaluated itself. With smallest numbers they need not be, and every number is tried.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from data.complaints import InvalidInputError
from data.schema.groups import regime_of
from optimiser.auditing.aim_values import value
from optimiser.auditing.audit import audit
from optimiser.catalogue import room
from optimiser.distribution.agreements import check
from optimiser.fairness.loads import bases
from optimiser.problem.agreements import Exchange
from optimiser.problem.groups import SPECIAL
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part, Stage
from optimiser.tolerances import LEVEL

SMALLEST = "smallest_number"
"""The rule by which a municipality has none of a group or at least so many."""

Legs = tuple[tuple[str, str, str], ...]
"""Giver, taker and group of every exchange of a deal; all are of the same number of places."""


@dataclass(frozen=True)
class AimOfDeal:
    """The value of an aim before and after a deal, in its unit."""

    part: Part
    stage: int
    unit: str
    before: float
    after: float


@dataclass(frozen=True)
class Deal:
    """Exchanges of the same number of places, and the audited plan with them."""

    legs: Legs
    places: int
    period: str
    plan: Plan
    aims: tuple[AimOfDeal, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """Municipalities in the order in which they give."""
        return tuple(giver for giver, _, _ in self.legs)

    @property
    def worst(self) -> float:
        """Largest relative loss of an aim [-]; 0 where none is worse."""
        losses = [(a.after - a.before) / abs(a.before) for a in self.aims if a.before]
        return max([0.0, *losses])


class Deals:
    """The deals that a plan leaves open.

    Args:
        plan: an audited plan in places, with its case.
        epsilon: part by which an aim may be worse [-].

    Raises:
        ValueError: a plan without its case.

    """

    def __init__(self, plan: Plan, epsilon: float) -> None:
        """Nothing is evaluated before it is asked for."""
        if plan.case is None:
            raise ValueError("a plan with its case")
        self.plan, self.epsilon, self.case = plan, epsilon, plan.case
        self.period = plan.instance.territory.periods[-1]
        self.groups = tradable(plan)
        self.refused: Counter[str] = Counter()
        """Why not even one place could be exchanged, by reason: ``nothing`` to give, ``sum`` or ``share``, the name of
        a rule, or ``aims``; each deal that was tried once."""

    def of_two(self, giver: str, give: str, take: str, partners: Iterable[str]) -> Iterator[Deal]:
        """The largest deal with each partner; partners without one are left out.

        Args:
            giver: who gives ``give`` and takes ``take``.
            give: group of the places it gives up.
            take: group of the places it takes over.
            partners: codes of municipalities.

        """
        for other in partners:
            if other != giver:
                yield from self._largest(((giver, other, give), (other, giver, take)))

    def of_three(self, giver: str, give: str, take: str, partners: Iterable[str]) -> Iterator[Deal]:
        """The largest chain over every two partners and each third group between them.

        Who takes and gives the same group would only pass it on, so three groups are needed.
        """
        others = [m for m in partners if m != giver] if self._has(giver, give) else []
        lasts = [m for m in others if self._has(m, take)]
        for between in (g for g in self.groups if g not in {give, take}):
            for first in (m for m in others if self._has(m, between)):
                for last in (m for m in lasts if m != first):
                    yield from self._largest(((giver, first, give), (first, last, between), (last, giver, take)))

    def evaluate(self, legs: Legs, places: int) -> Deal | None:
        """The deal of so many places; ``None`` where it is not possible."""
        found = self._tried(legs, places)
        return None if isinstance(found, str) else found

    def _tried(self, legs: Legs, places: int) -> Deal | str:
        """The deal of so many places, or the reason why it is not possible."""
        if places < 1 or any(g not in self.groups for _, _, g in legs):
            raise ValueError("places of groups that may be exchanged")
        exchanges = tuple(Exchange(giver, taker, g, self.period, places) for giver, taker, g in legs)
        new = dict(self.plan.new)
        for giver, taker, g in legs:
            new[giver, g, self.period] -= places
            new[taker, g, self.period] += places
        instance = self.plan.instance
        instance = replace(instance, exchanges=(*instance.exchanges, *exchanges))
        try:
            check(instance.exchanges, instance.territory, instance.requirement, self._key_share)
        except InvalidInputError as error:
            return "sum" if any(c.code == "exchange-crosses-sum" for c in error.complaints) else "share"
        case = replace(self.case, instance=instance)
        after = replace(self.plan, instance=instance, new=new, fractions={}, aims=(), case=case)
        if broken := [rule for rule, excess in audit(after).items() if excess]:
            return broken[0]
        aims = tuple(self._aims(after))
        return Deal(legs, places, self.period, after, aims) if self._within(after, aims) else "aims"

    def _largest(self, legs: Legs) -> Iterator[Deal]:
        """The deal of the most places; none where not even one place is possible."""
        most = min(self.plan.new.get((giver, g, self.period), 0) for giver, _, g in legs)
        # none or at least so many is no interval: every number is tried then
        numbers = range(most, 0, -1) if SMALLEST in self.plan.instance.parameters else range(1, min(1, most) + 1)
        tried = [self._tried(legs, k) for k in numbers] or ["nothing"]
        best = next((d for d in tried if isinstance(d, Deal)), None)
        if best is None:
            self.refused[str(tried[-1])] += 1
            return
        low, high = best.places, best.places if SMALLEST in self.plan.instance.parameters else most + 1
        while high - low > 1:
            middle = (low + high) // 2
            found = self.evaluate(legs, middle)
            low, high, best = (middle, high, found) if found else (low, middle, best)
        yield best

    def _has(self, m: str, group: str) -> bool:
        return self.plan.new.get((m, group, self.period), 0) > 0

    @cached_property
    def _key_share(self) -> Mapping[tuple[str, str, str], float]:
        instance = self.plan.instance
        return {cell: instance.key_share(*cell) for cell in instance.share}

    @cached_property
    def _parts(self) -> tuple[tuple[int, Stage, Part], ...]:
        """Aims that say how good a plan is: those that break ties are left out."""
        found = [(i, s, p) for i, s in enumerate(self.case.scenario.stages) for p in s.parts if s.aim or p.weight]
        return tuple(x for x in found if not hasattr(room("objectives", x[2].aim), "DECIDES_TIES"))

    @cached_property
    def _before(self) -> tuple[float, ...]:
        return tuple(_value(self.plan, p) for _, _, p in self._parts)

    def _aims(self, after: Plan) -> Iterator[AimOfDeal]:
        for (number, _, part), before in zip(self._parts, self._before, strict=True):
            yield AimOfDeal(part, number, room("objectives", part.aim).UNIT, before, _value(after, part))

    def _within(self, after: Plan, aims: Iterable[AimOfDeal]) -> bool:
        for aim, (_, stage, part) in zip(aims, self._parts, strict=True):
            room_left = max(self.epsilon, stage.tolerance)
            if hasattr(room("objectives", part.aim), "term"):
                if aim.after > aim.before + room_left * abs(aim.before) + LEVEL:
                    return False
            elif not self._levels_within(after, part, room_left):
                return False
        return True

    def _levels_within(self, after: Plan, part: Part, room_left: float) -> bool:
        """Whether no area's load rises by more than its part."""
        before = _loads(self.plan, part)
        return all(load <= (1 + room_left) * before[at] + LEVEL for at, load in _loads(after, part).items())


def tradable(plan: Plan) -> tuple[str, ...]:
    """Groups whose places may be exchanged: sober reception and other special regimes are never traded."""
    territory = plan.instance.territory
    return tuple(g for g in territory.groups if regime_of(g, territory.regimes) != SPECIAL)


def best_first(found: Iterable[Deal], near: Callable[[str], bool] = lambda _: True) -> tuple[Deal, ...]:
    """Most places first, then the smallest loss of any aim, then partners that are near."""
    return tuple(
        sorted(found, key=lambda d: (-d.places, round(d.worst, 9), not all(map(near, d.parties[1:])), d.parties))
    )


def _value(plan: Plan, part: Part) -> float:
    return value(plan.instance, plan.new, part.aim, level=part.level, group=part.group, parameters=part.parameters)


def _loads(plan: Plan, part: Part) -> dict[tuple[str, str], float]:
    """Load of every area with a share, by period [× key share]."""
    return {
        (b.area, b.period): (b.counted + plan.counted_in(b.area, part.group, b.period)) / b.share
        for b in bases(plan.instance, part.level, part.group)
    }
