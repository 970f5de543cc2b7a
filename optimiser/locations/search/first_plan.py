"""A rough plan at once: only the sets of columns that the master mixes may be chosen, before anything is cut.

Maths:
    S is allowed for b in t  ⇔  Σ λ of the columns with S in t > MIN_TAKEN_SHARE
    min cost + VIOLATION_PRICE·Σ_r |slack_r|    over the allowed sets    [places]

    Where rows cannot be met within so few sets they are broken at a price, and neighbourhoods mend it later.

Source:
    Berthold, Mathematical Programming Computation 6 (2014), for plans in the support of a relaxation.
"""

from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget
from optimiser.locations.formulation.whole_sizes import whole_choices
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.search.state import VIOLATION_PRICE, SearchState

MIN_TAKEN_SHARE = 0.01
"""How much of a column the master must mix for its sets to be allowed: a smaller share allows more sets, in a larger
programme with better plans in it."""


def first_draft(state: SearchState, master: MasterResult) -> None:
    """Choose within the sets that the master mixes, rows broken at a price, and keep what comes of it as the draft.

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
    if not all(sets[0] for sets in taken.values()):
        return
    few = IntegerProgramme(
        master.case, {b: [sorted(s) for s in sets] for b, sets in taken.items()}, elastic=VIOLATION_PRICE
    )
    answer = few.solve(SolverBudget(state.seconds_left() / 10, state.is_over))
    plan = answer and whole_choices(
        master.case, answer[0], seconds=2.0, stop=state.stop_rule.stop, sizes=answer[1], elastic=VIOLATION_PRICE
    )
    if plan and (cost := state.penalised_cost(plan)) < state.draft_cost:
        state.draft, state.draft_cost = plan, cost
        state.keep_if_better(plan)
