"""Plans in several periods: plans before proofs, then every area is cut and handed to the solver, in turns."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from optimiser.locations.case.column import feature_counts
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.cutting.area import BoundedArea, split_into_areas, total_bound
from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.formulation.whole_sizes import whole_choices
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.pricing.reduced_costs import set_extras, sets_within
from optimiser.locations.search.state import SearchState
from optimiser.locations.search.taken_sets import MIN_TAKEN_SHARE, choose_taken

FIRST_CHOSEN_EXTRA = 1e-3
"""Extra cost, relative to the bound, up to which sets may be chosen at first; tripled while there is time for plans."""
PLANS_FIRST = 0.25
"""Part of the time that goes to plans before any area is bounded: a good plan leaves few sets to bound."""
MAX_CELLS_AT_ONCE = 400
"""Blocks times periods up to which all areas are chosen in one programme; above it by neighbourhoods."""

Improve = Callable[[LiveSets, float], None]
"""Large neighbourhood search within live sets, for so many seconds."""


class AreaSearch:
    """Choose, bound and choose again until the gap is closed or the time is over.

    ``alone`` says that the case is one area, ``at_once`` that it is chosen in one programme, ``earned`` what crossing
    rows earn, ``chosen`` the relative extra up to which sets may be chosen now.
    """

    def __init__(self, state: SearchState, master: MasterResult) -> None:
        """Split the case into areas."""
        self.state, self.master = state, master
        least = best_columns(state.families, master.price, len(state.case.blocks)).value
        self.areas, self.earned = split_into_areas(master, least)
        self.alone = len(self.areas) == 1
        self.at_once = len(state.case.blocks) * len(state.case.periods) <= MAX_CELLS_AT_ONCE
        self.chosen = FIRST_CHOSEN_EXTRA
        self.extras = set_extras(state.families, master.price, len(state.case.blocks))
        for area in self.areas:
            area.start(self.extras)

    def run(self, improve: Improve) -> None:
        """Plans first; then bounds and plans in turns."""
        state = self.state
        if self.alone:  # several areas are cut within seconds, and what that takes is better
            self._plans(improve, state.seconds_left() * PLANS_FIRST)
        while not state.is_over() and not state.within_gap():
            before = state.draft_cost, state.bound
            state.begin("area")
            open_gap = sorted(self.areas, key=self._open_gap, reverse=True)
            for n, area in enumerate(open_gap):
                self._cut(area, len(open_gap) - n)
            self._choose_taken()
            if not self.alone:  # of one area the solver chooses and proves at once
                self.chosen = FIRST_CHOSEN_EXTRA  # cuts say better than prices which sets are dear
                self._plans(improve, state.seconds_left() / 10)
            state.begin("solve")
            for area in sorted(self.areas, key=self._promise, reverse=True):
                self._solve(area)
            if before == (state.draft_cost, state.bound) and all(area.settled for area in self.areas):
                return

    def _choose_taken(self) -> None:
        """Choose in all areas together within what their relaxations take and what the solver chose in each.

        Again from the draft while that brings a better one: which plan the solver comes to first is chance.
        """
        state, taken = self.state, dict[int, list[set[int]]]()
        for area in self.areas:
            of_area = area.relaxation and area.relaxation.taken(MIN_TAKEN_SHARE)
            if not of_area:
                return
            for j, b in enumerate(area.blocks):
                chosen = area.chosen.get(j)
                taken[b] = [{*sets, *([chosen[t]] if chosen else [])} for t, sets in enumerate(of_area[j])]
        better = True
        while better and not state.is_over() and not state.within_gap():
            better = choose_taken(state, self.master, taken, state.seconds_left() * PLANS_FIRST)

    def _plans(self, improve: Improve, seconds: float) -> None:
        """Plans within few sets, more and more of them."""
        state, end = self.state, perf_counter() + seconds
        state.begin("everywhere")
        while not state.is_over() and not state.within_gap() and (left := end - perf_counter()) > 0:
            live = self._live(self.chosen)
            if self.at_once:
                rows = self.master.case.linking_rows + state.broken_lazy_rows
                programme = IntegerProgramme(replace(self.master.case, linking_rows=rows), live)
                state.choose_everywhere(programme, left)
            else:
                improve(live, left)
            if self.chosen * abs(state.bound) > state.value - state.bound:  # every set of a better plan was in
                return
            self.chosen *= 3

    def _room(self, area: BoundedArea) -> float:
        """What a better plan costs at most in the area above its root: all other areas cost at least their bounds."""
        state = self.state
        return state.value - (total_bound([a.bound for a in self.areas], self.earned) - area.bound) - area.root

    def _cut(self, area: BoundedArea, areas: int) -> None:
        """Write and cut an area in half of its share of the time: twice an equal one, since areas differ in size."""
        state = self.state
        if state.is_over() or state.within_gap():
            return
        part = 0.8 if self.alone else min(0.5, 1 / areas)
        end = perf_counter() + state.seconds_left() * part
        area.write(self._room(area) + area.root - area.base)
        area.cut(lambda: state.is_over() or perf_counter() > end)
        self._raise_bound()

    def _solve(self, area: BoundedArea) -> None:
        """Let the solver prove, or choose where the area is the whole case, for its part of the time."""
        state = self.state
        if state.is_over() or state.within_gap() or area.settled or not area.cut_out:
            return
        seconds = state.seconds_left() if self.alone else state.neighbourhood_seconds
        room = self._room(area)
        plan = None
        if state.draft is not None:
            plan = {j: state.draft[b].path for j, b in enumerate(area.blocks)}
        answer = area.solve(room, SolverBudget(seconds, state.is_over), plan)
        self._raise_bound()
        if self.alone and answer is not None:
            case = self.master.case
            state.keep_if_better(
                whole_choices(case, answer[0], seconds=2.0, stop=state.stop_rule.stop, sizes=answer[1])
            )

    def _raise_bound(self) -> None:
        bound, own = ([getattr(a, name) for a in self.areas] for name in ("bound", "own_bound"))
        self.state.raise_bound(total_bound(bound, self.earned), own=total_bound(own, self.earned))

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

    def _promise(self, area: BoundedArea) -> float:
        """What is open in an area by its size: small ones are proven soon, large ones take all time that is left."""
        return self._open_gap(area) / len(area.blocks) ** 2

    def _live(self, within: float) -> LiveSets:
        """Sets of all blocks with an extra of at most ``within`` times the root of their area, and the draft's."""
        live: dict[int, list[list[int]]] = {}
        draft = self.state.draft
        for area in self.areas:
            sets = sets_within(area.extras, within * abs(area.root) + 1e-6)
            for j, b in enumerate(area.blocks):
                live[b] = [sorted({*s, *([draft[b].path[t]] if draft else [])}) for t, s in enumerate(sets[j])]
        return live
