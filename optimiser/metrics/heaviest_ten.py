"""The part of all places that stands in the ten municipalities with most places.

Maths:
    Σ_{m ∈ ten largest} places_m / Σ_m places_m        [fraction]
"""

from optimiser.standing import Standing

UNIT = "fraction"


def score(standing: Standing) -> float:
    """The part of the ten largest; 0 when there are no places at all."""
    total = sum(standing.places.values())
    return sum(sorted(standing.places.values())[-10:]) / total if total else 0.0
