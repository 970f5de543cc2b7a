"""A set of open locations as columns of a programme: whether it is taken, its total in parts, the sizes in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimiser.locations.case.case import LocationOption
from optimiser.model.highs import Terms

LiveSets = Mapping[int, Sequence[Sequence[int]]]
"""Sets that a block may take, [block][period]."""
Parts = tuple[tuple[int, int, int], ...]
"""Column, width and row of each part of a total."""


@dataclass(frozen=True)
class SizeColumns:
    """The places of an option within a set: their columns by group, and the rows of its least and most size."""

    option: LocationOption
    number: int
    places: Mapping[str, int]
    low: int
    high: int


@dataclass(frozen=True)
class OpenSet:
    """A set of open options in a period: its column, its total in parts, and the sizes of its options.

    With one option for one group there are no ``sizes``: its places are the total.
    """

    y: int
    least: int
    parts: Parts
    groups: tuple[str, ...]
    sizes: tuple[SizeColumns, ...]

    def total(self) -> Terms:
        """The total as terms."""
        return [(self.y, float(self.least)), *((part, 1.0) for part, _, _ in self.parts)]

    def columns(self) -> list[int]:
        """All its columns: whether it is taken, the parts of its total, and its places."""
        places = [x for size in self.sizes for x in size.places.values()]
        return [self.y, *(part for part, _, _ in self.parts), *places]
