"""Places per 1,000 inhabitants in the municipality that hosts most per inhabitant.

Maths:
    max_m 1000 · places_m / pop_m        [places per 1,000 inhabitants]
"""

from collections.abc import Mapping

UNIT = "places per 1,000 inhabitants"


def score(places: Mapping[str, float], population: Mapping[str, int]) -> float:
    """The largest number of places per 1,000 inhabitants."""
    return max((1000 * n / population[m] for m, n in places.items() if population[m]), default=0.0)
