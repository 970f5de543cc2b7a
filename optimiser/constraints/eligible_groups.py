"""A municipality without a facility for a group, present or planned, receives no new places of it.

Maths:
    new[m, g, t] = 0    ∀ (m, g) ∉ E, t ∈ T        [places]

    Eligibility follows from the regime of the facility, never from the origin of people.
"""

from collections.abc import Iterator

from optimiser.model.area_bounds import AreaBound
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places"


def bounds(instance: Instance) -> Iterator[AreaBound]:
    """Say it to the solver: sums of new places and their bounds."""
    for m, g in sorted(instance.ineligible):
        for t in instance.territory.periods:
            yield AreaBound((m, g, t), m, g, t, most=0)


def excess(instance: Instance, plan: Plan) -> dict[Cell, float]:
    """Say it to the auditor: new places where none can be."""
    return {(m, g, t): float(plan.new[m, g, t]) for m, g in instance.ineligible for t in instance.territory.periods}
