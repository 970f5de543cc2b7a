"""Where a label fits: on the ground of its own area, else beside all land; it never covers another label."""

from collections.abc import Sequence
from itertools import product

import numpy as np
import shapely

_STEPS = 15
"""Places that are tried along each side of an area."""

_CROSSING = 4.0
"""How many times longer a line counts where it crosses the land of others."""


_NEAREST = 60
"""Free places beside the land of which the lines are compared."""


def on_own_ground(ground: shapely.Geometry, width: float, height: float) -> tuple[float, float] | None:
    """Middle of a free place for a box on its own ground, the nearest to where there is most room; ``None`` if none."""
    west, south, east, north = ground.bounds
    if width > east - west or height > north - south:
        return None
    middle = middle_of(ground)
    across = np.linspace(west + width / 2, east - width / 2, _STEPS)
    upward = np.linspace(south + height / 2, north - height / 2, _STEPS)
    places = np.vstack([[middle], np.array(list(product(across, upward)))])
    boxes = shapely.box(*_bounds(places, width, height))
    shapely.prepare(ground)
    free = places[shapely.contains(ground, boxes)]
    if not len(free):
        return None
    x, y = free[np.argmin(np.round(np.hypot(*(free - middle).T), 3))]
    return float(x), float(y)


def beside_land(
    at: tuple[float, float],
    size: tuple[float, float],
    *,
    window: tuple[float, float, float, float],
    land: shapely.Geometry,
    taken: Sequence[shapely.Geometry],
    longest: float,
) -> tuple[float, float] | None:
    """Middle of a free place for a box where no land and no label is, with a short line to ``at``; ``None`` if none.

    A line that would cross a label is refused, and one over the land of others counts more than its length.
    """
    west, south, east, north = window
    width, height = size
    across = np.linspace(west + width / 2, east - width / 2, 3 * _STEPS)
    upward = np.linspace(south + height / 2, north - height / 2, 3 * _STEPS)
    places = np.array(list(product(across, upward)))
    places = places[np.hypot(*(places - np.array(at)).T) < longest]
    boxes = shapely.box(*_bounds(places, width, height))
    obstacle = shapely.union_all([land, *taken])
    shapely.prepare(obstacle)
    free = ~shapely.intersects(obstacle, boxes)
    places, boxes = places[free], boxes[free]
    if not len(places):
        return None
    nearest = np.argsort(np.round(shapely.distance(boxes, shapely.Point(at)), 3), kind="stable")[:_NEAREST]
    places, boxes = places[nearest], boxes[nearest]
    lines = shapely.shortest_line(boxes, shapely.Point(at))
    crossing = shapely.length(shapely.intersection(lines, land))
    cost = shapely.length(lines) + (_CROSSING - 1) * crossing
    if taken:
        cost = np.where(shapely.intersects(shapely.union_all(list(taken)), lines), np.inf, cost)
    best = int(np.argmin(np.round(cost, 3)))
    return None if not np.isfinite(cost[best]) else (float(places[best][0]), float(places[best][1]))


def middle_of(ground: shapely.Geometry) -> tuple[float, float]:
    """The middle of the largest circle inside a shape."""
    size = max(ground.bounds[2] - ground.bounds[0], ground.bounds[3] - ground.bounds[1])
    circle = shapely.maximum_inscribed_circle(ground, tolerance=size / 200)
    x, y = circle.coords[0]
    return x, y


def _bounds(places: np.ndarray, width: float, height: float) -> tuple[np.ndarray, ...]:
    x, y = places.T
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2
