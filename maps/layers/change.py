"""Change in new places since the previous version."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 50
"""Place among the layers: a higher number comes later."""


def _change(edition: Edition, area: str, period: str) -> float | None:
    return edition.at(area, period).change


def layers(edition: Edition) -> Iterator[Layer]:
    """One layer, if a previous version was given."""
    if edition.has_previous:
        yield Layer("change", "places", "diverging", bounds("change"), _change)
