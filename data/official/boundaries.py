"""Read municipality polygons from a file of the user; coordinate system, codes and validity are never guessed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.complaints import Complaint, InvalidInputError
from data.official.border_layers import Points, choose, land_layers, norm, polygonal

PLANE = "EPSG:28992"
"""The national plane (RD New), in metres."""

TOLERANCE_M = 200.0
"""Tolerance within which borders are simplified [m]; neighbours keep their common border."""

NO_ROW, NO_AREA, UNDER = "no-row", "no-area", "under"
"""Why a municipality has no polygon: no row has its code, its rows hold no area to be drawn, or others cover it."""


@dataclass(frozen=True)
class Boundaries:
    """Polygons by municipality code, and the codes that could not be matched.

    ``missing`` are municipalities without a polygon, ``why`` says for each ``NO_ROW``, ``NO_AREA`` or ``UNDER``,
    ``unknown`` are codes of the file that the dossier lacks, ``outside`` municipalities whose point lies outside their
    polygon.
    """

    geometry: gpd.GeoDataFrame
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    why: Mapping[str, str] = field(default_factory=dict)
    outside: tuple[str, ...] = ()


def _finite(shape: shapely.Geometry) -> shapely.Geometry:
    """The parts of a shape that the plane has a place for: it has none for what lies across the world."""
    parts = [p for p in shapely.get_parts(shape) if np.isfinite(p.bounds).all()]
    return shapely.MultiPolygon([p for p in parts if p.geom_type == "Polygon"])


def read_boundaries(
    path: Path,
    codes: Collection[str],
    *,
    points: Points | None = None,
    plane: str = PLANE,
    tolerance: float = TOLERANCE_M,
) -> Boundaries:
    """Read polygons for these municipality codes, simplified as one coverage.

    Args:
        path: GeoPackage or GeoJSON, in any coordinate system that it states.
        codes: municipality codes of the dossier.
        points: a point inside each municipality, against which layers and columns are tried.
        plane: coordinate system in metres of the result.
        tolerance: tolerance within which borders are simplified [m].

    Raises:
        InvalidInputError: the file is unreadable, states no coordinate system, or has no column with these codes whose
            shapes hold the points.

    """
    wanted = {norm(c): c for c in codes}
    chosen = choose(path, land_layers(path), wanted, points or {})
    polygons = chosen.rows.to_crs(plane)
    polygons = polygons.set_geometry([polygonal(_finite(shape)) for shape in polygons.geometry])
    keys = [norm(c) for c in polygons[chosen.column]]
    unknown = sorted({k for k in keys if k not in wanted})
    municipal = gpd.GeoDataFrame(
        {"code": [wanted.get(k) for k in keys]}, geometry=list(polygons.geometry), crs=polygons.crs
    )
    without = set(codes) - set(municipal["code"].dropna())
    municipal = municipal[municipal["code"].notna() & ~municipal.geometry.is_empty].dissolve(by="code").sort_index()
    if municipal.empty:
        raise InvalidInputError([Complaint("boundaries-no-match", path.name)])
    coverage = shapely.coverage_clean(municipal.geometry.values)
    shapes = pd.Series(shapely.coverage_simplify(coverage, tolerance), index=municipal.index)
    geometry = gpd.GeoDataFrame(geometry=gpd.GeoSeries(shapes, crs=polygons.crs))
    geometry = geometry[~geometry.geometry.is_empty]  # what lay under others has no land of its own
    missing = tuple(sorted(set(codes) - set(geometry.index)))
    why = {c: NO_ROW if c in without else UNDER if c in municipal.index else NO_AREA for c in missing}
    return Boundaries(geometry, missing, tuple(unknown), why, chosen.outside)
