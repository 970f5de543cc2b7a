"""Realised, bid hard, bid soft and the gap: where every area stands against its task."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 60
_PARTS = ("realised", "hard", "soft", "gap")


def layers(edition: Edition) -> Iterator[Layer]:
    """Only where the dossier has bids."""
    if not edition.standings:
        return
    for part in _PARTS:

        def value(edition: Edition, area: str, period: str, part: str = part) -> float | None:
            standing = edition.standing(area, period)
            found: int | None = getattr(standing, part) if standing else None
            return found

        if part == "gap":
            yield Layer(part, "places", "diverging", bounds("change"), value)
        else:
            yield Layer(part, "places", "sequential", bounds("new"), value)
