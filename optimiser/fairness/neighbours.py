"""Neighbouring areas as a Gabriel graph of one point per municipality: no borders are needed.

Maths:
    {m, n} ∈ N  ⇔  no third point lies in the closed disc with the segment m–n as its diameter

    Unique whatever the order of rows, since points on the circle count as inside. Distances are measured in the
    plane that touches the country at its mean latitude.    [km]

Source:
    Gabriel & Sokal (1969), A new statistical approach to geographic variation analysis, Systematic Zoology 18.
"""

from functools import lru_cache

import numpy as np

from optimiser.problem.territory import MUNICIPALITY, PROVINCE, Territory

_KM_PER_DEGREE = 111.2
"""Length of a degree along a great circle."""

_HAIR = 1e-9
"""A third point this close to the circle, in km or relative, counts as on it: rounding must not decide an edge."""


def neighbours(territory: Territory, level: str) -> tuple[tuple[str, str], ...]:
    """Pairs of neighbouring areas of a level, each once, in alphabetical order.

    Provinces and regions are neighbours where two of their municipalities are.
    """
    pairs = _municipal(tuple(sorted((m, *territory.points[m]) for m in territory.municipalities)))
    if level == MUNICIPALITY:
        return pairs
    parent = territory.province if level == PROVINCE else territory.region
    edges = {(min(p, q), max(p, q)) for m, n in pairs if (p := parent[m]) != (q := parent[n])}
    return tuple(sorted(edges))


@lru_cache(maxsize=8)
def _municipal(places: tuple[tuple[str, float, float], ...]) -> tuple[tuple[str, str], ...]:
    from scipy.spatial import KDTree  # noqa: PLC0415  # the import takes a quarter second, and only the aim ``spread`` needs it

    codes = [code for code, *_ in places]
    if len(codes) < 2:  # noqa: PLR2004  # a single municipality has no neighbour
        return ()
    lonlat = np.array([point for _, *point in places], dtype=float).reshape(-1, 2)
    latitude = np.radians(lonlat[:, 1].mean()) if codes else 0.0
    points = lonlat * _KM_PER_DEGREE * np.array([np.cos(latitude), 1.0])
    tree = KDTree(points)
    edges = []
    for i, m in enumerate(codes[:-1]):
        candidates = np.arange(i + 1, len(codes))
        centre, radius = (
            (points[candidates] + points[i]) / 2,
            np.linalg.norm(points[candidates] - points[i], axis=1) / 2,
        )
        # At most two of the three points nearest to the midpoint are the ends: the nearest other point decides.
        distance, nearest = tree.query(centre, k=min(3, len(codes)))
        distance, nearest = np.atleast_2d(distance), np.atleast_2d(nearest)
        for j, r, near, which in zip(candidates, radius, distance, nearest, strict=True):
            third = [d for d, k in zip(near, which, strict=True) if k not in (i, j)]
            if not third or min(third) > r * (1 + _HAIR) + _HAIR:
                edges.append((m, codes[j]))
    return tuple(edges)
