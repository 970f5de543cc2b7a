"""The geometry of the maps: always a tile map, and real borders if the user has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import geopandas as gpd
import shapely

from data.complaints import Complaint, InvalidInputError
from data.official.boundaries import read_boundaries
from maps.geometry.border_file import BorderFile
from maps.geometry.tiles import layout, plane_of
from optimiser.editions.area_hierarchy import AreaHierarchy

TILES, BOUNDARIES = "tiles", "boundaries"
"""Names of the views."""


@dataclass(frozen=True)
class Shapes:
    """Polygons of municipalities per view, indexed by code, in the metric coordinate system of the view.

    ``missing`` are municipalities without a polygon in the boundary file, ``unknown`` codes of the file that the
    areas lack.
    """

    views: Mapping[str, gpd.GeoDataFrame]
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    source: str = ""
    """Publisher of the borders, or the name of their file; empty if there is only the tile map."""
    why: Mapping[str, str] = field(default_factory=dict)
    """Why each missing municipality has no polygon: ``no-row``, ``no-area`` or ``under``."""
    outside: tuple[str, ...] = ()
    """Municipalities whose point lies outside their polygon."""
    refused: tuple[Complaint, ...] = ()
    """Why borders that were fetched before are not drawn."""
    background: bool = False
    """Whether a page may load background tiles from PDOK."""
    _dissolved: dict[Any, gpd.GeoDataFrame] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def best(self) -> str:
        """The view for a picture: real borders if present, else tiles."""
        return BOUNDARIES if BOUNDARIES in self.views else TILES

    def dissolved(self, areas: AreaHierarchy, level: str, view: str | None = None) -> gpd.GeoDataFrame:
        """One shape per area of a level, indexed by code; areas without any shape are left out."""
        shapes = self.views[view or self.best]
        area_of = {m: a.code for a in areas.level(level) for m in a.members}
        key = view or self.best, tuple(sorted(area_of.items()))
        if key not in self._dissolved:  # a page, a picture and the layers for QGIS ask for the same shapes
            self._dissolved[key] = self._union(shapes, area_of)
        return self._dissolved[key]

    @staticmethod
    def _union(shapes: gpd.GeoDataFrame, area_of: Mapping[str, str]) -> gpd.GeoDataFrame:
        shapes_inside = shapes[[m in area_of for m in shapes.index]]
        frame = gpd.GeoDataFrame(
            {"code": [area_of[m] for m in shapes_inside.index]}, geometry=list(shapes_inside.geometry), crs=shapes.crs
        )
        # where common borders are the same points, these are taken away, in a twentieth of the time
        method = "coverage" if shapely.coverage_is_valid(frame.geometry.values) else "unary"
        return frame.dissolve(by="code", method=method).sort_index()


def tiles(areas: AreaHierarchy) -> gpd.GeoDataFrame:
    """The tile map: one hexagon of equal size per municipality."""
    municipalities = areas.level("municipality")
    points = {area.code: area.point for area in municipalities if area.point is not None}
    shapes = layout(points, {area.code: area.province for area in municipalities})
    plane = plane_of(points)
    return gpd.GeoDataFrame(geometry=list(shapes.values()), index=list(shapes), crs=plane)


def shapes_with(areas: AreaHierarchy, border_file: BorderFile | None) -> Shapes:
    """The tile map, and real borders if there is a file of them.

    Raises:
        InvalidInputError: the file that somebody gave cannot be used.

    """
    if border_file is None:
        return Shapes({TILES: tiles(areas)})
    codes = [a.code for a in areas.level("municipality")]
    points = {a.code: a.point for a in areas.level("municipality") if a.point is not None}
    try:
        read = read_boundaries(border_file.path, codes, points=points, plane=plane_of(points))
    except InvalidInputError as error:
        if border_file.given:
            raise
        return Shapes({TILES: tiles(areas)}, refused=error.complaints)  # nobody asked for these borders
    views = {BOUNDARIES: read.geometry, TILES: tiles(areas)}
    return Shapes(views, read.missing, read.unknown, border_file.source, why=read.why, outside=read.outside)
