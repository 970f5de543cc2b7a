"""How much the places heap up in few municipalities: 1 all in one, 1/n evenly over n.

Maths:
    H = Σ_m (places_m / Σ places)²        [-]

Source:
    Herfindahl (1950); Hirschman (1945).
"""

from optimiser.problem.snapshot import Situation

UNIT = "-"
DECIMALS = 3


def score(situation: Situation) -> float | None:
    """The Herfindahl index; unknown when there are no places."""
    total = sum(situation.places.values())
    return sum((n / total) ** 2 for n in situation.places.values()) if total else None
