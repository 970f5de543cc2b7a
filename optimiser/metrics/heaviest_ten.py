"""The part of all places that stands in the ten municipalities with most places.

Maths:
    Σ_{m ∈ ten largest} places_m / Σ_m places_m        [fraction]
"""

from collections.abc import Mapping

UNIT = "fraction"


def score(places: Mapping[str, float], population: Mapping[str, int]) -> float:
    """The part of the ten largest; 0 when there are no places at all."""
    del population
    total = sum(places.values())
    return sum(sorted(places.values())[-10:]) / total if total else 0.0
