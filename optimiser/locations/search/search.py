"""Bound first, then plans: an integer programme over near-best choices, then neighbourhoods chosen anew.

The prices that prove the bound also give every choice its reduced cost: the least by which a plan that makes it must
exceed the bound. Choices with almost none are enough for good plans. What a plan costs above the bound is the sum of
the reduced costs of its choices, so later neighbourhoods free the areas with most. No plan is kept that the audit does
not find feasible, whatever the solver says.
"""

from dataclasses import replace
from time import perf_counter

from optimiser.locations.audit import violated_rows
from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column
from optimiser.locations.formulation.integer_programme import IntegerProgramme
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.formulation.subproblem import linked_areas
from optimiser.locations.pricing.column_generation import MasterResult, cost_ceiling, generate_columns
from optimiser.locations.pricing.reduced_costs import reduced_costs, set_extras, sets_within
from optimiser.locations.search.by_area import AreaSearch
from optimiser.locations.search.records import SearchResult, StopRule
from optimiser.locations.search.state import SearchState
from optimiser.locations.search.taken_sets import choose_taken, taken_by_master
from optimiser.tolerances import WHOLE

__all__ = ["SearchResult", "StopRule", "search"]


SLACK_PRICE = 1e3
"""Price of breaking a linking row by one place in the master, far above what any place can be worth in the aim."""
ROUGH_GAP = 0.05
"""Relative distance of master and bound at which a first plan is made of the mixture, before the bound is finished:
the rest of the bound takes as long again."""
MAX_DRAFT_SECONDS = 3.0
"""Seconds for a plan within the sets of a mixture: what takes longer brought nothing."""
MAX_CELLS_AT_ONCE = 700
"""Blocks times periods up to which one programme chooses everywhere; above it a plan is sought by neighbourhoods."""
MAX_IDLE_NEIGHBOURHOODS = 40
"""How many neighbourhoods in a row may bring nothing before the pool of sets is widened."""
FIRST_POOL_EXTRA = 1e-4
"""Extra cost, relative to the bound, up to which sets enter the first programme: few sets, so that it is quick."""


def _first_draft(state: SearchState, master: MasterResult) -> None:
    """Take as a draft the column that the master mixes most in every block."""
    most: dict[int, tuple[float, Column]] = {}
    for column, weight in zip(master.columns, master.weights, strict=True):
        if weight > most.get(column.block, (0.0, column))[0]:
            most[column.block] = (float(weight), column)
    if len(most) == len(state.case.blocks):
        draft = tuple(most[b][1] for b in range(len(most)))
        state.draft, state.draft_cost = draft, state.penalised_cost(draft)
        state.keep_if_better(draft)


def _first_plan(state: SearchState) -> tuple[Column, ...]:
    """Seek a plan in a rough mixture of columns; returns the columns, for the bound to go on with."""
    rough = generate_columns(state.case, state.families, elastic=SLACK_PRICE, stop=state.is_over, gap=ROUGH_GAP)
    state.raise_bound(rough.bound, own=rough.bound)
    state.begin("draft")
    choose_taken(state, rough, taken_by_master(rough), min(MAX_DRAFT_SECONDS, state.seconds_left() / 40))
    state.begin("bound")
    return rough.columns


