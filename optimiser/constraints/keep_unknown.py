"""A municipality of which a stream is unknown keeps its own numbers: nothing goes to it, and nothing comes from it.

Maths:
    x[m, g, t] = kept[m, g, t]      ∀ (m, t) with an unknown stream, ∀ g    [places, or unit of the stream]
    g is a group of places, or a stream that the plan decides

    What everything together is, cannot be said of it, so it cannot be levelled either: the unknown would count as
    nothing. What it keeps is in ``optimiser.distribution.own_numbers``.
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
    for cell, number in instance.joint.kept.items() if instance.joint else ():
        yield cell, v.weighed([(v.new[cell], 1.0)]) == number


def excess(instance: Instance, plan: Plan) -> dict[Index, float]:
    """Say it to the auditor: places or people more or fewer than it keeps."""
    kept = instance.joint.kept if instance.joint else {}
    return {cell: float(abs(plan.new[cell] - number)) for cell, number in kept.items()}
