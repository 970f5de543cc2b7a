"""How unequal places per inhabitant are within provinces: the inner part of the Theil index.

Maths:
    T_within = Σ_p (places_p / places) · T_p,  T_p the Theil index of the municipalities of p        [-]

    theil_within + theil_between is the Theil index of all municipalities.

Source:
    Theil (1967), Economics and Information Theory.
"""

from optimiser.fairness.inequality import theil_parts
from optimiser.problem.snapshot import Situation

UNIT = "-"
DECIMALS = 3
LOWER_IS_MORE_EQUAL = True
"""A verdict of more equal is not told beside a higher figure."""


def score(situation: Situation) -> float | None:
    """The part within provinces; ``None`` without provinces."""
    if not situation.province:
        return None
    municipalities = situation.inhabited
    places = {m: situation.places[m] for m in municipalities}
    people = {m: float(situation.population[m]) for m in municipalities}
    return theil_parts(places, people, situation.province)[0]
