"""No municipality hosts more than it can hold, existing places included.

Maths:
    Σ_g new[m, g, t] ≤ max(0, capacity[m, t] − existing[m, t])    ∀ (m, t) with a capacity        [places]

    If existing places already exceed the capacity nothing new is added; whether existing places
    are reduced is not for a distribution to decide.
"""

from collections.abc import Iterator

from optimiser.model.area_bounds import AreaBound
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places"


def bounds(instance: Instance) -> Iterator[AreaBound]:
    """Say it to the solver: sums of new places and their bounds."""
    for limit in instance.limits_in_force:
        if limit.counts_existing:
            m, g, t = limit.municipality, limit.group, limit.period
            yield AreaBound((m, g, t), m, g, t, *instance.window(limit))


def excess(instance: Instance, plan: Plan) -> dict[tuple[str, ...], float]:
    """Excess for the auditor: new places over what the capacity allows."""
    above: dict[tuple[str, ...], float] = {}
    for limit in instance.limits_in_force:
        if limit.counts_existing:
            m, g, t = limit.municipality, limit.group, limit.period
            existing = sum(instance.territory.existing.get((m, h, t), 0) for h in instance.groups_of(g))
            above[m, g, t] = max(0, plan.new_in(m, g, t) - max(0, limit.places - existing))
    return above
