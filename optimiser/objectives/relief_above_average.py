"""Areas that already host more than the average per inhabitant receive as little as can be.

Maths:
    min Σ_{a, t} (r[a, t] − 1)·new[a, t]    over the areas with r[a, t] > 1        [places]
    r[a, t] = (existing[a, t] / pop[a]) / (existing[t] / pop)

    A place in an area at twice the average counts once, at three times the average twice. Meant for
    provinces; existing places are those of the group or of all groups together.

    Axioms: anonymity. It looks at what stands before, not at what results: Pigou-Dalton is not claimed.

Source:
    The letter of February 2022 wants provinces that host relatively much to be relieved.
"""

from typing import TYPE_CHECKING

from optimiser.model.protocol import Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Variables

UNIT = "places"


def surplus(instance: Instance, level: str, group: str) -> dict[tuple[str, str], float]:
    """R − 1 of every area and period above the average."""
    land = instance.territory
    people = {a: sum(land.population[m] for m in land.scopes[a]) for a in (*land.areas(level), land.country)}
    found: dict[tuple[str, str], float] = {}
    for t in land.periods:
        average = land.existing_in(land.country, group, t) / people[land.country]
        for a in land.areas(level):
            if average and people[a] and (r := land.existing_in(a, group, t) / people[a] / average) > 1:
                found[a, t] = r - 1
    return found


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """New places in areas above the average, weighted by how far above they are."""
    value = v.total((), (), "")
    for (a, t), extra in surplus(instance, level, group).items():
        value += extra * v.area(a, group, t)
    return Term(value)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The same for any plan."""
    return sum(x * plan.new_in(a, group, t) for (a, t), x in surplus(instance, level, group).items())
