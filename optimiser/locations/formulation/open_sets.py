"""An open set as columns of a linear or integer programme: whether it is taken, its total in parts, its sizes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimiser.locations.case.case import LocationOption
from optimiser.model.highs import Terms

LiveSets = Mapping[int, Sequence[Sequence[int]]]
"""Open sets that a block may take [block][period]: only these are written into a programme."""
Parts = tuple[tuple[int, int, int], ...]
"""Column, width [places] and row (part ≤ width·y) of each part of a total."""


@dataclass(frozen=True)
class SizeColumns:
    """Places of an option within a set: its number in the block, columns by group, rows of least and most size."""

    option: LocationOption
    number: int
    places: Mapping[str, int]
    low: int
    high: int


@dataclass(frozen=True)
class OpenSet:
    """A set of open options of a block in a period.

    ``y`` is the column that says how much of it is taken, ``least`` its least total [places], ``parts`` the pieces of
    its total above that, ``groups`` whom it hosts, ``sizes`` the places of its options. With one option for one
    group there are no ``sizes``: its places are the total.
    """

    y: int
    least: int
    parts: Parts
    groups: tuple[str, ...]
    sizes: tuple[SizeColumns, ...]

    def total(self) -> Terms:
        """The total as terms."""
        return [(self.y, float(self.least)), *((part, 1.0) for part, _, _ in self.parts)]
