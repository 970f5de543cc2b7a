"""No municipality hosts more than it can hold, existing places included.

Maths:
    Σ_g new[m, g, t] ≤ max(0, capacity[m, t] − existing[m, t])    ∀ (m, t) with a capacity        [places]

    Where existing places already exceed the capacity nothing new is added; whether the
    existing ones shrink is not for a distribution to decide.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from optimiser.problem.instance import Instance, Limit
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places"


def room_left(instance: Instance, limit: Limit) -> int:
    """New places that a capacity still allows."""
    existing = sum(
        instance.territory.existing.get((limit.municipality, g, limit.period), 0)
        for g in instance.groups_of(limit.group)
    )
    return max(0, limit.places - existing)


def rows(instance: Instance, v: "Variables") -> Iterator[tuple[tuple[str, ...], "Row"]]:
    """Say it to the solver."""
    for limit in instance.limits:
        if limit.bound == "capacity":
            m, g, t = limit.municipality, limit.group, limit.period
            yield (m, g, t), v.area(m, g, t) <= room_left(instance, limit)


def excess(instance: Instance, plan: Plan) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: new places over what the capacity allows."""
    found: dict[tuple[str, ...], float] = {}
    for limit in instance.limits:
        if limit.bound == "capacity":
            m, g, t = limit.municipality, limit.group, limit.period
            found[m, g, t] = max(0, plan.new_in(m, g, t) - room_left(instance, limit))
    return found
