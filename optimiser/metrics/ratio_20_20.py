"""Places per inhabitant of the most heavily used fifth of the country, as a multiple of those of the lightest fifth.

Maths:
    R = T(0.2) / (P − T(0.8)),  T(p) the places of the heaviest part p of the inhabitants, P all places        [-]

    A municipality on the edge of a fifth counts in proportion. ``None`` if the lightest fifth hosts nothing.

Source:
    The 20:20 ratio of the United Nations Development Programme's reports.
"""

import numpy as np

from optimiser.fairness.inequality import heavy_curve
from optimiser.problem.snapshot import Situation

UNIT = "-"
DECIMALS = 1
LOWER_IS_MORE_EQUAL = True
"""A verdict of more equal is not told beside a higher figure."""


def score(situation: Situation) -> float | None:
    """The ratio of the heaviest to the lightest fifth."""
    loads, people = (np.array(x) for x in situation.per_inhabitant)
    if not len(loads) or not loads.any():
        return None
    heavy, light = (float(np.interp(p, *heavy_curve(loads, people))) for p in (0.2, 0.8))
    lightest = float((loads * people).sum()) - light
    return heavy / lightest if lightest > 1e-9 else None  # noqa: PLR2004  # less than this is rounding noise of the sums, not places
