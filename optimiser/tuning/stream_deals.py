"""Deals against another stream: places of reception one way, and as many counted places of the stream the other way.

Maths:
    B gives k places of g to A, and A gives n = k · rate[g] / rate[s] of stream s to B,  n whole   [unit of the stream]
    n ≤ number[A, s],  number[A, s] and number[B, s] known in full; both in one province

    What everybody carries in counted places stays exactly as it is, and so does every sum of a province: who gives and
    who takes are in the same one. Which places may move is that of ``deal_evaluation``. Streams are beside the plan, so
    no aim of it sees them; a stream that a joint plan divides itself is not traded again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import get_args

from data.operations.hidden_rows import without_hidden_rows
from data.schema.groups import regime_of
from data.schema.streams import OF_PLAN, Decided
from data.schema.visibility import Visibility
from optimiser.housing.stream_numbers import known_streams, traded_streams
from optimiser.problem.groups import MINORS
from optimiser.problem.plan import Plan
from optimiser.tuning.deal_evaluation import Deal, DealEvaluation, Returned
from optimiser.tuning.deals import NOTHING, SMALLEST, largest

AGAINST: tuple[str, ...] = get_args(Decided)
"""Streams with a task that municipalities may divide among each other."""


class NoRateError(Exception):
    """A stream of which the scenario says no rate above nought."""


class StreamDeals:
    """The deals against one stream that a plan leaves open.

    Args:
        plan: an audited plan in places, with its case.
        epsilon: part by which an aim may be worse [-].
        stream: one of ``AGAINST``.
        audience: whose rows say the numbers; outside the provincial table some are at least so many.

    """

    def __init__(self, plan: Plan, epsilon: float, stream: str, audience: Visibility) -> None:
        """Nothing is evaluated before it is asked for."""
        self.evaluation = DealEvaluation(plan, epsilon)
        self.plan, self.stream, self.period = plan, stream, self.evaluation.period
        self.groups = self.evaluation.groups
        self.refused: Counter[str] = Counter()
        """Why not even one place could be exchanged, as in ``Deals``; or ``unknown``: the stream of one of both, or
        ``traded``: one of both exchanged reception for a stream already."""
        case, territory = self.evaluation.case, plan.instance.territory
        seen = without_hidden_rows(case.tables, audience)
        known = known_streams(seen, territory, case.scenario.housing, complete=audience == "prt")
        traded = traded_streams(seen)
        of_stream = {m: x for (m, t, s), x in known.items() if (t, s) == (self.period, stream)}
        self.numbers = {m: x.number + traded[m, self.period, stream] for m, x in of_stream.items() if not x.least}
        """What municipalities have of the stream, agreed exchanges included; only where it is known in full."""
        self._traded = {m for (m, t, s) in traded if t == self.period and s in OF_PLAN}

    def ratio(self, group: str) -> Fraction:
        """Units of the stream for one place of a group, exactly as the rates say.

        Raises:
            NoRateError: no rate above nought of the group's stream or of the other one; names it.

        """
        streams = self.evaluation.case.scenario.streams
        rates = {str(s): Fraction(str(r)) for s, r in streams.rates.items()} if streams else {}
        territory = self.plan.instance.territory
        own = "amv" if regime_of(group, territory.regimes) == MINORS else "reception"
        for name in (own, self.stream):
            if not rates.get(name):
                raise NoRateError(name)
        return rates[own] / rates[self.stream]

    def between(self, giver: str, taker: str, group: str) -> Iterator[Deal]:
        """The largest deal in which ``giver`` gives places of a group; none where not even one step is possible."""
        found = self._found(giver, taker, group)
        if isinstance(found, str):
            self.refused[found] += 1
        else:
            yield found

    def of(self, area: str, group: str, partners: Iterable[str], *, gives: bool) -> Iterator[Deal]:
        """The largest deal of an area with each partner: places given for the stream, or taken for it."""
        province = self.plan.instance.territory.province
        for other in partners:
            if other != area and province[other] == province[area]:
                yield from self.between(*((area, other) if gives else (other, area)), group)

    def _found(self, giver: str, taker: str, group: str) -> Deal | str:
        ratio = self.ratio(group)
        if {giver, taker} & self._traded:
            return "traded"
        if not {giver, taker} <= self.numbers.keys():
            return "unknown"
        step = ratio.denominator
        places = self.plan.new.get((giver, group, self.period), 0)
        most = min(places // step, int(self.numbers[taker] / (ratio * step)))
        if most < 1:
            return NOTHING

        def tried(steps: int) -> Deal | str:
            found = self.evaluation.tried(((giver, taker, group),), steps * step)
            back = Returned(taker, giver, self.stream, int(steps * step * ratio))
            return found if isinstance(found, str) else replace(found, returned=back)

        return largest(most, tried, each=SMALLEST in self.plan.instance.parameters)
