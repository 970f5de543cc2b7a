"""How far a number depends on existing places of which the municipality is not known: most less fewest new places."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 45


def _room(edition: Edition, area: str, period: str) -> float | None:
    figure = edition.at(area, period)
    if figure.low is not None and figure.high is not None:
        return figure.high - figure.low
    return None if figure.new is None else 0


def layers(edition: Edition) -> Iterator[Layer]:
    """Only where a number depends on what is not known; sums of regions and provinces are those of the plan."""
    if any(f.low is not None for f in edition.figures):
        yield Layer("room_for_unknown", "places", "sequential", bounds("group"), _room)
