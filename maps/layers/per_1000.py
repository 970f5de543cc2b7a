"""Total, existing and new places per 1,000 inhabitants, all in the same classes, so that they can be compared."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition

ORDER = 20
"""Place among the layers: a higher number comes later."""


def _existing(edition: Edition, area: str, period: str) -> float | None:
    return edition.per_1000(area, edition.at(area, period).existing) if edition.whole(area) else None


def _new(edition: Edition, area: str, period: str) -> float | None:
    return edition.per_1000(area, edition.at(area, period).new)


def _total(edition: Edition, area: str, period: str) -> float | None:
    return edition.per_1000(area, edition.at(area, period).total) if edition.whole(area) else None


def layers(edition: Edition) -> Iterator[Layer]:
    """Three layers, in every edition."""
    decimals = edition.rate_decimals
    for per, value in (("total", _total), ("existing", _existing), ("new", _new)):
        counts, name = value is not _new, f"{per}_per_1000"
        breaks = bounds("per_1000")
        yield Layer(name, "per_1000", "sequential", breaks, value, decimals=decimals, counts_existing=counts, per=per)
