"""Relative difference between existing and new places together and the share by the key [per cent]."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 30
"""Place among the layers: a higher number comes later."""


def _difference(edition: Edition, area: str, period: str) -> float | None:
    figure = edition.at(area, period)
    if figure.total is None or not figure.share or not edition.whole(area):
        return None
    return 100 * (figure.total - figure.share) / figure.share


def layers(edition: Edition) -> Iterator[Layer]:
    """One layer, in every edition."""
    del edition
    yield Layer("difference", "percent", "diverging", bounds("difference"), _difference, counts_existing=True)
