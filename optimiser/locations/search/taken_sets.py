"""Choose within the sets that a relaxation takes: few are left, and good plans are among them.

Maths:
    S is allowed for b in t  ⇔  the relaxation takes more than MIN_TAKEN_SHARE of S in t, or the draft has it
    min cost + VIOLATION_PRICE·Σ_r |slack_r|    over the allowed sets    [places]

    Where rows cannot be met within so few sets they are broken at a price, and neighbourhoods mend it later.

Source:
    Berthold, Mathematical Programming Computation 6 (2014), for plans in the support of a relaxation.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget
from optimiser.locations.formulation.whole_sizes import whole_choices
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.search.state import VIOLATION_PRICE, SearchState

MIN_TAKEN_SHARE = 0.05
"""How much of a set the relaxation of an area must take for it to be allowed. A smaller share allows more sets, with
better plans in it that the solver finds later: at 0.01 it often stayed with one that was 3 % dearer."""
MIN_MIXED_SHARE = 0.01
"""The same for the mixture of the master, whose sets are fewer."""


def taken_by_master(master: MasterResult) -> dict[int, list[set[int]]]:
    """Sets of the columns that the master mixes, of the one mixed most in any case; empty for a block without any."""
    taken: dict[int, list[set[int]]] = {b: [set() for _ in master.case.periods] for b in range(len(master.case.blocks))}
    for column, weight in sorted(zip(master.columns, master.weights, strict=True), key=lambda x: -x[1]):
        of_block = taken[column.block]
        if weight > MIN_MIXED_SHARE or not of_block[0]:
            for t, s in enumerate(column.path):
                of_block[t].add(s)
    return taken


def choose_taken(
    state: SearchState, master: MasterResult, taken: Mapping[int, Sequence[AbstractSet[int]]], seconds: float
) -> bool:
    """Choose within the sets taken, rows broken at a price; whether a better draft came of it, which is kept.

    Args:
        state: the search.
        master: the case with the linking rows in use.
        taken: sets of every block and period; nothing is chosen where a block has none. Those of the draft are added,
            and the solver starts from it.
        seconds: time for the solver.

    """
    if not all(sets for periods in taken.values() for sets in periods):
        return False
    known = {b: c.path for b, c in enumerate(state.draft)} if state.draft else {}
    live = {b: [sorted({*s, *known.get(b, ())[t : t + 1]}) for t, s in enumerate(sets)] for b, sets in taken.items()}
    few = IntegerProgramme(master.case, live, elastic=VIOLATION_PRICE)
    answer = few.solve(SolverBudget(seconds, state.is_over), start=known)
    plan = answer and whole_choices(
        master.case, answer[0], seconds=2.0, stop=state.stop_rule.stop, sizes=answer[1], elastic=VIOLATION_PRICE
    )
    if not plan or (cost := state.penalised_cost(plan)) >= state.draft_cost:
        return False
    state.draft, state.draft_cost = plan, cost
    state.keep_if_better(plan)
    return True
