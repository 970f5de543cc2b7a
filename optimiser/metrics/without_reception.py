"""The number of municipalities without any known reception place.

Maths:
    |{m ∈ M : places_m = 0}|        [municipalities]

Source:
    111 of 342 municipalities had none from 2012 to 2023 (COA list, press of November 2023).
"""

from collections.abc import Mapping

UNIT = "municipalities"


def score(places: Mapping[str, float], population: Mapping[str, int]) -> float:
    """Municipalities without places."""
    del population
    return float(sum(1 for n in places.values() if n == 0))
