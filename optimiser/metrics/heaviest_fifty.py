"""The part of all places that stands in the fifty municipalities with most places.

Maths:
    Σ_{m ∈ fifty largest} places_m / Σ_m places_m        [fraction]
"""

from optimiser.problem.snapshot import Situation

UNIT = "fraction"
DECIMALS = 3
AMONG = 50
"""Where there are no more municipalities than this, the part is 1 of itself: it is left out."""


def score(situation: Situation) -> float:
    """The part of the fifty largest; 0 when there are no places at all."""
    return situation.heaviest(AMONG)
