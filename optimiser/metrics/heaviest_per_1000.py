"""Places per 1,000 inhabitants in the municipality that hosts most per inhabitant.

Maths:
    max_m 1000 · places_m / pop_m        [places per 1,000 inhabitants]
"""

from optimiser.problem.snapshot import Situation

UNIT = "places per 1,000 inhabitants"
DECIMALS = 1
LOWER_IS_MORE_EQUAL = True
"""A verdict of more equal is not told beside a higher figure."""


def score(situation: Situation) -> float:
    """The largest number of places per 1,000 inhabitants."""
    return max(
        (1000 * n / situation.population[m] for m, n in situation.places.items() if situation.population[m]),
        default=0.0,
    )