def _improve(state: SearchState, master: MasterResult, full: LiveSets, seconds: float) -> None:
    """Large neighbourhood search: each area in turn, then neighbourhoods drawn where choices cost most.

    Neighbourhoods grow by a quarter while they are solved in a quarter of their time, and shrink by a fifth else.
    """
    state.begin("neighbourhood")
    end = perf_counter() + seconds
    everywhere = linked_areas(state.case)
    size = max([min(len(state.case.blocks), 40), *map(len, everywhere)]) if len(everywhere) > 1 else 40
    turns = list(everywhere) if len(everywhere) > 1 else []
    idle = 0
    while (
        not state.is_over()
        and not state.within_gap()
        and state.draft is not None
        and perf_counter() < end
        and idle < MAX_IDLE_NEIGHBOURHOODS
    ):
        free = set(turns.pop(0)) if turns else _drawn(state, master, everywhere, size)
        begin = perf_counter()
        idle = 0 if state.choose_neighbourhood(master, free, full, state.neighbourhood_seconds) or turns else idle + 1
        took = perf_counter() - begin
        size = (
            min(len(state.case.blocks), size + size // 4 + 1)
            if took < state.neighbourhood_seconds / 4
            else max(8, size * 4 // 5)
        )


def _drawn(state: SearchState, master: MasterResult, everywhere: list[frozenset[int]], size: int) -> set[int]:
    """A neighbourhood of at most ``size`` blocks from eight areas, drawn by reduced cost and by rows that are broken.

    A broken row weighs as ten places in each of its blocks; a little is added so that every area may be drawn.
    """
    assert state.draft is not None
    extra = reduced_costs(state.families, state.case, master.price, state.draft)
    guilty = {t.block for j in violated_rows(state.case, state.draft, state.case.linking_rows) for t in j.terms}
    weights = [sum(max(0.0, extra[b]) + 10.0 * (b in guilty) for b in area) / len(area) + 1e-3 for area in everywhere]
    free: set[int] = set()
    for area in state.random.choices(everywhere, weights, k=8):
        more = sorted(area - free)
        free |= set(state.random.sample(more, min(len(more), size - len(free))))
    return free


def _widening(state: SearchState, master: MasterResult) -> bool:
    """Choose everywhere, then by neighbourhoods, within ever more live sets.

    Returns:
        True once every set was in and nothing better came.

    """
    case, large = state.case, len(state.case.blocks) * len(state.case.periods) > MAX_CELLS_AT_ONCE
    extras = set_extras(state.families, master.price, len(case.blocks))
    within = FIRST_POOL_EXTRA * abs(master.bound) + 1e-6
    while not state.is_over() and not state.within_gap():
        begin, worth = perf_counter(), state.draft_cost
        full = sets_within(extras, within)
        if state.draft:
            full = {b: [sorted({*s, c.path[t]}) for t, s in enumerate(full[b])] for b, c in enumerate(state.draft)}
        if large:
            _improve(state, master, full, state.seconds_left() / 2)
        if not state.within_gap() and (state.plan is None or not large):
            state.begin("everywhere")
            rows = master.case.linking_rows + state.broken_lazy_rows
            state.choose_everywhere(
                IntegerProgramme(replace(master.case, linking_rows=rows), full), state.seconds_left() * 0.65
            )
        if not large and perf_counter() - begin > state.stop_rule.seconds / 4:
            _improve(state, master, full, state.seconds_left())
        if within > 100 * abs(master.bound) + 1e3 and state.draft_cost >= worth - 1e-9:  # every choice was in
            return True
        within *= 2 if large else 8
    return False


def search(case: LocationCase, limits: StopRule | None = None) -> SearchResult:
    """The best whole plan that is found before the rule to stop, and the bound that proves how good it is.

    Args:
        case: the question.
        limits: when to stop; by default after a minute.

    """
    limits = limits or StopRule()
    state = SearchState(case, limits)
    state.begin("bound")
    stages = len(case.periods) > 1 or any(row.is_goal for row in case.linking_rows)
    known: tuple[Column, ...] = ()
    if stages:
        known = _first_plan(state)
    master = generate_columns(case, state.families, elastic=SLACK_PRICE, stop=state.is_over, known=known)
    state.raise_bound(master.bound, own=master.bound)
    bounded = perf_counter() - state.started
    # Rows are broken though it is dear: either the price is too low, or no mixture meets them. At a price above the
    # cost of any plan the bound tells which.
    if master.broken > WHOLE and not state.is_over():
        dear = generate_columns(
            case, state.families, elastic=max(SLACK_PRICE, 2 * cost_ceiling(case) / master.broken), stop=state.is_over
        )
        if dear.proves_none():
            return SearchResult(
                case, None, float("inf"), dear.bound, "infeasible", {"bound": bounded}, broken=dear.missing()
            )
    if stages and not state.is_over():
        if not state.within_gap():
            state.begin("draft")
            choose_taken(state, master, taken_by_master(master), min(MAX_DRAFT_SECONDS, state.seconds_left() / 10))
        AreaSearch(state, master).run(lambda live, seconds: _improve(state, master, live, seconds))
        if state.draft is None:
            _first_draft(state, master)
    searched = _widening(state, master)
    status = "gap" if state.within_gap() else "searched" if searched else "time"
    seconds = {"bound": bounded, "search": perf_counter() - state.started - bounded}
    return SearchResult(case, state.plan, state.value, state.bound, status, seconds, state.own_bound)
