"""A municipality receives at least the new places of a group that it has bid firmly (hard bids).

Maths:
    new[m, g, t] ≥ Σ hard[m, g, t]    ∀ (m, g, t) with a hard bid        [places]

    At least, not exactly: a bid says what a municipality will do, not what it refuses; a refusal is a
    maximum in the table of limits. Soft bids are the aim ``deviation_from_bids``.

Source:
    Planners at the provincial table report realised, hard, soft and gap; a hard bid is one
    that a council or an agreement stands behind.
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
    for (m, g, t, hard), places in sorted(instance.offered.items()):
        if hard:
            yield AreaBound((m, g, t), m, g, t, least=places)


def excess(instance: Instance, plan: Plan) -> dict[Cell, float]:
    """Say it to the auditor: places fewer than were firmly offered."""
    return {
        (m, g, t): float(max(0, places - plan.new_in(m, g, t)))
        for (m, g, t, hard), places in instance.offered.items()
        if hard
    }
