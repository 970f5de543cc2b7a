"""A municipality's minimum, maximum or fixed number of new places holds.

Maths:
    new[m, g, t] ≥ minimum    ∀ (m, g, t) with a minimum        [places]
    new[m, g, t] ≤ maximum    ∀ (m, g, t) with a maximum        [places]
    new[m, g, t] = fixed      ∀ (m, g, t) with a fixed number   [places]

    g is a group or all groups together; every limit has a reason and an author.
"""

from collections.abc import Iterator

from optimiser.model.area_bounds import AreaBound
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.plan import Plan

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places"


def bounds(instance: Instance) -> Iterator[AreaBound]:
    """Say it to the solver: sums of new places and their bounds."""
    for limit in instance.limits_in_force:
        if not limit.counts_existing:
            where = limit.municipality, limit.group, limit.period
            yield AreaBound(_index(limit), *where, limit.least, limit.most)


def excess(instance: Instance, plan: Plan) -> dict[tuple[str, ...], float]:
    """Excess for the auditor: places under a minimum, over a maximum, off a fixed number."""
    by_limit: dict[tuple[str, ...], float] = {}
    for limit in instance.limits_in_force:
        if not limit.counts_existing:
            new = plan.new_in(limit.municipality, limit.group, limit.period)
            under = 0 if limit.least is None else limit.least - new
            over = 0 if limit.most is None else new - limit.most
            by_limit[_index(limit)] = max(0, under, over)
    return by_limit


def _index(limit: Limit) -> tuple[str, ...]:
    return limit.municipality, limit.group, limit.period, limit.bound
