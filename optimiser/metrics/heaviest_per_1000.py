"""Places per 1,000 inhabitants in the municipality that hosts most per inhabitant.

Maths:
    max_m 1000 · places_m / pop_m        [places per 1,000 inhabitants]
"""

from optimiser.standing import Standing

UNIT = "places per 1,000 inhabitants"


def score(standing: Standing) -> float:
    """The largest number of places per 1,000 inhabitants."""
    return max(
        (1000 * n / standing.population[m] for m, n in standing.places.items() if standing.population[m]), default=0.0
    )
