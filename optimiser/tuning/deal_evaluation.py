"""What a deal would do: the moved plan with its exchanges credited, audited, and its aims beside those of before.

Maths:
    possible ⇔ no rule is exceeded, no required sum changes, nobody gives up more than its share, and
               f_k(after) ≤ (1 + max(ε, τ_k)) · f_k(before) ∀ aims k;  leximax: the same of the load of every area
"""

from collections.abc import Iterable, Iterator, Mapping
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
class Returned:
    """What goes back for places: a number of another stream, in its unit."""

    giver: str
    taker: str
    stream: str
    number: int


@dataclass(frozen=True)
class Deal:
    """Exchanges of the same number of places, and the audited plan with them; or places against another stream."""

    legs: Legs
    places: int
    period: str
    plan: Plan
    aims: tuple[AimOfDeal, ...]
    returned: Returned | None = None

    @property
    def parties(self) -> tuple[str, ...]:
        """Municipalities in the order in which they give."""
        return tuple(giver for giver, _, _ in self.legs) + ((self.returned.giver,) if self.returned else ())

    @property
    def worst(self) -> float:
        """Largest relative loss of an aim [-]; 0 where none is worse."""
        losses = [(a.after - a.before) / abs(a.before) for a in self.aims if a.before]
        return max([0.0, *losses])


class DealEvaluation:
    """Deals of a plan, one at a time.

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

    def tried(self, legs: Legs, places: int) -> Deal | str:
        """The deal of so many places, or the reason why it is not possible.

        The reason is ``sum``, ``share``, the name of a rule, or ``aims``.
        """
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


def _value(plan: Plan, part: Part) -> float:
    return value(plan.instance, plan.new, part.aim, level=part.level, group=part.group, parameters=part.parameters)


def _loads(plan: Plan, part: Part) -> dict[tuple[str, str], float]:
    """Load of every area with a share, by period [× key share]."""
    return {
        (b.area, b.period): (b.counted + plan.counted_in(b.area, part.group, b.period)) / b.share
        for b in bases(plan.instance, part.level, part.group)
    }
