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
from optimiser.locations.cutting.cut_and_branch import LITTLE, ROUNDS, SOME, Strong
from optimiser.locations.cutting.cut_pricing import Wide
from optimiser.locations.formulation.subproblem import areas
from optimiser.locations.pricing.column_generation import Relaxed
from optimiser.locations.pricing.lagrangian_bound import bound, matrix, prices
from optimiser.locations.pricing.reduced_costs import Extras, live_sets
from optimiser.model.highs import INFINITY

WIDE = 4000
"""Sets of an area that are priced under the cuts."""
FIRST = 3e-3
"""Cost above the least, relative to the bound of an area, up to which sets are live at first."""
FEW = 2
"""Rounds of cuts between pricings."""
SHARE = 0.1
"""Of what a block gains by sets that are not live: how near the best path a set must come to be let in."""
EASE = 1e-4
"""Cost above the best path, relative to the bound, up to which sets are let in with it."""


class Area:
    """Some municipalities with the rows that join them only."""

    def __init__(self, relaxed: Relaxed, blocks: list[int], least: Floats, inside: list[int], price: Floats) -> None:
        """Take blocks and rows out of the case; ``price`` is what crossing rows pay."""
        whole, position = relaxed.case, {b: j for j, b in enumerate(blocks)}
        joints = tuple(
            replace(j, terms=tuple(replace(t, block=position[t.block]) for t in j.terms))
            for j in (whole.joints[r] for r in inside)
        )
        self.blocks = blocks
        self.case = replace(whole, blocks=tuple(whole.blocks[b] for b in blocks), joints=joints)
        self.price = price[blocks][:, [whole.features[name] for name in self.case.features]]
        # what joint prices prove, what the prices under the cuts prove for wide sets, and branching included
        self.base = self.root = self.proven = bound(self.case, relaxed.dual[inside], least[blocks])
        self.extras: Extras = []
        self.reach, self.settled = INFINITY, False
        self.strong: Strong | None = None
        self.wide: Wide | None = None
        self.live: dict[int, list[list[int]]] = {}

    @property
    def bound(self) -> float:
        """Nothing in this area costs less, crossing rows paid."""
        return min(self.proven, self.base + self.reach)

    def open(self, extras: Extras) -> None:
        """Take the sets that cost least above the least as wide, and those that cost almost nothing as live."""
        own = [extras[b] for b in self.blocks]
        every = sorted(x for block in own for sets in block for x in sets.values())
        if len(every) > WIDE:
            self.reach = max(every[WIDE], FIRST * abs(self.base))
        self.extras = [[{s: x for s, x in sets.items() if x <= self.reach} for sets in block] for block in own]
        self.wide = Wide(self.case, live_sets(self.extras, self.reach), self.price)
        self.live = live_sets(self.extras, FIRST * abs(self.base) + 1e-6)

    def settle(self, stop: Callable[[], bool]) -> None:
        """Cut, price and let sets in until the mixture wants no more, then cut on to the end."""
        rounds, fine = ROUNDS, False
        while not self.settled and not stop():
            if fine and self.strong:
                self.strong.cut(stop)
            else:
                self._cut(stop, SOME, rounds)
            found, near = self._price(), EASE * abs(self.root)
            wanted = [
                [[s for s, x in sets.items() if x < min(gain, SHARE * gain + near)] for sets in own]
                for own, gain in found
            ]
            done = not self._let_in(wanted) or sum(gain for _, gain in found) <= LITTLE * abs(self.root)
            self.settled, fine, rounds = done and fine, done, FEW

    def reaching(self, room: float) -> dict[int, list[list[int]]]:
        """Sets that a plan which costs at most ``room`` above the root may have."""
        return live_sets(self.extras, room)

    def let_in(self, room: float, stop: Callable[[], bool]) -> Strong:
        """The relaxation with every set live that a plan within ``room`` of the root may have."""
        self._let_in([own for _, own in sorted(self.reaching(room).items())])
        if self.strong is None or self.strong.live != self.live:
            self._cut(stop, LITTLE, FEW)
        assert self.strong is not None
        return self.strong

    def _cut(self, stop: Callable[[], bool], little: float, rounds: int) -> None:
        assert self.wide is not None
        if self.strong:
            self.wide.keep(self.strong.prices()[1] < 0)
        self.strong = Strong(self.wide, self.live)
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


def split(relaxed: Relaxed, least: Floats) -> tuple[list[Area], float]:
    """The areas, and what the crossing rows earn at the prices of the relaxation."""
    case = relaxed.case
    sets = [set(a) for a in areas(case)]
    if sum(map(len, sets)) > len(set().union(*sets)):
        sets = [set(range(len(case.blocks)))]
    if rest := set(range(len(case.blocks))) - set().union(*sets):
        sets.append(rest)
    inside = [[r for r, j in enumerate(case.joints) if {t.block for t in j.terms} <= own] for own in sets]
    within = {r for rows in inside for r in rows}
    dual = np.array([0.0 if r in within else d for r, d in enumerate(relaxed.dual)])
    price = prices(case, matrix(case), dual)
    earned = bound(case, dual, np.zeros(len(case.blocks)))
    return [Area(relaxed, sorted(own), least, rows, price) for own, rows in zip(sets, inside, strict=True)], earned


def total(found: list[Area], earned: float) -> float:
    """The bound of all areas together."""
    return earned + sum(area.bound for area in found) - 1e-9 * sum(abs(area.bound) for area in found)
