"""What a plan would cost with a location in it that it does not use: nearby choices made anew with that one open.

Maths:
    min cost    over sets that differ from the plan's in one option at most, in all municipalities of the area
    s.t. Σ_t Σ_{S ∋ i} y[b,t,S] ≥ 1    [places]

    The answer is a plan that holds, so that the best plan with the location costs no more than it.
"""

from optimiser.locations.audit import is_feasible
from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import is_open
from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget, Stop
from optimiser.locations.formulation.subproblem import linked_areas, merge, restrict
from optimiser.locations.formulation.whole_sizes import Choices, whole_choices
from optimiser.model.highs import INFINITY


def with_option(case: LocationCase, plan: Choices, b: int, i: int, *, seconds: float, stop: Stop) -> Choices | None:
    """The best plan found with option ``i`` of municipality ``b`` open in some period; ``None`` where none was found.

    Args:
        case: the question.
        plan: a feasible plan without it.
        b: number of the municipality.
        i: number of the option in it.
        seconds: time for the solver.
        stop: true ends it.

    """
    free = next((area for area in linked_areas(case) if b in area), frozenset({b}))
    part, kept = restrict(case, plan, free)
    here = kept.index(b)
    live = {j: [_near(which, len(part.blocks[j].options)) for which in plan[m].path] for j, m in enumerate(kept)}
    programme = IntegerProgramme(part, live)
    taken = [(x.y, 1.0) for (j, _), sets in programme.sets.items() if j == here for s, x in sets.items() if s >> i & 1]
    programme.rows.add(1.0, INFINITY, taken)
    answer = programme.solve(SolverBudget(seconds, stop))
    choices = answer and whole_choices(part, answer[0], seconds=seconds, stop=stop, sizes=answer[1])
    found = choices and merge(plan, choices, kept)
    return found if found and any(is_open(found[b], i)) and is_feasible(case, found) else None


def _near(which: int, options: int) -> list[int]:
    """A set, and those that have one option more or less."""
    return sorted({which, *(which ^ 1 << k for k in range(options))})
