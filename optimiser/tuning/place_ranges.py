"""Least and most new places of each municipality over all plans within ε of the best.

Maths:
    least[m, t] = min_{x ∈ X(ε)} Σ_g new[m, g, t]        most[m, t] = max …        [places]

    X(ε) is that of ``near_optimal``. Both are of plans before rounding.

Source:
    Brill, Chang & Hopkins (1982), Management Science 28, for looking at what is left open by good plans.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.instance import Instance
from optimiser.tolerances import MARGIN
from optimiser.tuning.near_optimal import NearOptimalSet

Place = tuple[str, str]
"""A municipality in a period."""


@dataclass(frozen=True)
class PlaceRange:
    """Least and most new places of a municipality in a period over all plans within ε, before rounding."""

    least: float
    most: float

    @property
    def whole(self) -> tuple[int, int]:
        """The same in whole places: a plan is rounded to within one place."""
        return math.floor(self.least + MARGIN), math.ceil(self.most - MARGIN)


@dataclass(frozen=True)
class RangedPlace:
    """A range with the plans, before rounding, in which the municipality gets its least and its most."""

    range: PlaceRange
    low: Mapping[Cell, float]
    high: Mapping[Cell, float]


def places_of(instance: Instance) -> list[Place]:
    """All municipalities in all periods."""
    return [(m, t) for t in instance.territory.periods for m in instance.territory.municipalities]


def ranged(near_set: NearOptimalSet, place: Place) -> RangedPlace:
    """The range of a municipality in a period."""
    m, t = place
    least, low = near_set.ask(near_set.v.area(m, TOTAL, t))
    most, high = near_set.ask(-1 * near_set.v.area(m, TOTAL, t))
    return RangedPlace(PlaceRange(max(0.0, least), max(0.0, -most)), low, high)


def all_ranged(near_set: NearOptimalSet) -> dict[Place, RangedPlace]:
    """The range of every municipality in every period."""
    return {place: ranged(near_set, place) for place in places_of(near_set.instance)}


def place_ranges(near_set: NearOptimalSet) -> dict[Place, PlaceRange]:
    """The range alone of every municipality in every period."""
    return {place: found.range for place, found in all_ranged(near_set).items()}
