"""Compute a tile map: one hexagon of equal size per municipality, near its true position, provinces connected.

Small municipalities thus become as visible as large ones. Points are first pushed apart until each
has room for a tile. Then the tiles of a honeycomb are assigned to municipalities so that the sum of
squared distances is least, and stray tiles are exchanged until provinces are connected.
"""

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
from scipy.spatial import ConvexHull, QhullError, cKDTree

from maps.geometry.connected_tiles import join_strays

Array = NDArray[np.float64]
"""Points as rows of two coordinates [m], or a matrix of costs."""

_FILL = 0.80
"""Part of the convex hull of all points that the tiles cover together."""

_NEAREST = 24
"""Tiles among which a point gets one, at first: two rings and some around the tile in which it lies."""

_OPEN = 1e-6
"""What every arc costs beside its distance [m²]."""

_COHESION = 0.1
"""Part of the way that points move towards the middle of their province; from this value on all Dutch provinces are
connected."""


def compute(points: Mapping[str, tuple[float, float]], province: Mapping[str, str], plane: str) -> "Layout":
    """Centre of a hexagon per code, and the radius of all, in metres of the plane.

    Args:
        points: longitude and latitude of a point inside each municipality, by code [degrees].
        province: province of each municipality, by code.
        plane: the coordinate system of the tiles.

    """
    codes = sorted(points)
    degrees = np.array([points[c] for c in codes])
    positions = np.column_stack(_to_plane(plane).transform(degrees[:, 0], degrees[:, 1]))
    spacing = _spacing(positions)
    spread_points = _push_apart(_towards_province(positions, [province[c] for c in codes]), spacing)
    grid = _honeycomb(spread_points, spacing)
    assignment = _nearest_tiles(spread_points, grid)
    assignment = join_strays(assignment, grid, spread_points, [province[c] for c in codes], spacing)
    centres = {c: (float(grid[h][0]), float(grid[h][1])) for c, h in zip(codes, assignment, strict=True)}
    return Layout(spacing / math.sqrt(3), centres)


@cache
def _to_plane(plane: str) -> Transformer:
    """From degrees to metres of a plane: looking it up takes longer than using it."""
    return Transformer.from_crs("EPSG:4326", plane, always_xy=True)


def _nearest_tiles(places: Array, grid: Array) -> NDArray[np.intp]:
    """The tile of every point: the sum of squared distances is least over all ways to give each one of its nearest.

    A point that was pushed apart from the others seldom needs a tile beyond its nearest; where some do, more are tried.
    """
    near = _NEAREST
    while True:
        near = min(near, len(grid))
        distance, tile = cKDTree(grid).query(places, k=near)
        ends = np.arange(0, near * len(places) + 1, near)
        # the matching reads a zero as no arc at all
        arcs = csr_matrix((distance.ravel() ** 2 + _OPEN, tile.ravel(), ends), (len(places), len(grid)))
        try:
            _, chosen = min_weight_full_bipartite_matching(arcs)
        except ValueError:  # too many points around too few of these tiles
            if near == len(grid):
                raise
            near *= 2
        else:
            return np.asarray(chosen, dtype=np.intp)


class Layout(NamedTuple):
    """Where the hexagons of a tile map lie [m]."""

    radius: float
    centres: dict[str, tuple[float, float]]


def _spacing(places: Array) -> float:
    """Distance between neighbouring tiles at which all tiles together fill ``_FILL`` of the hull [m].

    Points on a line have no hull with an area: a quarter of the squared extent is the least that is assumed.
    """
    if len(places) < 2:  # noqa: PLR2004  # one tile needs a size too
        return 10_000.0
    try:
        area = float(ConvexHull(places).volume) if len(places) > 3 else 0.0  # noqa: PLR2004
    except QhullError:
        area = 0.0
    extent = float(np.ptp(places, axis=0).max()) or 10_000.0
    area = max(area, extent**2 / 4)
    return math.sqrt(2 / math.sqrt(3) * _FILL * area / len(places))


def _towards_province(places: Array, province: list[str]) -> Array:
    """Move every point a little towards the middle of its province, so that provinces separate and stay connected."""
    moved = places.copy()
    _, of_province = np.unique(province, return_inverse=True)
    by_province = np.argsort(of_province, kind="stable")
    for in_province in np.split(by_province, np.cumsum(np.bincount(of_province))[:-1]):
        moved[in_province] += _COHESION * (places[in_province].mean(axis=0) - places[in_province])
    return moved


def _push_apart(places: Array, spacing: float) -> Array:
    """Push points apart that are too close, and pull each back to its own position a little less in every step.

    The first shift of a millimetre per row keeps two points in one position from being inseparable.
    """
    moving = places + np.column_stack([np.arange(len(places)), np.zeros(len(places))]) * 1e-3
    for step in range(120):
        pairs = cKDTree(moving).query_pairs(spacing, output_type="ndarray")
        first, second = pairs[np.lexsort(pairs.T)].T
        offset = moving[first] - moving[second]
        distance = np.hypot(offset[:, 0], offset[:, 1])
        push = 0.35 * offset * ((spacing - distance) / distance)[:, None]
        displacement = 0.01 * (1 - step / 120) * (places - moving)
        np.add.at(displacement, first, push)
        np.add.at(displacement, second, -push)
        moving = moving + displacement
    return np.asarray(moving, dtype=np.float64)


def _honeycomb(places: Array, spacing: float) -> Array:
    """Centres of a honeycomb of pointy-topped hexagons that covers all points with a margin."""
    low, high = places.min(axis=0) - 1.5 * spacing, places.max(axis=0) + 1.5 * spacing
    height = spacing * math.sqrt(3) / 2
    rows = np.arange(math.ceil((high[1] - low[1]) / height) + 1)
    columns = np.arange(math.ceil((high[0] - low[0]) / spacing) + 1)
    return np.array([(low[0] + (c + 0.5 * (r % 2)) * spacing, low[1] + r * height) for r in rows for c in columns])
