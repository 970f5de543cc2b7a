"""A province that hosts more than a chosen multiple of the national figure per inhabitant gets nothing new.

Maths:
    Σ_{m ∈ p, g} new[m, g, t] = 0    ∀ t, p with existing_p / pop_p > multiple · existing / pop        [places]

Source:
    The letter of February 2022 wants provinces that host relatively much to be relieved. The
    published tables show a factor of 0.70 for them, not zero: so this rule is an option and
    the key ``relief`` the default.
"""

from collections.abc import Iterator

from optimiser.model.area_bounds import AreaBound
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.territory import PROVINCE

PARAMETERS: dict[str, tuple[float, str]] = {"multiple": (1.5, "× national places per inhabitant")}
UNIT = "places"
COMPARES_PROVINCES = True
"""What it asks of a province depends on the existing places of others."""


def relieved(instance: Instance) -> list[tuple[str, str]]:
    """(province, period) pairs above the multiple; cross-multiplied, so that nothing divides by zero."""
    territory = instance.territory
    multiple = instance.parameters.get("relieve_provinces", {}).get("multiple", PARAMETERS["multiple"][0])
    people = {
        s: sum(territory.population[m] for m in territory.scopes[s])
        for s in (*territory.areas(PROVINCE), territory.country)
    }
    return [
        (p, t)
        for t in territory.periods
        for p in territory.areas(PROVINCE)
        if territory.existing_in(p, TOTAL, t) * people[territory.country]
        > multiple * territory.existing_in(territory.country, TOTAL, t) * people[p]
    ]


def bounds(instance: Instance) -> Iterator[AreaBound]:
    """Say it to the solver: sums of new places and their bounds."""
    for p, t in relieved(instance):
        yield AreaBound((p, t), p, TOTAL, t, most=0)


def excess(instance: Instance, plan: Plan) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: new places in a relieved province."""
    return {(p, t): float(plan.new_in(p, TOTAL, t)) for p, t in relieved(instance)}
