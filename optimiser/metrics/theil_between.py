"""How unequal the places per inhabitant are between the provinces: the outer part of Theil.

Maths:
    T_between = Σ_p w_p·(y_p/μ)·ln(y_p/μ),  w = pop / Σ pop,  y = places / pop        [-]

    theil_within + theil_between is the Theil index of all municipalities.

Source:
    Theil (1967), Economics and Information Theory.
"""

from optimiser.inequality import theil_parts
from optimiser.standing import Standing

UNIT = "-"


def score(standing: Standing) -> float | None:
    """The part between; unknown without provinces."""
    if not standing.province:
        return None
    towns = standing.inhabited
    places = {m: standing.places[m] for m in towns}
    people = {m: float(standing.population[m]) for m in towns}
    return theil_parts(places, people, standing.province)[1]
