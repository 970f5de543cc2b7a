"""Every scope receives exactly the new places that are required of it.

Maths:
    Σ_{m ∈ s} new[m, g, t] = required[s, g, t] − short[s, g, t]    ∀ (s, g, t) ∈ R        [places]

    short is zero unless a relaxed plan was asked for.

Source:
    The letter of February 2022 asks 10,157 additional places; under the Spreidingswet the
    minister's decision binds per province.
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
    for (s, g, t), places in sorted(instance.requirement.items()):
        yield AreaBound((s, g, t), s, g, t, places, places)


def excess(instance: Instance, plan: Plan) -> dict[Cell, float]:
    """Say it to the auditor: places too many or too few."""
    return {
        (s, g, t): abs(plan.new_in(s, g, t) + plan.shortfall.get((s, g, t), 0) - places)
        for (s, g, t), places in instance.requirement.items()
    }
