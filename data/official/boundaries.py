"""Read municipality polygons from a file of the user; coordinate system, codes and validity are never guessed."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from data.complaints import Complaint, InvalidInputError
from data.official.boundary_files import read_layers

PLANE = "EPSG:28992"
"""The national plane (RD New), in metres."""

TOLERANCE_M = 200.0
"""Tolerance within which borders are simplified [m]; neighbours keep their common border."""


@dataclass(frozen=True)
class Boundaries:
    """Polygons by municipality code, and the codes that could not be matched.

    ``missing`` are municipalities without a polygon, ``unknown`` codes of the file that the dossier lacks.
    """

    geometry: gpd.GeoDataFrame
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def _norm(code: object) -> str:
    """Normalise a code: ``GM0363``, ``G0363``, ``0363``, ``363`` and ``363.0`` all become ``363``."""
    text = re.sub(r"\.0$", "", str(code).strip())
    match = re.fullmatch(r"(?:GM|G)?0*(\d+)", text, flags=re.IGNORECASE)
    return match.group(1) if match else text


def _polygonal(shape: shapely.Geometry) -> shapely.Geometry:
    """Repair a shape; lines and points that the repair leaves behind are dropped, since they have no area."""
    parts = shapely.get_parts(shapely.get_parts(shapely.make_valid(shape)))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


def _score(values: pd.Series, codes: Collection[str], wanted: Collection[str]) -> tuple[int, int]:
    """How well a column fits: codes matched, then (negated) codes that match nothing.

    Codes written out (``GM0363``) count double, since a row number may equal a bare code by chance.
    """
    texts = {str(value).strip() for value in values.dropna()}
    normalised = {_norm(value) for value in texts}
    written_out = {_norm(v) for v in texts if v in codes or re.fullmatch(r"GM?\d+", v, flags=re.IGNORECASE)}
    return len(normalised & set(wanted)) + len(written_out & set(wanted)), -len(normalised - set(wanted))


def _best(layers: list[gpd.GeoDataFrame], wanted: Mapping[str, str]) -> tuple[gpd.GeoDataFrame, str] | None:
    """The layer and column that match most codes and hold least else; ``None`` if no column matches any."""
    best: tuple[tuple[int, int], gpd.GeoDataFrame, str] | None = None
    for layer in layers:
        if not isinstance(layer, gpd.GeoDataFrame) or "geometry" not in layer:
            continue
        polygons = layer[layer.geom_type.isin(["Polygon", "MultiPolygon"])]
        for column in polygons.columns.drop("geometry"):
            score = _score(polygons[column], set(wanted.values()), wanted)
            if score[0] and (best is None or score > best[0]):
                best = (score, polygons, str(column))
    return best[1:] if best else None


def _placed(layer: gpd.GeoDataFrame) -> bool:
    """Whether the coordinates can be in the system that the file states.

    GeoJSON without a system is read as degrees; coordinates in metres lie outside their range.
    """
    if layer.crs is None:
        return False
    west, south, east, north = layer.total_bounds
    return not layer.crs.is_geographic or (west >= -180 and south >= -90 and east <= 360 and north <= 90)  # noqa: PLR2004


def read_boundaries(path: Path, codes: Collection[str], *, tolerance: float = TOLERANCE_M) -> Boundaries:
    """Read polygons for these municipality codes, in EPSG:28992, simplified as one coverage.

    Args:
        path: GeoPackage or GeoJSON, in any coordinate system that it states.
        codes: municipality codes of the dossier.
        tolerance: tolerance within which borders are simplified [m].

    Raises:
        InvalidInputError: the file is unreadable, states no coordinate system, or has no column with these codes.

    """
    wanted = {_norm(c): c for c in codes}
    best = _best(read_layers(path), wanted)
    if best is None:
        raise InvalidInputError([Complaint("boundaries-no-match", path.name)])
    layer, column = best
    if not _placed(layer):
        raise InvalidInputError([Complaint("boundaries-no-crs", path.name)])
    polygons = layer.to_crs(PLANE)
    polygons = polygons.set_geometry([_polygonal(shape) for shape in polygons.geometry])
    polygons = polygons[~polygons.geometry.is_empty]
    keys = [_norm(c) for c in polygons[column]]
    unknown = sorted({k for k in keys if k not in wanted})
    municipal = polygons.loc[[k in wanted for k in keys]].copy()
    municipal["code"] = [wanted[_norm(c)] for c in municipal[column]]
    municipal = municipal[["code", "geometry"]].dissolve(by="code").sort_index()
    if municipal.empty:
        raise InvalidInputError([Complaint("boundaries-no-match", path.name)])
    coverage = shapely.coverage_clean(municipal.geometry.values)
    shapes = pd.Series(shapely.coverage_simplify(coverage, tolerance), index=municipal.index)
    geometry = gpd.GeoDataFrame(geometry=gpd.GeoSeries(shapes, crs=PLANE))
    return Boundaries(geometry, tuple(sorted(set(codes) - set(geometry.index))), tuple(unknown))
