"""A municipality's minimum, maximum or fixed number of new places is kept.

Maths:
    new[m, g, t] ≥ minimum    ∀ (m, g, t) with a minimum        [places]
    new[m, g, t] ≤ maximum    ∀ (m, g, t) with a maximum        [places]
    new[m, g, t] = fixed      ∀ (m, g, t) with a fixed number   [places]

    g is a group or all of them together; every limit has a reason and an author.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places"


def rows(instance: Instance, v: "Variables") -> Iterator[tuple[tuple[str, ...], "Row"]]:
    """Say it to the solver."""
    for limit in instance.limits:
        m, g, t = limit.municipality, limit.group, limit.period
        if limit.bound == "minimum":
            yield (m, g, t, "minimum"), v.area(m, g, t) >= limit.places
        elif limit.bound == "maximum":
            yield (m, g, t, "maximum"), v.area(m, g, t) <= limit.places
        elif limit.bound == "fixed":
            yield (m, g, t, "fixed"), v.area(m, g, t) == limit.places


def excess(instance: Instance, plan: Plan) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places under a minimum, over a maximum, off a fixed number."""
    found: dict[tuple[str, ...], float] = {}
    for limit in instance.limits:
        new = plan.new_in(limit.municipality, limit.group, limit.period)
        index = (limit.municipality, limit.group, limit.period, limit.bound)
        if limit.bound == "minimum":
            found[index] = max(0, limit.places - new)
        elif limit.bound == "maximum":
            found[index] = max(0, new - limit.places)
        elif limit.bound == "fixed":
            found[index] = abs(new - limit.places)
    return found
