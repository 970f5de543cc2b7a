"""A first plan near the bound: only sets that the relaxation with cuts takes may be chosen, so that few are left.

Maths:
    S is allowed for b in t  ⇔  y[b,t,S] > MIN_TAKEN_SHARE at the optimum of the relaxation of all areas with their cuts
    min cost + VIOLATION_PRICE·Σ_r |slack_r|    over the allowed sets    [places]

    Where rows cannot be met within so few sets they are broken at a price, and neighbourhoods mend it later.

Source:
    Berthold, Mathematical Programming Computation 6 (2014), for plans in the support of a relaxation.
"""

from collections.abc import Sequence

import numpy as np

from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.area import BoundedArea
from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.formulation.whole_sizes import whole_choices
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.search.state import VIOLATION_PRICE, SearchState
from optimiser.model.highs import hand_over, run

MIN_TAKEN_SHARE = 0.01
"""How much of a set the relaxation must take for it to be allowed: a smaller share allows more sets, in a
larger programme with better plans in it."""


def taken_sets(programme: IntegerProgramme, value: Floats) -> dict[int, list[list[int]]]:
    """Sets of every block and period that a point takes some of; the one taken most always.

    Args:
        programme: the programme of which ``value`` is a point.
        value: value of every column.

    """
    sets: dict[int, list[list[int]]] = {b: [] for b in range(len(programme.case.blocks))}
    for (b, _), known in sorted(programme.sets.items()):
        most = max(known, key=lambda s: value[known[s].y])
        sets[b].append(sorted({most, *(s for s, rows in known.items() if value[rows.y] > MIN_TAKEN_SHARE)}))
    return sets


def early_draft(state: SearchState, master: MasterResult) -> None:
    """A rough draft at once: only the sets of columns that the master mixes, before anything more is bounded.

    Args:
        state: the search; its draft is set where a choice was found.
        master: the optimum of column generation.

    """
    taken: dict[int, list[set[int]]] = {b: [set() for _ in master.case.periods] for b in range(len(master.case.blocks))}
    for column, weight in sorted(zip(master.columns, master.weights, strict=True), key=lambda x: -x[1]):
        of_block = taken[column.block]
        if weight > MIN_TAKEN_SHARE or not of_block[0]:
            for t, s in enumerate(column.path):
                of_block[t].add(s)
    if all(sets[0] for sets in taken.values()):
        few = IntegerProgramme(
            master.case, {b: [sorted(s) for s in sets] for b, sets in taken.items()}, elastic=VIOLATION_PRICE
        )
        _keep(state, master, few, state.seconds_left() / 10)


def _keep(state: SearchState, master: MasterResult, few: IntegerProgramme, seconds: float) -> None:
    """Choose within few sets, rows broken at a price, and keep what comes of it as the draft."""
    answer = few.solve(SolverBudget(seconds, state.is_over))
    plan = answer and whole_choices(
        master.case, answer[0], seconds=2.0, stop=state.stop_rule.stop, sizes=answer[1], elastic=VIOLATION_PRICE
    )
    if plan and (cost := state.penalised_cost(plan)) < state.draft_cost:
        state.draft, state.draft_cost = plan, cost
        state.keep_if_better(plan)


def first_draft(state: SearchState, master: MasterResult, areas: Sequence[BoundedArea], live: LiveSets) -> None:
    """Choose in all areas together within what their relaxation takes, and keep it as the draft.

    Args:
        state: the search; its draft is set where a choice was found.
        master: the case with the linking rows in use.
        areas: all areas, with their cuts.
        live: sets of the relaxation.

    """
    programme = IntegerProgramme(master.case, live)
    for area in areas:
        if area.wide:
            area.wide.write_cuts(programme, area.blocks)
    highs = hand_over(programme.rows, whole=False)
    highs.setOptionValue("time_limit", max(0.05, state.seconds_left() / 4))
    run(highs)
    point = np.asarray(highs.getSolution().col_value)
    if len(point) != len(programme.rows.cost):
        return
    few = IntegerProgramme(master.case, taken_sets(programme, point), elastic=VIOLATION_PRICE)
    _keep(state, master, few, state.seconds_left() / 3)
