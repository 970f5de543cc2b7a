"""Areas that share few linking rows: each is bounded by itself, and rows between areas are priced into its aim.

Maths:
    bound(π) = Σ_{r crossing} min(π_r·low_r, π_r·high_r) + Σ_a bound_a(cost − π·crossing terms)    [places]
    bound_a = min(proven_a, base_a + reach_a)    [places]

    base_a is what the prices of the linking rows alone prove for area a. proven_a holds for plans of wide sets. A
    plan with a set that is not wide costs more than base_a + reach_a; reach_a is infinite where all sets are wide.
    The statements and their proofs are in docs/develop/locations-bounds.md.
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
"""Sets of an area [block, period, set] that are priced under the cuts. More let the bound rise further before
``base + reach`` caps it; each costs a column in every pricing and an entry in every cut."""
FIRST_LIVE_EXTRA = 3e-3
"""Extra cost, relative to the bound of the area, up to which sets are live at first. More sets make every linear
programme larger, fewer make more rounds of pricing and admitting."""
ROUNDS_BETWEEN_PRICINGS = 2
"""Rounds of cuts between two pricings: prices under few cuts already say which sets are missing."""
ADMITTED_GAIN_SHARE = 0.1
"""Share of what a block gains by sets that are not live: a set is admitted when its best path comes this near to the
block's best path. A larger share admits more sets at once, in fewer and larger programmes."""
ADMITTED_EXTRA = 1e-4
"""Extra cost above the best path, relative to the bound of the area, up to which sets are admitted with it, so that
a gain that is nearly nothing still admits the path that gains it and its near equals."""


