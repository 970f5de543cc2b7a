"""The state of one search: clock, bound, incumbent and draft, and the two ways to choose anew."""

import random
from dataclasses import replace
from time import perf_counter

from optimiser.locations.audit import is_feasible, violated_rows
from optimiser.locations.case.case import LinkingRow, LocationCase
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.formulation.subproblem import merge, restrict
from optimiser.locations.formulation.whole_sizes import Choices, whole_choices
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.pricing.family import families
from optimiser.locations.search.records import SearchProgress, StopRule

VIOLATION_PRICE = 200.0
"""Price of breaking a linking row by one unit while a plan is sought: far above what a place is worth in the aim, so
that drafts become plans, and not so far that a draft one place off never gives way to one that is otherwise better."""


class SearchState:
    """The state of one search; nothing of it outlives the call.

    ``plan`` is the incumbent with its cost ``value``; ``bound`` is below every plan.
    """

    def __init__(self, case: LocationCase, stop_rule: StopRule) -> None:
        """Start the clock."""
        self.case, self.stop_rule, self.started = case, stop_rule, perf_counter()
        self.plan: Choices | None = None
        self.value, self.bound, self.own_bound = float("inf"), float("-inf"), float("-inf")
        self.draft: Choices | None = None
        """The best plan or, before there is one, choices that break rows; ``draft_cost`` prices these in."""
        self.draft_cost = float("inf")
        self.step = "bound"
        self.random = random.Random(stop_rule.seed)  # noqa: S311  # choices of a search, no secrets
        self.families = families(case)
        self.neighbourhood_seconds = min(10.0, max(2.0, stop_rule.seconds / 15))
        """Seconds for one neighbourhood: a fifteenth of the limit, at least 2 and at most 10."""
        self.broken_lazy_rows: tuple[LinkingRow, ...] = ()
        """Lazy rows that some plan broke."""

    def seconds_left(self) -> float:
        """Seconds left."""
        return self.stop_rule.seconds - (perf_counter() - self.started)

    def is_over(self) -> bool:
        """Whether time is over or a stop was asked for."""
        return self.stop_rule.stop() or self.seconds_left() <= 0

    def within_gap(self, value: float | None = None) -> bool:
        """Whether a value, by default the incumbent's, is proven to lie within the gap asked for."""
        value = self.value if value is None else value
        return value < float("inf") and value - self.bound <= self.stop_rule.gap * abs(value) + 1e-9

    def keep_if_better(self, plan: Choices | None) -> bool:
        """Keep a plan if it is cheaper than the incumbent and the audit finds it feasible; whether it was kept."""
        if (
            plan is None
            or (value := objective(self.case, plan)) >= self.value - 1e-9
            or not is_feasible(self.case, plan)
        ):
            return False
        self.plan, self.value = plan, value
        if value < self.draft_cost:
            self.draft, self.draft_cost = plan, value
        self.tell()
        return True

    def begin(self, step: str) -> None:
        """Tell what is worked on from now on."""
        self.step = step
        self.tell()

    def raise_bound(self, bound: float, *, own: float) -> None:
        """Keep a bound that is higher than the one so far, and tell of it; ``own`` is what our own sums prove."""
        self.own_bound = max(self.own_bound, own)
        if bound > self.bound:
            self.bound = bound
            self.tell()

    def tell(self) -> None:
        """Tell how far the search is."""
        self.stop_rule.tell(SearchProgress(perf_counter() - self.started, self.value, self.bound, self.step))

    def choose_everywhere(self, programme: IntegerProgramme, seconds: float) -> bool:
        """Choose in all municipalities at once; whether a better plan came of it.

        Lazy rows that the answer breaks are added and the programme is solved again, up to twenty times: each round
        adds a row at least, and few bind.
        """
        for _ in range(20):
            start = {c.block: c.path for c in self.plan} if self.plan else None
            answer = programme.solve(
                SolverBudget(min(seconds, self.seconds_left()), self.is_over, self.within_gap), start=start
            )
            if answer is None:
                return False
            plan = whole_choices(
                programme.case,
                answer[0],
                seconds=max(1.0, self.seconds_left()),
                stop=self.stop_rule.stop,
                sizes=answer[1],
            )
            if plan is None:
                return False
            broken = violated_rows(self.case, plan, [j for j in self.case.linking_rows if j.lazy])
            if not broken:
                return self.keep_if_better(plan)
            self.broken_lazy_rows += tuple(broken)
            programme.add_rows(broken)
        return False

    def penalised_cost(self, plan: Choices) -> float:
        """Cost of a plan or draft with the rows that it breaks at ``VIOLATION_PRICE`` per unit."""
        broken = violated_rows(self.case, plan, self.case.linking_rows)
        return objective(self.case, plan) + VIOLATION_PRICE * sum(broken.values())

    def choose_neighbourhood(self, master: MasterResult, free: set[int], live: LiveSets, seconds: float) -> bool:
        """Choose anew in the municipalities ``free``, all others as in the draft; whether the draft became cheaper.

        Rows may be broken at a price, so that a draft that breaks some can be mended in steps.
        """
        if self.draft is None:
            return False
        case, kept = restrict(
            replace(master.case, linking_rows=master.case.linking_rows + self.broken_lazy_rows), self.draft, free
        )
        paths = {j: self.draft[b].path for j, b in enumerate(kept)}
        sets = {j: [sorted({*s, paths[j][t]}) for t, s in enumerate(live[b])] for j, b in enumerate(kept)}
        budget = SolverBudget(min(seconds, self.seconds_left()), self.is_over)
        answer = IntegerProgramme(case, sets, elastic=VIOLATION_PRICE).solve(budget, start=paths)
        if answer is None:
            return False
        part = whole_choices(
            case, answer[0], seconds=1.0, stop=self.stop_rule.stop, sizes=answer[1], elastic=VIOLATION_PRICE
        )
        return part is not None and self.merge_neighbourhood(part, kept)

    def merge_neighbourhood(self, part: Choices, kept: tuple[int, ...]) -> bool:
        """Put a neighbourhood into the draft if that makes it cheaper; lazy rows it breaks are in use from then on."""
        assert self.draft is not None
        plan = merge(self.draft, part, kept)
        self.broken_lazy_rows += tuple(
            j
            for j in violated_rows(self.case, plan, self.case.linking_rows)
            if j.lazy and j not in self.broken_lazy_rows
        )
        merit = self.penalised_cost(plan)
        better = merit < self.draft_cost - 1e-9
        if better:
            self.draft, self.draft_cost = plan, merit
            self.keep_if_better(plan)
        return better
