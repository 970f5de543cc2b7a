"""Streams that a plan decides beside places: every province keeps its sum, every municipality its bounds.

Maths:
    low[m, s, t] ≤ x[m, s, t] ≤ high[m, s, t]            ∀ (m, s, t)        [unit of the stream]
    Σ_{m ∈ p} x[m, s, t] = sum[p, s, t]                  ∀ provinces p

    One municipality may do more of one stream and another more of places; nobody is lost, and no province
    is asked for more than before.

Source:
    Exchanges within the province as long as its sum is met: Spreidingswet (gemeente.nu); a joint offer of asylum and
    housing: amersfoort.nl/gezamenlijk-bod-asiel-en-huisvesting.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

PARAMETERS: dict[str, tuple[float, str]] = {}
UNIT = "places or persons"

Index = tuple[str, ...]


def rows(instance: Instance, v: "Variables") -> Iterator[tuple[Index, "Row"]]:
    """Say it to the solver."""
    joint = instance.joint
    if joint is None:
        return
    for cell in joint.cells:
        if joint.low[cell] > 0:
            yield (*cell, "low"), v.new[cell] >= joint.low[cell]
        yield (*cell, "high"), v.new[cell] <= joint.high[cell]
    for (p, s, t), number in joint.sums.items():
        members = joint.members(instance.territory.scopes[p], s, t)
        yield (p, s, t), v.weighed((v.new[c], 1.0) for c in members) == number


def excess(instance: Instance, plan: Plan) -> dict[Index, float]:
    """Say it to the auditor: numbers beyond a bound, and people or places lost or made in a province."""
    joint = instance.joint
    if joint is None:
        return {}
    found: dict[Index, float] = {
        cell: float(max(0, joint.low[cell] - plan.new[cell], plan.new[cell] - joint.high[cell])) for cell in joint.cells
    }
    sums = {(p, s, t): float(abs(plan.streams_in(p, s, t) - n)) for (p, s, t), n in joint.sums.items()}
    return found | sums
