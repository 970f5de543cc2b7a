"""Position of every area against its task: places realised, offered in hard and soft bids, and the gap."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 60
"""Place among the layers: a higher number comes later."""

_PARTS = ("realised", "hard", "soft", "gap")
"""Parts of a position that are drawn, each a layer of that name."""


def layers(edition: Edition) -> Iterator[Layer]:
    """A layer per part of a position, if the dossier has bids."""
    if not edition.standings:
        return
    for part in _PARTS:

        def value(edition: Edition, area: str, period: str, part: str = part) -> float | None:
            standing = edition.standing(area, period)
            places: int | None = getattr(standing, part) if standing else None
            return places

        if part == "gap":
            yield Layer(part, "places", "diverging", bounds("change"), value)
        else:
            yield Layer(part, "places", "sequential", bounds("new"), value)
