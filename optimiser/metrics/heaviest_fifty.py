"""The part of all places that the fifty municipalities with most places host.

Maths:
    Σ_{m ∈ fifty largest} places_m / Σ_m places_m        [fraction]
"""

from optimiser.problem.snapshot import Situation

UNIT = "fraction"
DECIMALS = 3
LOWER_IS_MORE_EQUAL = True
"""A verdict of more equal is not told beside a higher figure."""
AMONG = 50
"""Left out where there are no more municipalities than this: the part is then 1 whatever the plan."""


def score(situation: Situation) -> float:
    """The part of the fifty largest; 0 if there are no places at all."""
    return situation.heaviest(AMONG)
