"""Random small cases of whole locations against enumeration: ``python -m tests.location_bounds --cases 2000``.

Of every case the optimum over all whole plans is enumerated; the search must end at it, and neither its own bound nor
the solver's word may lie above it. Cases have limits, areas, goals, or none of these.
"""

import argparse
import sys
from collections import Counter

from optimiser.locations.audit import is_feasible
from optimiser.locations.case.plan_cost import objective
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from tests.support.location_cases import NoWholeChoiceError, areas_case, goals_case, limited_case, small_case
from tests.support.location_enumeration import optimum

MAKERS = {"small": small_case, "limited": limited_case, "areas": areas_case, "goals": goals_case}
ROUND_OFF = 1e-6
"""What sums of a few hundred doubles may differ by [places]."""


def wrong(name: str, seed: int) -> str:
    """What is wrong with the search of a case; empty if nothing is."""
    try:
        case = MAKERS[name](seed)
    except NoWholeChoiceError:
        return ""
    best, found = optimum(case), search(case, StopRule(seconds=20, gap=0.0))
    if found.plan is None:
        return "no plan"
    if not is_feasible(case, found.plan) or abs(objective(case, found.plan) - found.value) > ROUND_OFF:
        return "plan does not hold"
    if found.own_bound > best + ROUND_OFF:
        return f"own bound {found.own_bound} above {best}"
    if found.bound > best + ROUND_OFF:
        return f"bound {found.bound} above {best}"
    return f"value {found.value} above {best}" if found.value > best + ROUND_OFF else ""


def run(cases: int, first: int = 0) -> Counter[str]:
    """How many cases were wrong in each way."""
    found: Counter[str] = Counter()
    for n in range(first, first + cases):
        name = list(MAKERS)[n % len(MAKERS)]
        if complaint := wrong(name, n):
            sys.stdout.write(f"{name} {n}: {complaint}\n")
            found[complaint.split(" ", 1)[0]] += 1
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--first", type=int, default=1000)
    given = parser.parse_args()
    complaints = run(given.cases, given.first)
    sys.stdout.write(f"{given.cases} cases, {sum(complaints.values())} wrong\n")
    sys.exit(bool(complaints))
