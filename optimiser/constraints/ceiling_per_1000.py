"""No municipality gets new places above a number of places per 1,000 inhabitants, existing places included.

Maths:
    ceiling[m] = ⌊per_1000 · pop[m] / 1000⌋        [places]
    Σ_g new[m, g, t] ≤ max(0, ceiling[m] − existing[m, t])    ∀ m, t        [places]

    Existing places are those that are known of the municipality. Where they are above the ceiling already nothing
    is added; whether existing places are reduced is not for a distribution to decide.

Source:
    The number is for the planner to choose; no official one is published.
"""

from collections.abc import Iterator

from optimiser.model.area_bounds import AreaBound
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.ceilings import USUAL, below_ceiling, ceiling
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

PARAMETERS: dict[str, tuple[float, str]] = {"per_1000": (USUAL, "places per 1,000 inhabitants")}
UNIT = "places"


def bounds(instance: Instance) -> Iterator[AreaBound]:
    """Say it to the solver: sums of new places and their bounds."""
    for m in instance.territory.municipalities:
        for t in instance.territory.periods:
            yield AreaBound((m, TOTAL, t), m, TOTAL, t, most=below_ceiling(instance, m, t))


def excess(instance: Instance, plan: Plan) -> dict[tuple[str, ...], float]:
    """Excess for the auditor: new places above the ceiling, counted down from all places together."""
    territory = instance.territory
    above: dict[tuple[str, ...], float] = {}
    for m in territory.municipalities:
        most = ceiling(instance, m)
        for t in territory.periods:
            new = plan.new_in(m, TOTAL, t)
            all_places = sum(territory.existing.get((m, g, t), 0) for g in territory.groups) + new
            above[m, TOTAL, t] = float(max(0, min(new, all_places - most)))
    return above
