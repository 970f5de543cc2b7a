"""The section of a paper about everything that an area carries together; none where no scenario asks for it."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Bullets, Heading
from maps.paper.phrasing import Phrasing
from maps.text.streams import streams_of_area
from optimiser.editions.records import Area
from optimiser.editions.total_load import TotalLoad


def streams(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """The total with its rates, then each stream in its own unit, in the last period."""
    period = phrasing.edition.periods[-1].name
    if lines := streams_of_area(TotalLoad(phrasing.edition), area, period, phrasing.words):
        yield Heading(f"{phrasing.words('map-streams')}, {period}")
        yield Bullets(tuple(lines))
