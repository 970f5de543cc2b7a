"""Municipality polygons from a file of the user's: coordinate system, codes and validity, never guessed."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from data.complaints import Complaint, InvalidInputError

PLANE = "EPSG:28992"
TOLERANCE = 200.0
"""Metres within which borders are simplified; neighbours keep their common border."""


@dataclass(frozen=True)
class Boundaries:
    """Polygons by municipality code, and what did not fit.

    ``missing`` are municipalities without a polygon, ``unknown`` codes in the file that the dossier lacks.
    """

    geometry: gpd.GeoDataFrame
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def _norm(code: object) -> str:
    """``GM0363``, ``G0363``, ``0363``, ``363`` and ``363.0`` are one code."""
    text = re.sub(r"\.0$", "", str(code).strip())
    found = re.fullmatch(r"(?:GM|G)?0*(\d+)", text, flags=re.IGNORECASE)
    return found.group(1) if found else text


def _layers(path: Path) -> list[gpd.GeoDataFrame]:
    try:
        names = list(gpd.list_layers(path)["name"])
        return [gpd.read_file(path, layer=name) for name in names]
    except (DataSourceError, DataLayerError, UnicodeDecodeError, ValueError) as error:
        raise InvalidInputError([Complaint("boundaries-unreadable", path.name)]) from error


def _polygonal(shape: shapely.Geometry) -> shapely.Geometry:
    """The same area, valid; lines and points that a repair leaves behind are no area."""
    parts = shapely.get_parts(shapely.get_parts(shapely.make_valid(shape)))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


def _score(values: pd.Series, codes: Collection[str], wanted: Collection[str]) -> tuple[int, int]:
    """How well a column fits; a row number may equal a bare code by chance, so codes written out count double."""
    plain = {str(value).strip() for value in values.dropna()}
    keys = {_norm(value) for value in plain}
    written = {_norm(v) for v in plain if v in codes or re.fullmatch(r"GM?\d+", v, flags=re.IGNORECASE)}
    return len(keys & set(wanted)) + len(written & set(wanted)), -len(keys - set(wanted))


def _best(layers: list[gpd.GeoDataFrame], wanted: Mapping[str, str]) -> tuple[gpd.GeoDataFrame, str] | None:
    """The layer and column that hold most of the codes and least else; ``None`` when there is none."""
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
    """Whether the coordinates can be in the system that the file names.

    GeoJSON without a system is read as degrees; metres in it give themselves away.
    """
    if layer.crs is None:
        return False
    west, south, east, north = layer.total_bounds
    return not layer.crs.is_geographic or (west >= -180 and south >= -90 and east <= 360 and north <= 90)  # noqa: PLR2004


def read_boundaries(path: Path, codes: Collection[str], *, tolerance: float = TOLERANCE) -> Boundaries:
    """Read polygons for these municipality codes, in EPSG:28992, simplified as a coverage.

    Args:
        path: GeoPackage or GeoJSON, in any coordinate system that it names.
        codes: municipality codes of the dossier.
        tolerance: metres within which borders are simplified.

    Raises:
        InvalidInputError: not readable, no coordinate system, or no column with these codes.

    """
    wanted = {_norm(c): c for c in codes}
    best = _best(_layers(path), wanted)
    if best is None:
        raise InvalidInputError([Complaint("boundaries-no-match", path.name)])
    layer, column = best
    if not _placed(layer):
        raise InvalidInputError([Complaint("boundaries-no-crs", path.name)])
    found = layer.to_crs(PLANE)
    found = found.set_geometry([_polygonal(shape) for shape in found.geometry])
    found = found[~found.geometry.is_empty]
    keys = [_norm(c) for c in found[column]]
    unknown = sorted({k for k in keys if k not in wanted})
    kept = found.loc[[k in wanted for k in keys]].copy()
    kept["code"] = [wanted[_norm(c)] for c in kept[column]]
    kept = kept[["code", "geometry"]].dissolve(by="code").sort_index()
    if kept.empty:
        raise InvalidInputError([Complaint("boundaries-no-match", path.name)])
    whole = shapely.coverage_clean(kept.geometry.values)
    shapes = pd.Series(shapely.coverage_simplify(whole, tolerance), index=kept.index)
    geometry = gpd.GeoDataFrame(geometry=gpd.GeoSeries(shapes, crs=PLANE))
    return Boundaries(geometry, tuple(sorted(set(codes) - set(geometry.index))), tuple(unknown))
