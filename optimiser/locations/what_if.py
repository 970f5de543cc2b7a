"""What a plan owes the planner beside itself: what a candidate would cost, and from when a location can be closed."""

from collections.abc import Callable, Mapping

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.closing import Closing
from optimiser.locations.case.column import is_open
from optimiser.locations.case.plan_cost import CostParts, cost_parts, objective
from optimiser.locations.formulation.whole_sizes import Choices
from optimiser.locations.result import LocationFacts
from optimiser.locations.search.with_option import with_option
from optimiser.locations.search.without_option import Closings

MAX_CANDIDATES_TRIED, SECONDS_PER_CANDIDATE = 20, 1.0
"""Named candidates without use that a plan is sought for, and the seconds for each: a reason, not a search."""


def with_candidates(
    case: LocationCase, plan: Choices, sites: Mapping[tuple[str, str], LocationFacts], stop: Callable[[], bool]
) -> tuple[Choices, dict[tuple[str, str], CostParts]]:
    """What the best plan found with each named candidate that is not used costs; the best of all plans comes back."""
    best, found = plan, dict[tuple[str, str], CostParts]()
    for b, block in enumerate(case.blocks):
        for i, option in enumerate(block.options):
            named = sites[option.name, option.groups[0]].name and not option.existing
            if not named or any(is_open(plan[b], i)) or len(found) >= MAX_CANDIDATES_TRIED or stop():
                continue
            other = with_option(case, plan, b, i, seconds=SECONDS_PER_CANDIDATE, stop=stop)
            if other:
                found[block.code, option.name] = cost_parts(case, other)
                best = min(best, other, key=lambda choices: objective(case, choices))
    return best, found


def closings_of(case: LocationCase, plan: Choices, stop: Callable[[], bool]) -> dict[tuple[int, int], Closing]:
    """From when each location of a plan can be closed, by number of block and option; those looked at before a stop."""
    closings = Closings(case, plan, stop)
    return {
        (b, i): closings.first(b, i)
        for b, column in enumerate(plan)
        for i in range(len(case.blocks[b].options))
        if any(is_open(column, i)) and not stop()
    }
