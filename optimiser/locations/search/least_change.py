"""A last aim: of all sizes with the same value and the same open locations, those that change least in time.

Maths:
    min Σ_{b,i,g,t} |x[b,i,g,t] − x[b,i,g,t−1]|  over t in which i is open before and after        [places]
    s.t. aim(x) ≤ value of the plan; open locations, limits and linking rows as they are

    Before the first period counts what an existing location has. Opening and closing are no changes of size.
    The aim alone often does not mind which of two locations has a place, and then sizes would swing for nothing.
"""

import math
from collections.abc import Iterable

from optimiser.locations.audit import is_feasible
from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column, is_open
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget, Stop
from optimiser.locations.formulation.whole_sizes import Choices, whole_choices_of
from optimiser.model.highs import INFINITY, Terms

SAME_VALUE = 1e-9
"""Relative difference of two sums of places and costs that may come of the order of adding alone."""


def places_changed(case: LocationCase, plan: Iterable[Column]) -> int:
    """Places by which locations shrink and grow while they stay open, all periods together.

    Before the first period counts what an existing location has, all groups together.
    """
    total = 0
    for column in plan:
        for i, option in enumerate(case.blocks[column.block].options):
            opened, sizes = is_open(column, i), column.sizes[:, i]
            if option.places is not None and option.life.opened[option.life.start] and opened[0]:
                total += abs(int(sizes[0].sum()) - option.places)
            for t in range(1, len(case.periods)):
                if opened[t - 1] and opened[t]:
                    total += int(abs(sizes[t] - sizes[t - 1]).sum())
    return total


def _programme(case: LocationCase, plan: Choices, value: float) -> IntegerProgramme:
    """The programme over the plan's own sets, no dearer than the plan, with the places changed as its aim."""
    programme = IntegerProgramme(case, {c.block: [(s,) for s in c.path] for c in plan})
    rows = programme.rows
    slack = SAME_VALUE * max(1.0, abs(value))
    rows.add(-INFINITY, value + slack, [(v, c) for v, c in enumerate(rows.cost) if c])
    rows.cost[:] = [0.0] * len(rows.cost)
    for column in plan:
        for i, option in enumerate(case.blocks[column.block].options):
            opened = is_open(column, i)
            places = [_places(programme, column, i, t) if opened[t] else {} for t in range(len(case.periods))]
            if option.places is not None and option.life.opened[option.life.start] and opened[0]:
                _differ(programme, [x for terms in places[0].values() for x in terms], [], float(option.places))
            for t in range(1, len(places)):
                if opened[t - 1] and opened[t]:
                    for g in option.groups:
                        _differ(programme, places[t][g], places[t - 1][g], 0.0)
    return programme


def _differ(programme: IntegerProgramme, now: Terms, before: Terms, known: float) -> None:
    """Write ``now`` − ``before`` − ``known`` = more − less, both at price 1 in the aim."""
    more, less = programme.rows.variable(1.0), programme.rows.variable(1.0)
    programme.rows.add(known, known, [(more, -1.0), (less, 1.0), *now, *((v, -w) for v, w in before)])


def _places(programme: IntegerProgramme, column: Column, i: int, t: int) -> dict[str, Terms]:
    """Places of an open option by group, as terms."""
    taken = programme.sets[column.block, t][column.path[t]]
    for size in taken.sizes:
        if size.number == i:
            return {g: [(x, 1.0)] for g, x in size.places.items()}
    return {taken.groups[0]: taken.total()}


def least_change_choices(case: LocationCase, plan: Choices, *, seconds: float, stop: Stop) -> Choices:
    """The plan with sizes that change least at no higher value, or as it is where none better is found in time.

    Args:
        case: the question.
        plan: a feasible plan.
        seconds: time for the solver.
        stop: true ends the search.

    """
    value, best = objective(case, plan), plan
    if not places_changed(case, plan):
        return plan
    for whole in (False, True):
        programme = _programme(case, plan, value)
        if whole:
            programme.require_whole_sizes()
        answer = programme.solve(SolverBudget(seconds / 2, stop))
        calmer = answer and whole_choices_of(case, *answer)
        if (
            calmer
            and objective(case, calmer) <= value + SAME_VALUE * max(1.0, math.fabs(value))
            and places_changed(case, calmer) < places_changed(case, best)
            and is_feasible(case, calmer)
        ):
            best = calmer
        if not whole and calmer:  # continuous sizes came out whole: no whole ones change less
            break
    return best
