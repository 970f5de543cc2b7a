"""Who takes over places for another municipality hosts at least these.

Maths:
    existing[m, g, t] + new[m, g, t] ≥ Σ taken[m, g, t]    ∀ (m, g, t) that takes places over        [places]

    Both sums stay: the places count in the load of who gives them up and not in that of who
    hosts them (counted[m, g, t] of the loads), and no requirement changes.

Source:
    Spreidingswet: municipalities may exchange within the province as long as the sum is met
    (gemeente.nu). There are no legal rates; one stream is never traded for another here.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places"


def still_needed(instance: Instance) -> dict[Cell, int]:
    """New places that the existing ones do not cover yet."""
    taken: dict[Cell, int] = {}
    for x in instance.exchanges:
        cell = (x.taker, x.group, x.period)
        taken[cell] = taken.get(cell, 0) + x.places
    return {cell: places - instance.territory.existing.get(cell, 0) for cell, places in sorted(taken.items())}


def rows(instance: Instance, v: "Variables") -> Iterator[tuple[tuple[str, ...], "Row"]]:
    """Say it to the solver."""
    for (m, g, t), places in still_needed(instance).items():
        if places > 0:
            yield (m, g, t), v.area(m, g, t) >= places


def excess(instance: Instance, plan: Plan) -> dict[Cell, float]:
    """Say it to the auditor: places taken over that are hosted nowhere."""
    return {c: float(max(0, places - plan.new_in(*c))) for c, places in still_needed(instance).items()}
