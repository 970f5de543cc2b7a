"""Shapes with the borders that a command finds for itself."""

from pathlib import Path

from maps.geometry.find_borders import find_borders
from maps.geometry.shapes import Shapes, shapes_with
from optimiser.editions.area_hierarchy import AreaHierarchy


def shapes_of(areas: AreaHierarchy, boundaries: str | Path | None = None) -> Shapes:
    """The tile map, and real borders if a file is given or official ones were fetched before.

    Raises:
        InvalidInputError: the given file cannot be used.

    """
    return shapes_with(areas, find_borders([a.code for a in areas.level("municipality")], boundaries))
