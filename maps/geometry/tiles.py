"""A tile map: one equal hexagon per municipality, near its true place, provinces together.

Small municipalities become as large as big ones. Points are first pushed apart until every
one has room for a tile, then each tile of a honeycomb is assigned to a municipality so that
the squared distances are smallest, and stray tiles are exchanged until provinces hang together.
"""

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer
from scipy.optimize import linear_sum_assignment
from scipy.spatial import ConvexHull, QhullError, cKDTree
from shapely import Polygon

Array = NDArray[np.float64]

PLANE = "EPSG:28992"
"""Metres; the plane in which tiles are laid. A dossier far from the Netherlands uses web Mercator."""

_FILL = 0.80
"""Part of the convex hull that the tiles cover together."""


_COHESION = 0.1
"""How far points move towards the middle of their province; from here on every Dutch province is one piece."""


def plane_of(points: Array) -> str:
    """The national plane for points in and around the Netherlands, else web Mercator."""
    inside = ((points > [2.5, 50.0]) & (points < [8.0, 54.5])).all()
    return PLANE if inside else "EPSG:3857"


def layout(points: Mapping[str, tuple[float, float]], province: Mapping[str, str]) -> dict[str, Polygon]:
    """One hexagon per code, in metres of :func:`plane_of`.

    Args:
        points: longitude and latitude of a point inside, by code.
        province: province of every code.

    """
    codes = sorted(points)
    degrees = np.array([points[c] for c in codes])
    to_plane = Transformer.from_crs("EPSG:4326", plane_of(degrees), always_xy=True)
    places = np.column_stack(to_plane.transform(degrees[:, 0], degrees[:, 1]))
    spacing = _spacing(places)
    spread = _push_apart(_towards_province(places, [province[c] for c in codes]), spacing)
    grid = _honeycomb(spread, spacing)
    cost = ((spread[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2) / spacing**2
    _, chosen = linear_sum_assignment(cost)
    chosen = _together(chosen, grid, cost, [province[c] for c in codes], spacing)
    radius = spacing / math.sqrt(3)
    return {c: _hexagon(grid[h], radius) for c, h in zip(codes, chosen, strict=True)}


def _spacing(places: Array) -> float:
    """Distance between neighbouring tiles so that all of them fill most of the hull."""
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
    """Every point a little towards the middle of its province, so that borders part and provinces stay whole."""
    found = places.copy()
    for name in sorted(set(province)):
        own = [i for i, p in enumerate(province) if p == name]
        found[own] += _COHESION * (places[own].mean(axis=0) - places[own])
    return found


def _push_apart(places: Array, spacing: float) -> Array:
    """Move points away from those that are too near, a little back to where they belong each time."""
    found = places + np.column_stack([np.arange(len(places)), np.zeros(len(places))]) * 1e-3
    for step in range(120):
        pairs = cKDTree(found).query_pairs(spacing, output_type="ndarray")
        first, second = pairs[np.lexsort(pairs.T)].T
        apart = found[first] - found[second]
        distance = np.hypot(apart[:, 0], apart[:, 1])
        push = 0.35 * apart * ((spacing - distance) / distance)[:, None]
        moved = 0.01 * (1 - step / 120) * (places - found)
        np.add.at(moved, first, push)
        np.add.at(moved, second, -push)
        found = found + moved
    return np.asarray(found, dtype=np.float64)


def _honeycomb(places: Array, spacing: float) -> Array:
    """Centres of pointy-topped hexagons around all points, with a margin."""
    low, high = places.min(axis=0) - 1.5 * spacing, places.max(axis=0) + 1.5 * spacing
    height = spacing * math.sqrt(3) / 2
    rows = np.arange(math.ceil((high[1] - low[1]) / height) + 1)
    columns = np.arange(math.ceil((high[0] - low[0]) / spacing) + 1)
    return np.array([(low[0] + (c + 0.5 * (r % 2)) * spacing, low[1] + r * height) for r in rows for c in columns])


def _pieces(members: list[int], near: list[set[int]]) -> list[set[int]]:
    """Connected groups of tiles, largest first."""
    left, found = set(members), []
    while left:
        piece, front = set(), {min(left)}
        while front:
            piece |= front
            front = {n for h in front for n in near[h]} & left - piece
        left -= piece
        found.append(piece)
    return sorted(found, key=lambda piece: (-len(piece), min(piece)))


def _together(
    chosen: NDArray[np.intp], grid: Array, cost: Array, province: list[str], spacing: float
) -> NDArray[np.intp]:
    """Exchange stray tiles with tiles beside the main body of their province, cheapest first."""
    distance = ((grid[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2)
    near = [set(np.flatnonzero(row < (1.1 * spacing) ** 2).tolist()) - {h} for h, row in enumerate(distance)]
    owner: dict[int, int] = {int(h): m for m, h in enumerate(chosen)}
    for _ in range(400):
        swap = _best_swap(owner, near, cost, province)
        if swap is None:
            break
        here, there = swap
        first, second = owner.pop(here), owner.pop(there, None)
        owner[there] = first
        if second is not None:
            owner[here] = second
    found = np.empty(len(chosen), dtype=np.intp)
    for h, m in owner.items():
        found[m] = h
    return found


def _strays(owner: Mapping[int, int], near: list[set[int]], province: list[str]) -> dict[str, list[set[int]]]:
    return {p: _pieces([h for h, m in owner.items() if province[m] == p], near) for p in sorted(set(province))}


def _best_swap(owner: dict[int, int], near: list[set[int]], cost: Array, province: list[str]) -> tuple[int, int] | None:
    """The cheapest exchange that lowers the number of pieces over all provinces."""
    pieces = _strays(owner, near, province)
    best: tuple[float, int, int] | None = None
    for found in pieces.values():
        for stray in found[1:]:
            if len(stray) > 4:  # noqa: PLR2004  # a part of a province beyond water stays where it is
                continue
            edge = {n for h in found[0] for n in near[h]} - found[0]
            for here in sorted(stray):
                for there in sorted(edge - stray):
                    price = _price(owner, near, cost, province, (here, there))
                    if price is not None and (best is None or (price, here, there) < best):
                        best = (price, here, there)
    return best[1:] if best else None


def _price(
    owner: dict[int, int], near: list[set[int]], cost: Array, province: list[str], swap: tuple[int, int]
) -> float | None:
    """What an exchange costs in squared distance; ``None`` when it would not lower the number of pieces."""
    here, there = swap
    first, second = owner[here], owner.get(there)
    touched = {province[first]} | ({province[second]} if second is not None else set())
    before = sum(len(_pieces([h for h, m in owner.items() if province[m] == p], near)) for p in touched)
    after_owner = {h: m for h, m in owner.items() if h not in (here, there)} | {there: first}
    if second is not None:
        after_owner[here] = second
    after = sum(len(_pieces([h for h, m in after_owner.items() if province[m] == p], near)) for p in touched)
    if after >= before:
        return None
    gain = float(cost[first, there] - cost[first, here])
    return gain + (float(cost[second, here] - cost[second, there]) if second is not None else 0.0)


def _hexagon(centre: Array, radius: float) -> Polygon:
    angles = [math.pi / 6 + k * math.pi / 3 for k in range(6)]
    return Polygon([(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles])
