"""Plans in several periods: every area is bounded with cuts, chosen within what the prices leave, and branched on."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from optimiser.locations.case.column import column_cost, feature_counts
from optimiser.locations.cutting.area import BoundedArea, split_into_areas, total_bound
from optimiser.locations.formulation.integer_programme import IntegerProgramme
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.pricing.reduced_costs import set_extras
from optimiser.locations.search.first_plan import first_draft
from optimiser.locations.search.state import SearchState

FIRST_CHOSEN_EXTRA = 1.5e-3
"""Cost above the bound, relative to it, up to which sets may be chosen; doubled where that brings nothing."""
MAX_CELLS_AT_ONCE = 200
"""Blocks times periods above which a single area is chosen anew in parts too."""


class AreaSearch:
    """Bounds and plans of areas, in turn, until the gap is closed or the time is over."""

    def __init__(self, work: SearchState, relaxed: MasterResult) -> None:
        """Split the case into areas."""
        self.work, self.relaxed = work, relaxed
        least = best_columns(work.families, relaxed.price, len(work.case.blocks)).value
        self.areas, self.earned = split_into_areas(relaxed, least)
        self.alone = len(self.areas) == 1
        self.chosen = FIRST_CHOSEN_EXTRA
        every = set_extras(work.families, relaxed.price, len(work.case.blocks))
        for area in self.areas:
            area.open(every)

    def run(self, improve: Callable[[LiveSets, float], None]) -> None:
        """Bound, choose and branch; ``improve`` chooses anew over areas within live sets."""
        work = self.work
        while not work.over() and not work.close():
            before = work.worth, work.bound
            for n, area in enumerate(self.areas):
                self._settle(area, len(self.areas) - n)
            if work.draft is None:
                first_draft(work, self.relaxed, self.areas, self._live(self.chosen))
            if self.alone:
                self._choose(self.areas[0])
            self._improve(improve)
            for area in sorted(self.areas, key=self._room, reverse=True):
                self._raise(area)
            if work.worth == before[0]:
                self.chosen *= 2
            if before == (work.worth, work.bound) and all(area.settled for area in self.areas):
                return

    def _improve(self, improve: Callable[[LiveSets, float], None]) -> None:
        work = self.work
        if not self.alone and not work.close():
            improve(self._live(2 * self.chosen), work.left() / 5)
        elif self.alone and len(work.case.blocks) * len(work.case.periods) > MAX_CELLS_AT_ONCE:
            improve(self._live(self.chosen), work.left() / 4)

    def _settle(self, area: BoundedArea, areas: int) -> None:
        """Bound an area; the areas that are still to come and the first plan keep their time."""
        share = 0.4 if self.work.draft is None else 0.6
        end = perf_counter() + self.work.left() * (share if self.alone else min(share, 2 * share / areas))
        area.settle(lambda: self.work.over() or perf_counter() > end)
        self._note()

    def _note(self) -> None:
        self.work.bound = max(self.work.bound, total_bound(self.areas, self.earned))

    def _cost(self, area: BoundedArea) -> float:
        """What the plan or draft costs in the area, crossing rows paid."""
        plan = self.work.draft
        if plan is None:
            return float("inf")
        own = [replace(plan[b], block=j) for j, b in enumerate(area.blocks)]
        paid = sum(float((area.price[c.block] * feature_counts(area.case, c)).sum()) for c in own)
        return sum(column_cost(area.case, c) for c in own) - paid

    def _room(self, area: BoundedArea) -> float:
        return self._cost(area) - area.bound

    def _with_plan(self, live: LiveSets, blocks: list[int]) -> LiveSets:
        """Live sets and those of the plan."""
        plan = self.work.draft
        if plan is None:
            return live
        return {j: [sorted({*s, plan[b].path[t]}) for t, s in enumerate(live[j])] for j, b in enumerate(blocks)}

    def _choose(self, area: BoundedArea) -> None:
        """The best choices within the sets that the prices leave."""
        work = self.work
        if work.over():
            return
        room = min(self._cost(area) - area.root, self.chosen * abs(area.root) + 1.0)
        live = self._with_plan(area.reaching(room), area.blocks)
        case = replace(area.case, linking_rows=area.case.linking_rows + work.added)
        work.whole(IntegerProgramme(case, live, price=area.price), max(work.left() / 4, 1.0))

    def _raise(self, area: BoundedArea) -> None:
        """Branch in an area until its share of the gap is closed or its time is over."""
        work = self.work
        cost = self._cost(area)
        if not area.settled or work.over() or work.close() or cost == float("inf"):
            return
        end = perf_counter() + (work.left() / 2 if self.alone else work.slice / 2)

        def stop() -> bool:
            return work.over() or perf_counter() > end

        target = min(cost - work.limits.gap * abs(cost) / 2, area.base + area.reach)
        if target <= area.bound:
            return
        strong = area.let_in(target - area.root, stop)
        strong.branch(target, stop)
        area.proven = max(area.proven, min(strong.bound, target))
        self._note()

    def _live(self, within: float) -> LiveSets:
        """Live sets of all blocks."""
        every: dict[int, list[list[int]]] = {}
        for area in self.areas:
            own = self._with_plan(area.reaching(within * abs(area.root)), area.blocks)
            every |= {b: [list(s) for s in own[j]] for j, b in enumerate(area.blocks)}
        return every
