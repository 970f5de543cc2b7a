"""How unequal places per inhabitant are between provinces: the outer part of the Theil index.

Maths:
    T_between = Σ_p w_p·(y_p/μ)·ln(y_p/μ),  w = pop / Σ pop,  y = places / pop        [-]

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
    """The part between provinces; ``None`` without provinces."""
    if not situation.province:
        return None
    municipalities = situation.inhabited
    places = {m: situation.places[m] for m in municipalities}
    people = {m: float(situation.population[m]) for m in municipalities}
    return theil_parts(places, people, situation.province)[1]
