"""Surroundings of a municipality: its neighbours if there are real borders, else the rest of its region."""

from dataclasses import dataclass

from maps.geometry.shapes import BOUNDARIES, Shapes
from optimiser.editions.area_hierarchy import AreaHierarchy

_NEIGHBOUR_DISTANCE_M = 250.0
"""Distance up to which borders count as touching [m]: simplification may move them this far apart."""


@dataclass(frozen=True)
class Surroundings:
    """Municipalities around another one; ``borders`` tells whether they share a border with it."""

    codes: tuple[str, ...]
    borders: bool


def surroundings(areas: AreaHierarchy, shapes: Shapes, code: str) -> Surroundings:
    """Neighbours of a municipality; on a tile map, where touching means nothing, the others of its region."""
    if BOUNDARIES in shapes.views and code in shapes.views[BOUNDARIES].index:
        frame = shapes.views[BOUNDARIES]
        is_near = frame.geometry.dwithin(frame.geometry[code], _NEIGHBOUR_DISTANCE_M)
        return Surroundings(tuple(sorted(c for c in frame.index[is_near] if c != code)), borders=True)
    home = areas.area[code]
    region = areas.area.get(home.region)
    return Surroundings(tuple(sorted(m for m in region.members if m != code)) if region else (), borders=False)


def members(areas: AreaHierarchy, code: str) -> tuple[str, ...]:
    """Codes of the municipalities of an area; a municipality consists of itself."""
    area = areas.area[code]
    return (code,) if area.level == "municipality" else area.members
