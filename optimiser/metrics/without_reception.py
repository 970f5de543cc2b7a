"""The number of municipalities without any known reception place.

Maths:
    |{m ∈ M : places_m = 0}|        [municipalities]

Source:
    111 of 342 municipalities had none from 2012 to 2023 (COA list, press of November 2023).
"""

from optimiser.problem.snapshot import Situation

UNIT = "municipalities"
DECIMALS = 0


def score(situation: Situation) -> float:
    """Municipalities without places."""
    return float(sum(1 for n in situation.places.values() if n == 0))
