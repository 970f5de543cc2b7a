"""Compute a tile map: one hexagon of equal size per municipality, near its true position, provinces connected.

Small municipalities thus become as visible as large ones. Points are first pushed apart until each
has room for a tile. Then the tiles of a honeycomb are assigned to municipalities so that the sum of
squared distances is least, and stray tiles are exchanged until provinces are connected.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer
from scipy.optimize import linear_sum_assignment
from scipy.spatial import ConvexHull, QhullError, cKDTree

Array = NDArray[np.float64]
"""Points as rows of two coordinates [m], or a matrix of costs."""

_FILL = 0.80
"""Part of the convex hull of all points that the tiles cover together."""

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
    to_plane = Transformer.from_crs("EPSG:4326", plane, always_xy=True)
    positions = np.column_stack(to_plane.transform(degrees[:, 0], degrees[:, 1]))
    spacing = _spacing(positions)
    spread_points = _push_apart(_towards_province(positions, [province[c] for c in codes]), spacing)
    grid = _honeycomb(spread_points, spacing)
    cost = ((spread_points[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2) / spacing**2
    _, assignment = linear_sum_assignment(cost)
    assignment = _join_strays(assignment, grid, cost, [province[c] for c in codes], spacing)
    centres = {c: (float(grid[h][0]), float(grid[h][1])) for c, h in zip(codes, assignment, strict=True)}
    return Layout(spacing / math.sqrt(3), centres)


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
    for name in sorted(set(province)):
        in_province = [i for i, p in enumerate(province) if p == name]
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


def _pieces(members: list[int], near: list[set[int]]) -> list[set[int]]:
    """Connected components of a set of tiles, the largest first."""
    remaining, pieces = set(members), []
    while remaining:
        piece, frontier = set(), {min(remaining)}
        while frontier:
            piece |= frontier
            frontier = {n for h in frontier for n in near[h]} & remaining - piece
        remaining -= piece
        pieces.append(piece)
    return sorted(pieces, key=lambda piece: (-len(piece), min(piece)))


def _join_strays(
    chosen: NDArray[np.intp], grid: Array, cost: Array, province: list[str], spacing: float
) -> NDArray[np.intp]:
    """Exchange stray tiles with tiles beside the largest piece of their province, the cheapest exchange first."""
    distance = ((grid[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2)
    neighbours = [set(np.flatnonzero(row < (1.1 * spacing) ** 2).tolist()) - {h} for h, row in enumerate(distance)]
    owner: dict[int, int] = {int(h): m for m, h in enumerate(chosen)}
    for _ in range(400):
        swap = _best_swap(owner, neighbours, cost, province)
        if swap is None:  # every province is connected, or no exchange helps
            break
        stray_tile, edge_tile = swap
        first, second = owner.pop(stray_tile), owner.pop(edge_tile, None)
        owner[edge_tile] = first
        if second is not None:
            owner[stray_tile] = second
    assignment = np.empty(len(chosen), dtype=np.intp)
    for h, m in owner.items():
        assignment[m] = h
    return assignment


def _pieces_by_province(
    owner: Mapping[int, int], neighbours: list[set[int]], province: list[str]
) -> dict[str, list[set[int]]]:
    """The connected pieces of each province."""
    return {p: _pieces([h for h, m in owner.items() if province[m] == p], neighbours) for p in sorted(set(province))}


def _best_swap(
    owner: dict[int, int], neighbours: list[set[int]], cost: Array, province: list[str]
) -> tuple[int, int] | None:
    """The cheapest exchange that lowers the number of pieces over all provinces; ``None`` if there is none."""
    pieces = _pieces_by_province(owner, neighbours, province)
    best: tuple[float, int, int] | None = None
    for pieces_of_province in pieces.values():
        for stray in pieces_of_province[1:]:
            if len(stray) > 4:  # noqa: PLR2004  # a part of a province beyond water stays where it is
                continue
            edge = {n for h in pieces_of_province[0] for n in neighbours[h]} - pieces_of_province[0]
            for stray_tile in sorted(stray):
                for edge_tile in sorted(edge - stray):
                    added_cost = _added_cost(owner, neighbours, cost, province, (stray_tile, edge_tile))
                    if added_cost is not None and (best is None or (added_cost, stray_tile, edge_tile) < best):
                        best = (added_cost, stray_tile, edge_tile)
    return best[1:] if best else None


def _added_cost(
    owner: dict[int, int], neighbours: list[set[int]], cost: Array, province: list[str], swap: tuple[int, int]
) -> float | None:
    """What an exchange adds to the sum of squared distances; ``None`` if it would not lower the number of pieces."""
    stray_tile, edge_tile = swap
    first, second = owner[stray_tile], owner.get(edge_tile)
    provinces_touched = {province[first]} | ({province[second]} if second is not None else set())
    before = sum(len(_pieces([h for h, m in owner.items() if province[m] == p], neighbours)) for p in provinces_touched)
    after_owner = {h: m for h, m in owner.items() if h not in (stray_tile, edge_tile)} | {edge_tile: first}
    if second is not None:
        after_owner[stray_tile] = second
    after = sum(
        len(_pieces([h for h, m in after_owner.items() if province[m] == p], neighbours)) for p in provinces_touched
    )
    if after >= before:
        return None
    added_cost = float(cost[first, edge_tile] - cost[first, stray_tile])
    return added_cost + (float(cost[second, stray_tile] - cost[second, edge_tile]) if second is not None else 0.0)
