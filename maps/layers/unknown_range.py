"""Range of new places that remains while the municipality of some existing places is unknown: most less fewest."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 45
"""Place among the layers: a higher number comes later."""


def _range(edition: Edition, area: str, period: str) -> float | None:
    figure = edition.at(area, period)
    if figure.low is not None and figure.high is not None:
        return figure.high - figure.low
    return None if figure.new is None else 0


def layers(edition: Edition) -> Iterator[Layer]:
    """One layer, if a number depends on places of unknown municipality; sums of larger areas have no range."""
    if any(f.low is not None for f in edition.figures):
        yield Layer("room_for_unknown", "places", "sequential", bounds("group"), _range)
