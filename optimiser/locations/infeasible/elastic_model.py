"""The whole question in which requirements and limits of municipalities give way at prices of the planner.

Maths:
    min Σ_d price[d] · places[d]    over the decisions d, with all rows of ``compact_model``        [price]
    a requirement:  Σ x + open − more = required        a limit:  low − minimum ≤ Σ x ≤ high + limit
    Σ_{k ∈ S} on[k] ≤ |S| − 1,  places[d] ≤ most · on[k]    for every answer so far, S the kinds of its decisions

    Sizes of kinds, the most of a single site and days on which sites close do not give way: they are facts of the
    tables about buildings and contracts, for which the planner has no price.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np

from optimiser.locations.case.case import LocationCase, PlaceLimit
from optimiser.locations.formulation.integer_programme import Stop
from optimiser.locations.infeasible.compact_model import REQUIRED, CompactModel
from optimiser.problem.repair_settings import Cause, RepairPrices

Decision = tuple[str, tuple[str, ...], Cause]
"""Rule and index of a row, and what gives way."""

Kind = Callable[[Decision], tuple[str, ...]]

_OVER: dict[str, Cause] = {"respect_limits": "limit", "respect_capacity": "limit"}
_UNDER: dict[str, Cause] = {"respect_limits": "minimum", "keep_bids": "bid"}


_GAP = 1e-6
"""Absolute gap within which an answer is the cheapest [price]."""


@dataclass(frozen=True)
class WayOut:
    """Decisions with their places, the cheapest that there is."""

    places: dict[Decision, int]
    cost: float


class ElasticModel(CompactModel):
    """The programme with decisions.

    Args:
        case: a case without goals.
        stated: indices of requirements that the tables state; others keep what is agreed and never give way.
        prices: what giving way costs.

    """

    def __init__(self, case: LocationCase, stated: Collection[tuple[str, ...]], prices: RepairPrices) -> None:
        """Write all rows."""
        self.stated, self.prices, self.decisions = set(stated), prices, dict[Decision, int]()
        super().__init__(case)

    def _decide(self, decision: Decision, most: float, sign: float) -> list[tuple[int, float]]:
        """A decision that moves its row by at most so much; none where the planner keeps its cause."""
        _, index, cause = decision
        if cause in self.prices.keep or most <= 0:
            return []
        variable = self.rows.variable(self.prices.of(cause, index[1]), most)
        self.decisions[decision] = variable
        return [(variable, sign)]

    def _give(self, limit: PlaceLimit) -> list[tuple[int, float]]:
        terms: list[tuple[int, float]] = []
        if limit.high is not None and (over := _OVER.get(limit.rule)):
            terms += self._decide((limit.rule, limit.index, over), self._most(), -1.0)
        if limit.low and (under := _UNDER.get(limit.rule)):
            terms += self._decide((limit.rule, limit.index, under), float(limit.low), 1.0)
        return terms

    def _give_required(self, index: tuple[str, ...]) -> list[tuple[int, float]]:
        if index not in self.stated:
            return []
        short = self._decide((REQUIRED, index, "open"), self._most(), 1.0)
        return short + self._decide((REQUIRED, index, "more"), self._most(), -1.0)

    def _most(self) -> float:
        """No number moves by more than all that is required and the largest location."""
        largest = max((o.high for b in self.case.blocks for o in b.options), default=0)
        return float(sum(self.case.required.values()) + largest)

    def exclude(self, kinds: Collection[tuple[str, ...]], kind: Kind) -> None:
        """Rule out answers that take decisions of all these kinds."""
        on = {k: self.rows.variable(0.0, 1.0, whole=True) for k in sorted(kinds)}
        self.rows.add(0.0, float(len(on) - 1), [(z, 1.0) for z in on.values()])
        for decision, variable in self.decisions.items():
            if (k := kind(decision)) in on:
                self.rows.add(-np.inf, 0.0, [(variable, 1.0), (on[k], -self.rows.upper[variable])])

    def cheapest(self, seconds: float, *, stop: Stop) -> WayOut | None:
        """The cheapest answer, proven; ``None`` where there is none, or none was proven in time."""
        value = self.optimum(seconds, _GAP, stop=stop)
        if value is None or isinstance(value, bool):
            return None
        places = {d: n for d, v in self.decisions.items() if (n := round(value[v]))}
        return WayOut(places, sum(n * self.prices.of(d[2], d[1][1]) for d, n in places.items()))
