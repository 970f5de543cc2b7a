"""Relative difference between known existing and new places together and the share by the key in these [per cent]."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 30
"""Place among the layers: a higher number comes later."""


def _difference(edition: Edition, area: str, period: str) -> float | None:
    total, share = edition.at(area, period).total, edition.share_of_known(area, period)
    return None if total is None or not share or not edition.whole(area) else 100 * (total - share) / share


def layers(edition: Edition) -> Iterator[Layer]:
    """One layer, in every edition."""
    del edition
    yield Layer("difference", "percent", "diverging", bounds("difference"), _difference, counts_existing=True)
