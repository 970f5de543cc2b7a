"""How far a number may go in plans that are nearly as good: most less least."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 46
"""Place among the layers: a higher number comes later."""


def _range(edition: Edition, area: str, period: str) -> float | None:
    figure = edition.at(area, period)
    return None if figure.least is None or figure.most is None else figure.most - figure.least


def layers(edition: Edition) -> Iterator[Layer]:
    """One layer, if the scenario asks for ranges; larger areas have none."""
    if any(f.least is not None for f in edition.figures):
        yield Layer("near_optimal", "places", "sequential", bounds("new"), _range)
