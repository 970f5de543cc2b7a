"""Areas that already host more than the average per inhabitant receive as little as possible.

Maths:
    min Σ_{a, t} (r[a, t] − 1)·new[a, t]    over the areas with r[a, t] > 1        [places]
    r[a, t] = (existing[a, t] / pop[a]) / (existing[t] / pop)

    A place in an area at twice the average counts once, at three times the average twice. Meant for
    provinces; existing places are those of the group or of all groups together.

    Axioms: anonymity. It looks at existing places, not at the result: Pigou-Dalton is not claimed.

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
    """The excess r − 1 of every area and period above the average [-]."""
    territory = instance.territory
    people = {
        a: sum(territory.population[m] for m in territory.scopes[a])
        for a in (*territory.areas(level), territory.country)
    }
    above: dict[tuple[str, str], float] = {}
    for t in territory.periods:
        average = territory.existing_in(territory.country, group, t) / people[territory.country]
        for a in territory.areas(level):
            if average and people[a] and (r := territory.existing_in(a, group, t) / people[a] / average) > 1:
                above[a, t] = r - 1
    return above


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """New places in areas above the average, weighted by how far above they are."""
    value = v.total((), (), "")
    for (a, t), extra in surplus(instance, level, group).items():
        value += extra * v.area(a, group, t)
    return Term(value)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The value of the aim for any plan."""
    return sum(x * plan.new_in(a, group, t) for (a, t), x in surplus(instance, level, group).items())
