"""Least and most new places of each municipality over all plans within ε of the best.

Maths:
    least[m, t] = min_{x ∈ X(ε)} Σ_g new[m, g, t]        most[m, t] = max …        [places]

    X(ε) is that of ``near_optimal``. Both are of plans before rounding.

Source:
    Brill, Chang & Hopkins (1982), Management Science 28, for looking at what is left open by good plans.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.tolerances import MARGIN
from optimiser.tuning.near_optimal import NearOptimalSet

Place = tuple[str, str]
"""A municipality in a period."""

Progress = Callable[[int, int], None]
"""Called with how many municipalities are done, and how many there are."""


@dataclass(frozen=True)
class PlaceRange:
    """Least and most new places of a municipality in a period over all plans within ε, before rounding."""

    least: float
    most: float

    @property
    def whole(self) -> tuple[int, int]:
        """The same in whole places: a plan is rounded to within one place."""
        return math.floor(self.least + MARGIN), math.ceil(self.most - MARGIN)


def place_ranges(
    near_set: NearOptimalSet, progress: Progress | None = None
) -> tuple[dict[Place, PlaceRange], list[dict[Cell, float]]]:
    """The range of every municipality, and the plans (before rounding) in which it gets its least and its most."""
    territory = near_set.instance.territory
    places = [(m, t) for t in territory.periods for m in territory.municipalities]
    ranges: dict[Place, PlaceRange] = {}
    edges = []
    for number, (m, t) in enumerate(places, 1):
        least, low = near_set.ask(near_set.v.area(m, TOTAL, t))
        most, high = near_set.ask(-1 * near_set.v.area(m, TOTAL, t))
        ranges[m, t] = PlaceRange(max(0.0, least), max(0.0, -most))
        edges += [low, high]
        if progress:
            progress(number, len(places))
    return ranges, edges
