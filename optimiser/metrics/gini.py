"""How unequal places per inhabitant are: 0 if the same everywhere, 1 if everything is in one area.

Maths:
    G = Σ_a Σ_b w_a w_b |y_a − y_b| / (2 μ),  w = pop / Σ pop,  y = places / pop,  μ = Σ w y        [-]

    Weighted by inhabitants; areas without inhabitants are left out.

Source:
    Gini (1912), Variabilità e mutabilità.
"""

from optimiser.fairness.inequality import gini
from optimiser.problem.snapshot import Situation

UNIT = "-"
DECIMALS = 3
LOWER_IS_MORE_EQUAL = True
"""A verdict of more equal is not told beside a higher figure."""


def score(situation: Situation) -> float:
    """The Gini coefficient of places per inhabitant over areas."""
    return gini(*situation.per_inhabitant)