class BoundedArea:
    """Some municipalities with the linking rows that lie wholly among them.

    ``wide`` holds the sets that are priced under the cuts, ``live`` those that are written into the linear
    programme ``relaxation``; live sets are wide sets. ``extras`` says what each wide set costs above ``root``.
    """

    def __init__(
        self, master: MasterResult, blocks: list[int], least: Floats, inside: list[int], price: Floats
    ) -> None:
        """Take blocks and rows out of the case.

        Args:
            master: the case after column generation, with its duals.
            blocks: municipalities of the area, ascending.
            least: V[b], the least value of every block of the case at the final prices.
            inside: numbers of the linking rows that touch no other block.
            price: [block, feature, period] what crossing rows pay per unit of a feature.

        """
        whole, position = master.case, {b: j for j, b in enumerate(blocks)}
        rows = tuple(
            replace(j, terms=tuple(replace(t, block=position[t.block]) for t in j.terms))
            for j in (whole.linking_rows[r] for r in inside)
        )
        self.blocks = blocks
        self.case = replace(whole, blocks=tuple(whole.blocks[b] for b in blocks), linking_rows=rows)
        self.price = price[blocks][:, [whole.features[name] for name in self.case.features]]
        # Three bounds of plans that use wide sets only, each at least the one before: by the prices of the linking
        # rows (for all sets whatever), by the prices of rows and cuts, and by branching.
        self.base = self.root = self.proven = lagrangian_bound(self.case, master.dual[inside], least[blocks])
        self.extras: SetExtras = []
        self.reach, self.settled = INFINITY, False
        self.relaxation: AreaRelaxation | None = None
        self.wide: WideSets | None = None
        self.live: dict[int, list[list[int]]] = {}

    @property
    def bound(self) -> float:
        """No choice in this area costs less, crossing rows paid: it has wide sets only, or it costs base + reach."""
        return min(self.proven, self.base + self.reach)

    def start(self, extras: SetExtras) -> None:
        """Take the ``MAX_WIDE_SETS`` sets with the least extra as wide and those with almost none as live."""
        of_blocks = [extras[b] for b in self.blocks]
        ascending = sorted(x for block in of_blocks for sets in block for x in sets.values())
        if len(ascending) > MAX_WIDE_SETS:
            # never below what is live at first: live sets must be wide
            self.reach = max(ascending[MAX_WIDE_SETS], FIRST_LIVE_EXTRA * abs(self.base))
        self.extras = [[{s: x for s, x in sets.items() if x <= self.reach} for sets in block] for block in of_blocks]
        self.wide = WideSets(self.case, sets_within(self.extras, self.reach), self.price)
        self.live = sets_within(self.extras, FIRST_LIVE_EXTRA * abs(self.base) + 1e-6)

    def cut_and_price(self, stop: Callable[[], bool]) -> None:
        """Cut, price and admit sets until the mixture wants no more; then cut on to the end and price once more.

        ``fine`` is that last phase: cuts are added until they stall at ``MIN_RELATIVE_RISE`` rather than at the
        coarser rise of the first phase. A set wanted after it sends the area back to the first phase.
        """
        rounds, fine = MAX_CUT_ROUNDS, False
        while not self.settled and not stop():
            if fine and self.relaxation:
                self.relaxation.add_cuts(stop)
            else:
                self._cut(stop, MIN_RELATIVE_RISE_AT_FIRST, rounds)
            priced, near = self._price(), ADMITTED_EXTRA * abs(self.root)
            wanted = [
                # below ``gain`` in any case: a set whose best path does not beat the live ones changes nothing
                [[s for s, x in sets.items() if x < min(gain, ADMITTED_GAIN_SHARE * gain + near)] for sets in extras]
                for extras, gain in priced
            ]
            done = not self._admit(wanted) or sum(gain for _, gain in priced) <= MIN_RELATIVE_RISE * abs(self.root)
            self.settled, fine, rounds = done and fine, done, ROUNDS_BETWEEN_PRICINGS

    def sets_within(self, room: float) -> dict[int, list[list[int]]]:
        """Sets that a choice which costs at most ``room`` above the root may have (statement 7 of the bounds)."""
        return sets_within(self.extras, room)

    def admit(self, room: float, stop: Callable[[], bool]) -> AreaRelaxation:
        """The relaxation with every set live that a choice within ``room`` of the root may have: ready to branch."""
        self._admit([sets for _, sets in sorted(self.sets_within(room).items())])
        if self.relaxation is None or self.relaxation.live != self.live:
            self._cut(stop, MIN_RELATIVE_RISE, ROUNDS_BETWEEN_PRICINGS)
        assert self.relaxation is not None
        return self.relaxation

    def _cut(self, stop: Callable[[], bool], little: float, rounds: int) -> None:
        assert self.wide is not None
        if self.relaxation:
            self.wide.keep_cuts(self.relaxation.row_prices()[1] < 0)  # cuts without a price did not raise the bound
        self.relaxation = AreaRelaxation(self.wide, self.live)
        self.relaxation.add_cuts(stop, little, rounds)

    def _price(self) -> list[tuple[list[dict[int, float]], float]]:
        assert self.relaxation is not None
        assert self.wide is not None
        priced = self.wide.price_sets(*self.relaxation.row_prices(), self.relaxation.live)
        if priced.bound > self.root:
            self.root, self.extras = priced.bound, priced.extras
            self.proven = max(self.proven, self.root)
        return list(zip(priced.extras, priced.gain.tolist(), strict=True))

    def _admit(self, wanted: list[list[list[int]]]) -> bool:
        """Make sets live; whether some of them were not yet."""
        before = sum(len(sets) for periods in self.live.values() for sets in periods)
        for j, periods in enumerate(wanted):
            self.live[j] = [sorted({*sets, *new}) for sets, new in zip(self.live[j], periods, strict=True)]
        return sum(len(sets) for periods in self.live.values() for sets in periods) > before


def split_into_areas(master: MasterResult, least: Floats) -> tuple[list[BoundedArea], float]:
    """The areas of a case, and what the crossing rows earn at the prices of column generation."""
    case = master.case
    sets = [set(a) for a in linked_areas(case)]
    if sum(map(len, sets)) > len(set().union(*sets)):  # areas overlap: no block may be bounded twice
        sets = [set(range(len(case.blocks)))]
    if rest := set(range(len(case.blocks))) - set().union(*sets):  # blocks that no linking row touches
        sets.append(rest)
    inside = [[r for r, j in enumerate(case.linking_rows) if {t.block for t in j.terms} <= area] for area in sets]
    within = {r for rows in inside for r in rows}
    dual = np.array([0.0 if r in within else d for r, d in enumerate(master.dual)])
    price = feature_prices(case, linking_matrix(case), dual)
    earned = lagrangian_bound(case, dual, np.zeros(len(case.blocks)))
    return [
        BoundedArea(master, sorted(area), least, rows, price) for area, rows in zip(sets, inside, strict=True)
    ], earned


def total_bound(areas: list[BoundedArea], crossing_earnings: float) -> float:
    """The bound of all areas together, lowered by more than doubles can lose in adding them."""
    return crossing_earnings + sum(area.bound for area in areas) - 1e-9 * sum(abs(area.bound) for area in areas)
