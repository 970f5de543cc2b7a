"""A municipality that takes over places from another hosts at least these.

Maths:
    existing[m, g, t] + new[m, g, t] ≥ Σ taken[m, g, t]    ∀ (m, g, t) that takes places over        [places]

    No sum changes: the places count in the load of the municipality that gives them up and not of the one
    that hosts them (counted[m, g, t] of the loads), and requirements stay as they are.

Source:
    Spreidingswet: municipalities may exchange within the province as long as the sum is met
    (gemeente.nu). There are no legal rates; one stream is never traded for another here.
"""

from collections.abc import Iterator

from optimiser.model.area_bounds import AreaBound
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places"


def still_needed(instance: Instance) -> dict[Cell, int]:
    """New places of each taker that its existing places do not cover; zero or less if they do."""
    taken: dict[Cell, int] = {}
    for x in instance.exchanges:
        cell = (x.taker, x.group, x.period)
        taken[cell] = taken.get(cell, 0) + x.places
    return {cell: places - instance.territory.existing.get(cell, 0) for cell, places in sorted(taken.items())}


def bounds(instance: Instance) -> Iterator[AreaBound]:
    """Say it to the solver: sums of new places and their bounds."""
    for (m, g, t), places in still_needed(instance).items():
        if places > 0:
            yield AreaBound((m, g, t), m, g, t, least=places)


def excess(instance: Instance, plan: Plan) -> dict[Cell, float]:
    """Say it to the auditor: places taken over that are hosted nowhere."""
    return {c: float(max(0, places - plan.new_in(*c))) for c, places in still_needed(instance).items()}
