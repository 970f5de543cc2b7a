"""New places of each group; a group follows from the regime of the facility."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition
from optimiser.problem.groups import REGULAR

ORDER = 40
"""Place among the layers: a higher number comes later."""


def layers(edition: Edition) -> Iterator[Layer]:
    """A layer per group; that of regular places has the bounds for large numbers."""
    for group in edition.groups:

        def new(edition: Edition, area: str, period: str, group: str = group) -> float | None:
            return edition.at(area, period, group).new

        yield Layer(
            group, "places", "sequential", bounds("new" if group in edition.of_regime(REGULAR) else "group"), new
        )
