"""The geometry that maps are drawn on: a tile map always, real borders where the user has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import numpy as np

from data.official.boundaries import read_boundaries
from data.official.cache import cached_boundaries, origin_of
from maps.geometry.tiles import layout, plane_of
from optimiser.editions.edition import Edition

TILES, BOUNDARIES = "tiles", "boundaries"


@dataclass(frozen=True)
class Shapes:
    """Polygons of municipalities by name of the view, each indexed by code, in metres of its own plane.

    ``missing`` are municipalities without a border in the file, ``unknown`` codes of the file that the
    edition lacks.
    """

    views: Mapping[str, gpd.GeoDataFrame]
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    source: str = ""
    """Who made the borders, or the name of their file; empty for the tile map alone."""
    background: bool = False
    """Whether a page may load background tiles from PDOK."""

    @cached_property
    def best(self) -> str:
        """The view for a picture: real borders where there are any, else tiles."""
        return BOUNDARIES if BOUNDARIES in self.views else TILES

    def dissolved(self, edition: Edition, level: str, view: str | None = None) -> gpd.GeoDataFrame:
        """One shape per area of a level, indexed by code; areas without any shape are left out."""
        shapes = self.views[view or self.best]
        home = {m: a.code for a in edition.level(level) for m in a.members}
        kept = shapes[[m in home for m in shapes.index]]
        codes = gpd.GeoDataFrame({"code": [home[m] for m in kept.index]}, geometry=list(kept.geometry), crs=shapes.crs)
        return codes.dissolve(by="code").sort_index()


def tiles(edition: Edition) -> gpd.GeoDataFrame:
    """One equal hexagon per municipality."""
    towns = edition.level("municipality")
    points = {a.code: a.point for a in towns if a.point is not None}
    shapes = layout(points, {a.code: a.province for a in towns})
    plane = plane_of(np.array(list(points.values())))
    return gpd.GeoDataFrame(geometry=list(shapes.values()), index=list(shapes), crs=plane)


def borders(codes: Iterable[str], given: str | Path | None = None) -> tuple[Path, str] | None:
    """The file with borders to draw and who made it: the one given, else official ones that were fetched before."""
    if given is not None:
        return Path(given), Path(given).name
    path = cached_boundaries(codes)
    if path is None:
        return None
    origin = origin_of(path)
    return path, f"{origin.publisher}, {origin.period} ({origin.licence})" if origin else path.name


def shapes_of(edition: Edition, boundaries: str | Path | None = None) -> Shapes:
    """Tiles, and real borders when a file is given or official ones were fetched before.

    Raises:
        InvalidInputError: the file of boundaries cannot be used.

    """
    codes = [a.code for a in edition.level("municipality")]
    drawn = borders(codes, boundaries)
    if drawn is None:
        return Shapes({TILES: tiles(edition)})
    found = read_boundaries(drawn[0], codes)
    views = {BOUNDARIES: found.geometry, TILES: tiles(edition)}
    return Shapes(views, found.missing, found.unknown, drawn[1])
