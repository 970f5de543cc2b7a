"""Where each municipality would lie if all were equally large: every border becomes one step in its true direction."""

import math

import numpy as np
from scipy.spatial import cKDTree

from maps.geometry.netherlands.country import Country
from maps.geometry.netherlands.grid import Array

TILE_AREA = 98e6
"""Land per municipality: some 33,900 km² over 345 [m²]."""

SCALE = math.sqrt(TILE_AREA * 2 / math.sqrt(3))
"""Distance between touching cells with the area of a tile [m]."""

_ROUNDS = 600


def directions(points: Array, pairs: list[tuple[int, int]], lengths: list[float]) -> Array:
    """The way from the first to the second of each pair as it should be: its true direction, at a given length."""
    first, second = np.array(pairs).T
    way = points[second] - points[first]
    return np.asarray(way / np.hypot(way[:, 0], way[:, 1])[:, None] * np.array(lengths)[:, None], dtype=np.float64)


def spread(country: Country, units: list[str], pairs: list[tuple[int, int]], wanted: Array) -> Array:
    """Places of municipalities and waters, in cells.

    In every round a pair moves towards its wanted way, points closer than a cell are pushed apart, and all are pulled
    back to their own places a little.
    """
    own = np.array([country.metres[unit] for unit in units]) / SCALE
    first, second = np.array(pairs).T
    moving = own.copy()
    for _ in range(_ROUNDS):
        move = 0.002 * (own - moving)
        correction = 0.08 * (moving[second] - moving[first] - wanted)
        np.add.at(move, first, correction)
        np.add.at(move, second, -correction)
        near, other = cKDTree(moving).query_pairs(1.0, output_type="ndarray").T
        offset = moving[near] - moving[other]
        distance = np.hypot(offset[:, 0], offset[:, 1]) + 1e-9
        push = 0.3 * offset * ((1 - distance) / distance)[:, None]
        np.add.at(move, near, push)
        np.add.at(move, other, -push)
        moving = moving + move
    return moving
