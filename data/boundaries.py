"""Municipality polygons from a file of the user's: coordinate system, codes and validity, never guessed."""

import re
from collections.abc import Collection
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


def _best(layers: list[gpd.GeoDataFrame], wanted: Collection[str]) -> tuple[int, gpd.GeoDataFrame, str]:
    """The layer and column that hold most of the codes."""
    best: tuple[int, gpd.GeoDataFrame, str] = (0, gpd.GeoDataFrame(), "")
    for layer in layers:
        if not isinstance(layer, gpd.GeoDataFrame) or "geometry" not in layer:
            continue
        polygons = layer[layer.geom_type.isin(["Polygon", "MultiPolygon"])]
        for column in polygons.columns.drop("geometry"):
            hits = len({_norm(c) for c in polygons[column].dropna()} & set(wanted))
            if hits > best[0]:
                best = (hits, polygons, str(column))
    return best


def read_boundaries(path: Path, codes: Collection[str]) -> Boundaries:
    """Read polygons for these municipality codes, in EPSG:28992, simplified as a coverage.

    Args:
        path: GeoPackage or GeoJSON, in any coordinate system that it names.
        codes: municipality codes of the dossier.

    Raises:
        InvalidInputError: not readable, no coordinate system, or no column with these codes.

    """
    wanted = {_norm(c): c for c in codes}
    hits, layer, column = _best(_layers(path), wanted)
    if not hits:
        raise InvalidInputError([Complaint("boundaries-no-match", path.name)])
    if layer.crs is None:
        raise InvalidInputError([Complaint("boundaries-no-crs", path.name)])
    found = layer.to_crs(PLANE)
    found = found.set_geometry([_polygonal(shape) for shape in found.geometry])
    keys = [_norm(c) for c in found[column]]
    unknown = sorted({k for k in keys if k not in wanted})
    kept = found[[k in wanted for k in keys]].copy()
    kept["code"] = [wanted[_norm(c)] for c in kept[column]]
    kept = kept[["code", "geometry"]].dissolve(by="code").sort_index()
    whole = shapely.coverage_clean(kept.geometry.values)
    shapes = pd.Series(shapely.coverage_simplify(whole, TOLERANCE), index=kept.index)
    geometry = gpd.GeoDataFrame(geometry=gpd.GeoSeries(shapes, crs=PLANE))
    return Boundaries(geometry, tuple(sorted(set(codes) - set(geometry.index))), tuple(unknown))
