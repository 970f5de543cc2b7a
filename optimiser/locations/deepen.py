"""Plans in several periods: every area is bounded with cuts, chosen within what the cuts leave, and branched on."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from optimiser.locations.area import Area, split, total
from optimiser.locations.choose import Effort, Programme
from optimiser.locations.columns import column_cost, counted
from optimiser.locations.hull import Live
from optimiser.locations.near import Extras, extras, live_sets
from optimiser.locations.pricing import price_all
from optimiser.locations.relaxation import Relaxed
from optimiser.locations.sizes import whole_plan
from optimiser.locations.work import Work

FIRST = 6e-3
"""Cost above the least, relative to the bound of an area, up to which sets are live at first."""
WIDER = 2.0
CHOSEN = 5e-3
"""Cost above the bound with cuts, relative to it, up to which sets may be chosen."""
EVERYWHERE = 6e-4
"""Cost above the least, relative to the bound, up to which sets enter the first programme of the country."""
GOOD = 4e-3
"""Relative gap at which the choice in an area of several is good enough to go on."""


class Deepening:
    """Bounds and plans of areas, in turn, until the gap is closed or the time is over."""

    def __init__(self, work: Work, relaxed: Relaxed) -> None:
        """Split the case into areas."""
        self.work, self.relaxed = work, relaxed
        self.extras: Extras = extras(work.families, relaxed.price, len(work.case.blocks))
        least = price_all(work.families, relaxed.price, len(work.case.blocks)).value
        self.areas, self.earned = split(relaxed, least)
        self.alone = len(self.areas) == 1

    def run(self, improve: Callable[[Live, float], None]) -> None:
        """Bound, choose, branch and widen; ``improve`` chooses anew over areas within live sets."""
        work = self.work
        for area in self.areas:
            self._strengthen(area, FIRST * abs(area.base) + 1e-6)
        while not work.over() and not work.close():
            worth = work.worth
            for area in self.areas if self.alone else ():
                self._choose(area)
            if work.draft is None and not self.alone:
                live = live_sets(self.extras, EVERYWHERE * abs(self.relaxed.bound))
                work.whole(Programme(self.relaxed.case, live), work.left() * 0.6)
            if not self.alone and not work.close():
                improve(self.live(), work.left() / 2)
            for area in sorted(self.areas, key=self._room, reverse=True):
                self._raise(area)
            if not self._widen() and work.worth >= worth - 1e-9:
                return

    def _strengthen(self, area: Area, within: float) -> None:
        if not self.work.over():
            area.strengthen(self.extras, within, self.work.over)
            self._note()
        while not self.alone and area.strong and not self.work.over() and area.strong.bound > area.base + area.within:
            area.strengthen(self.extras, 1.5 * (area.strong.bound - area.base), self.work.over)
            self._note()

    def _note(self) -> None:
        self.work.bound = max(self.work.bound, total(self.areas, self.earned))

    def _cost(self, area: Area) -> float:
        """What the plan or draft costs in the area, crossing rows paid."""
        draft, case = self.work.draft, self.work.case
        if draft is None:
            return float("inf")
        own = [draft[b] for b in area.blocks]
        paid = sum(float((p * counted(case, c)).sum()) for p, c in zip(area.price, own, strict=True))
        return sum(column_cost(case, c) for c in own) - paid

    def _room(self, area: Area) -> float:
        return self._cost(area) - area.bound

    def _choose(self, area: Area) -> None:
        """The best choices within the live sets that the cuts leave; rows between areas are paid."""
        work, strong = self.work, area.strong
        if strong is None or work.over():
            return
        room = self._room(area)
        live = strong.within(min(room, CHOSEN * abs(area.bound) + 1.0))
        if work.draft:
            live = {
                j: [sorted({*s, work.draft[b].path[t]}) for t, s in enumerate(live[j])]
                for j, b in enumerate(area.blocks)
            }
        if self.alone:
            strong.narrow(min(room, CHOSEN * abs(area.bound) + 1.0))
            work.whole(strong.programme, max(work.left() / 2, 1.0))
            return
        seconds = min(work.slice, work.left() / 2)
        good = area.bound + GOOD * abs(area.bound)
        found = Programme(area.case, live, price=area.price).solve(Effort(seconds, work.over, lambda v: v <= good))
        part = found and whole_plan(area.case, found[0], seconds=1.0, stop=work.limits.stop, sizes=found[1])
        for b, column in zip(area.blocks, part or (), strict=False):
            work.chosen[b] = replace(column, block=b)
        work.gather()

    def _raise(self, area: Area) -> None:
        """Branch in an area until its share of the gap is closed or its time is over."""
        work, strong = self.work, area.strong
        cost = self._cost(area)
        if strong is None or work.over() or work.close() or cost == float("inf"):
            return
        end = perf_counter() + (work.left() / 2 if self.alone else work.slice / 2)
        target = min(cost - work.limits.gap * abs(cost) / 2, area.base + area.within)
        strong.branch(target, lambda: work.over() or perf_counter() > end)
        self._note()

    def _widen(self) -> bool:
        """More live sets where they hold the bound down."""
        wider = False
        for area in self.areas:
            cost = self._cost(area)
            if area.strong and area.bound >= area.base + area.within - 1e-6 * abs(area.base) and area.bound < cost:
                within = cost - area.base + 1e-6 if self.alone and cost < float("inf") else area.within * WIDER
                self._strengthen(area, max(within, area.within * 1.2))
                wider = True
        return wider

    def live(self) -> Live:
        """Live sets of all blocks."""
        every: dict[int, list[list[int]]] = {}
        for area in self.areas:
            own = live_sets([self.extras[b] for b in area.blocks], area.within)
            every |= {b: own[j] for j, b in enumerate(area.blocks)}
        return every
