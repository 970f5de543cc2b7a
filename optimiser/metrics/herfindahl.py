"""How concentrated the places are: 1 if all are in one municipality, 1/n if evenly spread over n.

Maths:
    H = Σ_m (places_m / Σ places)²        [-]

Source:
    Herfindahl (1950); Hirschman (1945).
"""

from optimiser.problem.snapshot import Situation

UNIT = "-"
DECIMALS = 3
LOWER_IS_MORE_EQUAL = True
"""A verdict of more equal is not told beside a higher figure."""


def score(situation: Situation) -> float | None:
    """The Herfindahl index; ``None`` if there are no places."""
    total = sum(situation.places.values())
    return sum((n / total) ** 2 for n in situation.places.values()) if total else None
