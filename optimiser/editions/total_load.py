"""Everything that an area carries together, before and after the plan, in places counted by the planner's rates.

Maths:
    counted[a, t] = Σ_s rate[s] · number[a, s, t]         over streams s with a rate       [counted places]
    number[a, s, t] = Σ_{m ∈ a} number[m, s, t]           streams beside the plan           [places] or [persons]
    after: number + traded + moved,   Σ_{m ∈ province} traded[m, s, t] = 0   ∀ s
    moved = what a joint plan proposes less what there was without it; it too leaves every province its sum, or adds
    what the scenario adds

Streams of the plan (reception, minors) are the plan's own figures. Unknown is never zero: a sum with an unknown part is
at least what is known, and a total with an unknown stream too.
"""

from collections import defaultdict
from dataclasses import dataclass

from data.schema.streams import OF_PLAN, UNITS
from optimiser.editions.edition import Edition
from optimiser.editions.streams import StreamsShown
from optimiser.problem.groups import MINORS

BEFORE, AFTER = "before", "after"


@dataclass(frozen=True)
class Quantity:
    """A number: exact, at least so many (``least``), or unknown (``None``)."""

    number: float | None = None
    least: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is known in full."""
        return self.number is not None and not self.least


class TotalLoad:
    """The streams and totals of an edition; every answer follows from the edition alone."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.shown = edition, edition.streams or StreamsShown()
        self.rates = {s: self.shown.rates[s] for s in UNITS if s in self.shown.rates}
        self._stated = {(n.area, n.period, n.stream): Quantity(n.number, n.least) for n in self.shown.numbers}
        self._traded: dict[tuple[str, str, str], int] = defaultdict(int)
        for x in self.shown.trades:
            for stream, sign, number in ((x.stream, -1, x.number), (x.stream_taken, 1, x.number_taken)):
                self._traded[x.giver, x.period, stream] += sign * number
                self._traded[x.taker, x.period, stream] -= sign * number

        self._moved = {(d.area, d.period, d.stream): d.number - (d.own or 0) for d in self.shown.decided}

    def streams(self) -> tuple[str, ...]:
        """Streams that have a rate, or of which anything is known, in their order."""
        found = {n.stream for n in self.shown.numbers} | {*self.rates} | {d.stream for d in self.shown.decided}
        found |= {s for x in self.shown.trades for s in (x.stream, x.stream_taken)}
        return tuple(s for s in UNITS if s in found or (s in OF_PLAN and self._groups(s)))

    def traded(self, area: str, period: str, stream: str) -> int:
        """What exchanges bring, or take away where it is negative."""
        return sum(self._traded.get((m, period, stream), 0) for m in self._members(area))

    def moved(self, area: str, period: str, stream: str) -> int:
        """What a joint plan brings, or takes away where it is negative."""
        return sum(self._moved.get((m, period, stream), 0) for m in self._members(area))

    def number(self, area: str, period: str, stream: str, when: str = AFTER) -> Quantity:
        """The number of a stream in an area, ``before`` or ``after`` the plan and the exchanges.

        After exchanges that take more than there is it is unknown, never below nought.
        """
        found = self._untraded(area, period, stream, when)
        if when == AFTER and found.number is None and (moved := self.moved(area, period, stream)):
            return Quantity(moved, least=True)  # only what the plan adds is known
        if when == BEFORE or found.number is None:
            return found
        after = found.number + self.traded(area, period, stream) + self.moved(area, period, stream)
        return Quantity(after, found.least) if after >= 0 else Quantity()

    def overdrawn(self, area: str, period: str) -> tuple[str, ...]:
        """Streams of which exchanges take away more than there is after the plan."""
        found = ((s, self._untraded(area, period, s, AFTER).number) for s in self.streams())
        return tuple(
            s
            for s, number in found
            if number is not None and number + self.traded(area, period, s) + self.moved(area, period, s) < 0
        )

    def counted(self, area: str, period: str, when: str = AFTER) -> Quantity:
        """Counted places of all streams with a rate; unknown where there is no rate or nothing is known."""
        parts = [(rate, self.number(area, period, s, when)) for s, rate in self.rates.items() if rate]
        return _sum([Quantity(None if q.number is None else rate * q.number, q.least) for rate, q in parts])

    def unknown(self, area: str, period: str, when: str = AFTER) -> tuple[str, ...]:
        """Streams with a rate that are not known in full."""
        return tuple(s for s, rate in self.rates.items() if rate and not self.number(area, period, s, when).exact)

    def per_1000(self, area: str, period: str, when: str = AFTER) -> Quantity:
        """Counted places per 1,000 inhabitants."""
        found, people = self.counted(area, period, when), self.edition.area[area].population
        return Quantity() if found.number is None or not people else Quantity(1000 * found.number / people, found.least)

    def _untraded(self, area: str, period: str, stream: str, when: str) -> Quantity:
        """The number without exchanges: the plan's own figure, and what tables and ledger say beside it."""
        beside = self._beside(area, period, stream)
        planned = self._planned(area, period, stream, when)
        return beside if planned is None else _sum([planned, *([beside] if beside.number is not None else [])])

    def _members(self, area: str) -> tuple[str, ...]:
        return self.edition.area[area].members or (area,)

    def _groups(self, stream: str) -> tuple[str, ...]:
        """The plan's groups whose places a stream is."""
        minors = self.edition.of_regime(MINORS)
        return minors if stream == "amv" else tuple(g for g in self.edition.groups if g not in minors)

    def _beside(self, area: str, period: str, stream: str) -> Quantity:
        """What tables and ledger say, added up over municipalities; beside the plan one without a row adds nothing."""
        parts = [self._stated.get((m, period, stream), Quantity()) for m in self._members(area)]
        planned = stream in OF_PLAN and self._groups(stream)
        return _sum([p for p in parts if p.number is not None] if planned else parts)

    def _planned(self, area: str, period: str, stream: str, when: str) -> Quantity | None:
        """The plan's own figure; ``None`` for a stream that is no part of the plan."""
        groups = self._groups(stream) if stream in OF_PLAN else ()
        if not groups:
            return None
        figures = [self.edition.at(area, period, g) for g in groups]
        numbers = [f.existing if when == BEFORE else f.total for f in figures]
        if any(n is None for n in numbers):
            return Quantity()
        return Quantity(sum(n or 0 for n in numbers), self.edition.area[area].incomplete)


def _sum(parts: list[Quantity]) -> Quantity:
    """The sum: exact where every part is, at least the known parts, unknown where none is known."""
    known = [p for p in parts if p.number is not None]
    if not known:
        return Quantity()
    return Quantity(sum(p.number or 0 for p in known), len(known) < len(parts) or any(p.least for p in known))
