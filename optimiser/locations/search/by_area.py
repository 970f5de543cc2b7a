"""Plans in several periods: every area is bounded with cuts, chosen within what the prices leave, and branched on."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from optimiser.locations.audit import objective
from optimiser.locations.case.column import feature_counts
from optimiser.locations.cutting.area import BoundedArea, split_into_areas, total_bound
from optimiser.locations.formulation.integer_programme import IntegerProgramme
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.pricing.reduced_costs import set_extras
from optimiser.locations.search.first_plan import first_draft
from optimiser.locations.search.state import SearchState

FIRST_CHOSEN_EXTRA = 1.5e-3
"""Extra cost, relative to the bound, up to which sets may be chosen at first; doubled where that brings nothing."""
MAX_CELLS_AT_ONCE = 200
"""Blocks times periods up to which a single area is chosen in one programme; above it by neighbourhoods too. Lower than
that of ``search``, since a programme over several periods is harder than one over as many blocks."""


class AreaSearch:
    """Bound, choose and branch, area by area, until the gap is closed or the time is over.

    ``alone`` says that the case is one area, ``earned`` what crossing rows earn, ``chosen`` the relative extra up to
    which sets may be chosen now.
    """

    def __init__(self, state: SearchState, master: MasterResult) -> None:
        """Split the case into areas."""
        self.state, self.master = state, master
        least = best_columns(state.families, master.price, len(state.case.blocks)).value
        self.areas, self.earned = split_into_areas(master, least)
        self.alone = len(self.areas) == 1
        self.chosen = FIRST_CHOSEN_EXTRA
        extras = set_extras(state.families, master.price, len(state.case.blocks))
        for area in self.areas:
            area.start(extras)

    def run(self, improve: Callable[[LiveSets, float], None]) -> None:
        """Bound, choose and branch in turns.

        Args:
            improve: large neighbourhood search within live sets, for so many seconds.

        """
        state = self.state
        while not state.is_over() and not state.within_gap():
            before = state.draft_cost, state.bound
            state.begin("area")
            for n, area in enumerate(self.areas):
                self._bound(area, len(self.areas) - n)
            if state.plan is None:
                state.begin("draft")
                first_draft(state, self.master, self.areas, self._live(self.chosen))
            if self.alone:
                self._choose(self.areas[0])
            self._improve(improve)
            state.begin("branch")
            for area in sorted(self.areas, key=self._open_gap, reverse=True):
                self._branch(area)
            if state.draft_cost == before[0]:
                self.chosen *= 2
            if before == (state.draft_cost, state.bound) and all(area.settled for area in self.areas):
                return

    def _improve(self, improve: Callable[[LiveSets, float], None]) -> None:
        state = self.state
        if not self.alone and not state.within_gap():
            improve(self._live(2 * self.chosen), state.seconds_left() / 5)
        elif self.alone and len(state.case.blocks) * len(state.case.periods) > MAX_CELLS_AT_ONCE:
            improve(self._live(self.chosen), state.seconds_left() / 4)

    def _bound(self, area: BoundedArea, areas: int) -> None:
        """Bound an area by cuts and pricing.

        Two fifths of the time that is left go to bounds before there is a draft, three fifths after; of that an area
        may take twice its equal share, since areas differ in size. ``areas`` are this one and those still to come.
        """
        share = 0.4 if self.state.draft is None else 0.6
        end = perf_counter() + self.state.seconds_left() * (share if self.alone else min(share, 2 * share / areas))
        area.cut_and_price(lambda: self.state.is_over() or perf_counter() > end)
        self._raise_bound()

    def _raise_bound(self) -> None:
        self.state.raise_bound(total_bound(self.areas, self.earned))

    def _cost(self, area: BoundedArea) -> float:
        """What the draft costs in the area, crossing rows paid; infinite without a draft."""
        plan = self.state.draft
        if plan is None:
            return float("inf")
        columns = [replace(plan[b], block=j) for j, b in enumerate(area.blocks)]
        paid = sum(float((area.price[c.block] * feature_counts(area.case, c)).sum()) for c in columns)
        return objective(area.case, columns) - paid

    def _open_gap(self, area: BoundedArea) -> float:
        return self._cost(area) - area.bound

    def _with_plan(self, live: LiveSets, blocks: list[int]) -> LiveSets:
        """Live sets, and those of the draft with them."""
        plan = self.state.draft
        if plan is None:
            return live
        return {j: [sorted({*s, plan[b].path[t]}) for t, s in enumerate(live[j])] for j, b in enumerate(blocks)}

    def _choose(self, area: BoundedArea) -> None:
        """The best choices within the sets that a better plan can have and that the pool allows."""
        state = self.state
        if state.is_over():
            return
        room = min(self._cost(area) - area.root, self.chosen * abs(area.root) + 1.0)
        live = self._with_plan(area.sets_within(room), area.blocks)
        case = replace(area.case, linking_rows=area.case.linking_rows + state.broken_lazy_rows)
        state.choose_everywhere(IntegerProgramme(case, live, price=area.price), max(state.seconds_left() / 4, 1.0))

    def _branch(self, area: BoundedArea) -> None:
        """Branch in an area until its share of the gap is closed or its time is over."""
        state = self.state
        cost = self._cost(area)
        if not area.settled or state.is_over() or state.within_gap() or cost == float("inf"):
            return
        end = perf_counter() + (state.seconds_left() / 2 if self.alone else state.neighbourhood_seconds / 2)

        def stop() -> bool:
            return state.is_over() or perf_counter() > end

        # Half the gap asked for may stay open; above base + reach branching over wide sets proves nothing.
        target = min(cost - state.stop_rule.gap * abs(cost) / 2, area.base + area.reach)
        if target <= area.bound:
            return
        relaxation = area.admit(target - area.root, stop)
        relaxation.branch(target, stop)
        area.proven = max(area.proven, min(relaxation.bound, target))
        self._raise_bound()

    def _live(self, within: float) -> LiveSets:
        """Sets of all blocks with an extra of at most ``within`` times the root of their area, and the draft's."""
        live: dict[int, list[list[int]]] = {}
        for area in self.areas:
            of_area = self._with_plan(area.sets_within(within * abs(area.root)), area.blocks)
            live |= {b: [list(s) for s in of_area[j]] for j, b in enumerate(area.blocks)}
        return live
