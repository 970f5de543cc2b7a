"""Layers of a file of borders, and which column holds the codes: tried against the points inside, not guessed.

A row number may equal a code, a column may hold the codes of another year, coordinates may be swapped. What a dossier
knows for certain is a point inside each municipality. The column is the one with which these points lie in their own
shapes; where none does so, the file is refused, with what seems to be wrong with it.
"""

import re
import warnings
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.complaints import Complaint, InvalidInputError
from data.official.boundary_files import read_layers

Points = Mapping[str, tuple[float, float]]
"""Longitude and latitude of a point inside each municipality, by code [degrees]."""

MOST_OUTSIDE = 0.2
"""Largest part of the municipalities whose point may lie outside their shape: borders move, points are rounded."""

NEAR = 0.2
"""How far a point may lie beside its shape, in a lake or bay, as a part of the root of the shape's area."""

SYSTEMS = ("EPSG:28992", "EPSG:4326", "EPSG:3857", "EPSG:3035", "EPSG:25831", "EPSG:25832", "EPSG:2056")
"""Coordinate systems that are tried to tell what is wrong with a file; none is ever taken unsaid."""

_WATER = ("h2o", "water")
"""Columns in which Statistics Netherlands says whether a row is water."""


@dataclass(frozen=True)
class CodedLayer:
    """A layer with the column of its codes, and the municipalities whose point lies outside their own shape."""

    rows: gpd.GeoDataFrame
    column: str
    outside: tuple[str, ...] = ()


def norm(code: object) -> str:
    """Normalise a code: ``GM0363``, ``G0363``, ``0363``, ``363`` and ``363.0`` all become ``363``."""
    text = re.sub(r"\.0$", "", str(code).strip())
    match = re.fullmatch(r"(?:GM|G)?0*(\d+)", text, flags=re.IGNORECASE)
    return match.group(1) if match else text


def polygonal(shape: shapely.Geometry | None) -> shapely.Geometry:
    """The areas of a shape, repaired; its lines and points have none. Collections are taken apart at any depth."""
    if shape is None:
        return shapely.Polygon()
    parts = [shapely.make_valid(shape)]
    while any(part.geom_type not in {"Polygon", "Point", "LineString", "LinearRing"} for part in parts):
        parts = [inner for part in parts for inner in shapely.get_parts(part)]
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


def land_layers(path: Path) -> list[gpd.GeoDataFrame]:
    """All layers of a file that have shapes, every row with its areas only; rings that are not closed are closed.

    Raises:
        InvalidInputError: see ``read_layers``.

    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # GDAL warns of rings that it closes and of columns that it renames
        found = read_layers(path)
    return [
        _land(layer) for layer in found if isinstance(layer, gpd.GeoDataFrame) and "geometry" in layer and len(layer)
    ]


def _land(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The rows that are no water, if a column says which are, with their areas only."""
    for column in layer.columns:
        if str(column).casefold() in _WATER:
            layer = layer[layer[column].astype(str).str.strip().str.upper() != "JA"]
    return layer.set_geometry(gpd.GeoSeries([polygonal(s) for s in layer.geometry], index=layer.index, crs=layer.crs))


def _score(values: pd.Series, codes: Collection[str], wanted: Collection[str]) -> tuple[int, int]:
    """How well a column fits: codes matched, then (negated) codes that match nothing.

    Codes written out (``GM0363``) count double, since a row number may equal a bare code by chance.
    """
    texts = {str(value).strip() for value in values.dropna()}
    normalised = {norm(value) for value in texts}
    written_out = {norm(v) for v in texts if v in codes or re.fullmatch(r"GM?\d+", v, flags=re.IGNORECASE)}
    return len(normalised & set(wanted)) + len(written_out & set(wanted)), -len(normalised - set(wanted))


def _candidates(
    layers: list[gpd.GeoDataFrame], wanted: Mapping[str, str]
) -> Iterator[tuple[tuple[int, int], gpd.GeoDataFrame, str]]:
    """Layers and columns that match a code, with how well they do."""
    for layer in layers:
        for column in layer.columns.drop(layer.geometry.name):
            score = _score(layer[column], set(wanted.values()), wanted)
            if score[0]:
                yield score, layer, str(column)


