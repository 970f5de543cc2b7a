"""A municipality whose key share of a group is zero receives no new places of it.

Maths:
    new[m, g, t] = 0    ∀ (m, g, t) with share[m, g, t] = 0        [places]

Source:
    Keys that exempt (negative shares set to zero in Denmark, hosts of twice the average in
    Belgium) leave no load to compare: such a municipality receives nothing new.
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
    if min(instance.share.values(), default=0.0) > 0:
        return  # of all cells at once
    for m, g, t in instance.place_cells:
        if instance.share[m, g, t] <= 0:
            yield AreaBound((m, g, t), m, g, t, most=0)


def excess(instance: Instance, plan: Plan) -> dict[Cell, float]:
    """Say it to the auditor: new places without a share."""
    return {cell: float(plan.new[cell]) for cell in instance.place_cells if instance.share[cell] <= 0}
