"""New places: the proposal itself."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 10
"""Place among the layers: a higher number comes later."""


def _new(edition: Edition, area: str, period: str) -> float | None:
    return edition.at(area, period).new


def layers(edition: Edition) -> Iterator[Layer]:
    """One layer, in every edition."""
    del edition
    yield Layer("new", "places", "sequential", bounds("new"), _new)
