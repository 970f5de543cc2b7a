"""How unequal the places per inhabitant are inside the provinces: the inner part of Theil.

Maths:
    T_within = Σ_p (places_p / places) · T_p,  T_p the Theil index of the municipalities of p        [-]

    theil_within + theil_between is the Theil index of all municipalities.

Source:
    Theil (1967), Economics and Information Theory.
"""

from optimiser.inequality import theil_parts
from optimiser.standing import Standing

UNIT = "-"


def score(standing: Standing) -> float | None:
    """The part within; unknown without provinces."""
    if not standing.province:
        return None
    towns = standing.inhabited
    places = {m: standing.places[m] for m in towns}
    people = {m: float(standing.population[m]) for m in towns}
    return theil_parts(places, people, standing.province)[0]
