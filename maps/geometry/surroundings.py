"""What lies around an area: true neighbours where there are real borders, else those of its region."""

from dataclasses import dataclass

from maps.geometry.shapes import BOUNDARIES, Shapes
from optimiser.editions.edition import Edition

_NEAR = 250.0
"""Metres between borders that were simplified apart by at most this much count as touching."""


@dataclass(frozen=True)
class Surroundings:
    """Municipalities around one, itself left out; ``borders`` tells whether they are true neighbours."""

    codes: tuple[str, ...]
    borders: bool


def surroundings(edition: Edition, shapes: Shapes, code: str) -> Surroundings:
    """Neighbours of a municipality; on the tile map, where touching means nothing, the others of its region."""
    if BOUNDARIES in shapes.views and code in shapes.views[BOUNDARIES].index:
        frame = shapes.views[BOUNDARIES]
        near = frame.geometry.dwithin(frame.geometry[code], _NEAR)
        return Surroundings(tuple(sorted(c for c in frame.index[near] if c != code)), borders=True)
    home = edition.area[code]
    region = edition.area.get(home.region)
    return Surroundings(tuple(sorted(m for m in region.members if m != code)) if region else (), borders=False)


def members(edition: Edition, code: str) -> tuple[str, ...]:
    """Municipalities of an area; of a municipality itself alone."""
    area = edition.area[code]
    return (code,) if area.level == "municipality" else area.members
