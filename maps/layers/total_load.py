"""Everything together per 1,000 inhabitants, in counted places after the plan; only where all streams are known."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition
from optimiser.editions.total_load import TotalLoad

ORDER = 50
"""Place among the layers: a higher number comes later."""


def layers(edition: Edition) -> Iterator[Layer]:
    """One layer, where the scenario says how much streams count; at least so much is no colour."""
    load = TotalLoad(edition)
    if not load.rates:
        return

    def value(of: Edition, area: str, period: str) -> float | None:
        found = (load if of is edition else TotalLoad(of)).per_1000(area, period)
        return found.number if found.exact else None

    yield Layer(
        "total_load",
        "counted_per_1000",
        "sequential",
        bounds("counted_per_1000"),
        value,
        decimals=edition.rate_decimals,
    )
