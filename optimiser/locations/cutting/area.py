"""Areas that meet in few rows: each is bounded and chosen by itself, the rows between them paid at their prices.

Maths:
    bound(π) = Σ_{r crossing} min(π_r·low_r, π_r·high_r) + Σ_a bound_a(cost − π·crossing terms)    [places]
    bound_a = min(bound of the wide sets under the cuts, V_a + reach)

    V_a is what the prices of the joint rows alone prove for area a; a plan with a set that is not wide costs
    more than V_a + reach, infinite where all sets are wide.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.cut_and_branch import (
    MAX_CUT_ROUNDS,
    MIN_RELATIVE_RISE,
    MIN_RELATIVE_RISE_AT_FIRST,
    AreaRelaxation,
)
from optimiser.locations.cutting.cut_pricing import WideSets
from optimiser.locations.formulation.subproblem import linked_areas
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.pricing.lagrangian_bound import feature_prices, lagrangian_bound, linking_matrix
from optimiser.locations.pricing.reduced_costs import SetExtras, sets_within
from optimiser.model.highs import INFINITY

MAX_WIDE_SETS = 4000
"""Sets of an area that are priced under the cuts."""
FIRST_LIVE_EXTRA = 3e-3
"""Cost above the least, relative to the bound of an area, up to which sets are live at first."""
ROUNDS_BETWEEN_PRICINGS = 2
"""Rounds of cuts between pricings."""
ADMITTED_GAIN_SHARE = 0.1
"""Of what a block gains by sets that are not live: how near the best path a set must come to be let in."""
ADMITTED_EXTRA = 1e-4
"""Cost above the best path, relative to the bound, up to which sets are let in with it."""


class BoundedArea:
    """Some municipalities with the rows that join them only."""

    def __init__(
        self, relaxed: MasterResult, blocks: list[int], least: Floats, inside: list[int], price: Floats
    ) -> None:
        """Take blocks and rows out of the case; ``price`` is what crossing rows pay."""
        whole, position = relaxed.case, {b: j for j, b in enumerate(blocks)}
        joints = tuple(
            replace(j, terms=tuple(replace(t, block=position[t.block]) for t in j.terms))
            for j in (whole.linking_rows[r] for r in inside)
        )
        self.blocks = blocks
        self.case = replace(whole, blocks=tuple(whole.blocks[b] for b in blocks), linking_rows=joints)
        self.price = price[blocks][:, [whole.features[name] for name in self.case.features]]
        # what joint prices prove, what the prices under the cuts prove for wide sets, and branching included
        self.base = self.root = self.proven = lagrangian_bound(self.case, relaxed.dual[inside], least[blocks])
        self.extras: SetExtras = []
        self.reach, self.settled = INFINITY, False
        self.strong: AreaRelaxation | None = None
        self.wide: WideSets | None = None
        self.live: dict[int, list[list[int]]] = {}

    @property
    def bound(self) -> float:
        """Nothing in this area costs less, crossing rows paid."""
        return min(self.proven, self.base + self.reach)

    def open(self, extras: SetExtras) -> None:
        """Take the sets that cost least above the least as wide, and those that cost almost nothing as live."""
        own = [extras[b] for b in self.blocks]
        every = sorted(x for block in own for sets in block for x in sets.values())
        if len(every) > MAX_WIDE_SETS:
            self.reach = max(every[MAX_WIDE_SETS], FIRST_LIVE_EXTRA * abs(self.base))
        self.extras = [[{s: x for s, x in sets.items() if x <= self.reach} for sets in block] for block in own]
        self.wide = WideSets(self.case, sets_within(self.extras, self.reach), self.price)
        self.live = sets_within(self.extras, FIRST_LIVE_EXTRA * abs(self.base) + 1e-6)

    def settle(self, stop: Callable[[], bool]) -> None:
        """Cut, price and let sets in until the mixture wants no more, then cut on to the end."""
        rounds, fine = MAX_CUT_ROUNDS, False
        while not self.settled and not stop():
            if fine and self.strong:
                self.strong.cut(stop)
            else:
                self._cut(stop, MIN_RELATIVE_RISE_AT_FIRST, rounds)
            found, near = self._price(), ADMITTED_EXTRA * abs(self.root)
            wanted = [
                [[s for s, x in sets.items() if x < min(gain, ADMITTED_GAIN_SHARE * gain + near)] for sets in own]
                for own, gain in found
            ]
            done = not self._let_in(wanted) or sum(gain for _, gain in found) <= MIN_RELATIVE_RISE * abs(self.root)
            self.settled, fine, rounds = done and fine, done, ROUNDS_BETWEEN_PRICINGS

    def reaching(self, room: float) -> dict[int, list[list[int]]]:
        """Sets that a plan which costs at most ``room`` above the root may have."""
        return sets_within(self.extras, room)

    def let_in(self, room: float, stop: Callable[[], bool]) -> AreaRelaxation:
        """The relaxation with every set live that a plan within ``room`` of the root may have."""
        self._let_in([own for _, own in sorted(self.reaching(room).items())])
        if self.strong is None or self.strong.live != self.live:
            self._cut(stop, MIN_RELATIVE_RISE, ROUNDS_BETWEEN_PRICINGS)
        assert self.strong is not None
        return self.strong

    def _cut(self, stop: Callable[[], bool], little: float, rounds: int) -> None:
        assert self.wide is not None
        if self.strong:
            self.wide.keep(self.strong.prices()[1] < 0)
        self.strong = AreaRelaxation(self.wide, self.live)
        self.strong.cut(stop, little, rounds)

    def _price(self) -> list[tuple[list[dict[int, float]], float]]:
        assert self.strong is not None
        assert self.wide is not None
        priced = self.wide.price_all(*self.strong.prices(), self.strong.live)
        if priced.bound > self.root:
            self.root, self.extras = priced.bound, priced.extras
            self.proven = max(self.proven, self.root)
        return list(zip(priced.extras, priced.gain.tolist(), strict=True))

    def _let_in(self, wanted: list[list[list[int]]]) -> bool:
        """Whether some of the sets were not live yet."""
        before = sum(len(sets) for own in self.live.values() for sets in own)
        for j, own in enumerate(wanted):
            self.live[j] = [sorted({*sets, *new}) for sets, new in zip(self.live[j], own, strict=True)]
        return sum(len(sets) for own in self.live.values() for sets in own) > before


def split_into_areas(relaxed: MasterResult, least: Floats) -> tuple[list[BoundedArea], float]:
    """The areas, and what the crossing rows earn at the prices of the relaxation."""
    case = relaxed.case
    sets = [set(a) for a in linked_areas(case)]
    if sum(map(len, sets)) > len(set().union(*sets)):
        sets = [set(range(len(case.blocks)))]
    if rest := set(range(len(case.blocks))) - set().union(*sets):
        sets.append(rest)
    inside = [[r for r, j in enumerate(case.linking_rows) if {t.block for t in j.terms} <= own] for own in sets]
    within = {r for rows in inside for r in rows}
    dual = np.array([0.0 if r in within else d for r, d in enumerate(relaxed.dual)])
    price = feature_prices(case, linking_matrix(case), dual)
    earned = lagrangian_bound(case, dual, np.zeros(len(case.blocks)))
    return [
        BoundedArea(relaxed, sorted(own), least, rows, price) for own, rows in zip(sets, inside, strict=True)
    ], earned


def total_bound(found: list[BoundedArea], earned: float) -> float:
    """The bound of all areas together."""
    return earned + sum(area.bound for area in found) - 1e-9 * sum(abs(area.bound) for area in found)