def _in_system(
    points: Points, codes: list[str], system: object, *, swapped: bool
) -> "np.ndarray[tuple[int], np.dtype[np.object_]]":
    """The points of these codes in a coordinate system."""
    degrees = gpd.GeoSeries(gpd.points_from_xy(*zip(*(points[c] for c in codes), strict=True)), crs="EPSG:4326")
    found = degrees.to_crs(system)
    return np.asarray(shapely.points(found.y, found.x) if swapped else found.array)


def outside(
    layer: gpd.GeoDataFrame, column: str, wanted: Mapping[str, str], points: Points, *, swapped: bool = False
) -> list[str]:
    """Municipalities of the layer whose point does not lie in, or close beside, their own shape."""
    keys = [wanted.get(norm(value), "") for value in layer[column]]
    own = [
        (code, shape) for code, shape in zip(keys, layer.geometry, strict=True) if code in points and not shape.is_empty
    ]
    if not own:
        return []
    codes = [code for code, _ in own]
    shapes, places = np.array([s for _, s in own], object), _in_system(points, codes, layer.crs, swapped=swapped)
    away = shapely.distance(shapes, places)
    inside = {code for code, far in zip(codes, away, strict=True) if far == 0}
    near = {c for c, s, far in zip(codes, shapes, away, strict=True) if far <= NEAR * float(np.sqrt(s.area))} - inside
    if near:  # a point in another's shape is not close beside its own
        tree = shapely.STRtree(shapes)
        at = dict(zip(codes, places, strict=True))
        near = {c for c in near if not len(tree.query(at[c], predicate="within"))}
    return sorted(set(codes) - inside - near)


def _fits(found: Collection[str], layer: gpd.GeoDataFrame, column: str, wanted: Mapping[str, str]) -> bool:
    matched = len({norm(v) for v in layer[column]} & set(wanted))
    return len(found) <= MOST_OUTSIDE * matched


def choose(path: Path, layers: list[gpd.GeoDataFrame], wanted: Mapping[str, str], points: Points) -> CodedLayer:
    """The layer and column that match most codes among those whose shapes hold the points of their municipalities.

    Args:
        path: the file, for complaints.
        layers: of :func:`read_layers`.
        wanted: codes of the dossier by their normal form.
        points: those that are known; without any the column that matches most codes is taken.

    Raises:
        InvalidInputError: no column has the codes, no coordinate system is stated, or no column passes the test.

    """
    candidates = sorted(_candidates(layers, wanted), key=lambda c: c[0], reverse=True)
    if not candidates:
        raise InvalidInputError([Complaint("boundaries-no-match", path.name)])
    stated = [(layer, column) for _, layer, column in candidates if placed(layer)]
    for layer, column in stated:
        beside = outside(layer, column, wanted, points)
        if _fits(beside, layer, column, wanted):
            return CodedLayer(layer, column, tuple(beside))
    raise InvalidInputError([_what_is_wrong(path, candidates[0][1], candidates[0][2], wanted, points)])


def placed(layer: gpd.GeoDataFrame) -> bool:
    """Whether the coordinates can be in the system that the file states.

    GeoJSON without a system is read as degrees; coordinates in metres lie outside their range.
    """
    if layer.crs is None:
        return False
    west, south, east, north = layer.total_bounds
    return not layer.crs.is_geographic or (west >= -180 and south >= -90 and east <= 360 and north <= 90)  # noqa: PLR2004


def _what_is_wrong(
    path: Path, layer: gpd.GeoDataFrame, column: str, wanted: Mapping[str, str], points: Points
) -> Complaint:
    """The complaint about a file whose shapes do not hold the points: swapped, in another system, or other codes."""
    said = layer.crs.to_string() if layer.crs else ""
    if layer.crs and points and _fits(outside(layer, column, wanted, points, swapped=True), layer, column, wanted):
        return Complaint("boundaries-swapped", path.name, column=column)
    for system in SYSTEMS if points else ():
        other = layer.set_crs(system, allow_override=True)
        if placed(other) and _fits(outside(other, column, wanted, points), layer, column, wanted):
            code = "boundaries-other-system" if said else "boundaries-unsaid-system"
            return Complaint(code, path.name, details={"said": said, "found": system})
    if not placed(layer):
        return Complaint("boundaries-no-crs", path.name)
    beside = outside(layer, column, wanted, points)
    details: dict[str, str | int | float] = {"count": len(beside), "named": ", ".join(beside[:5])}
    return Complaint("boundaries-misplaced", path.name, column=column, details=details)
