"""Which areas lie side by side, from one point inside each municipality: no geometry is needed.

Maths:
    {m, n} ∈ N  ⇔  no third point lies in the closed disc with the segment m–n as its diameter

    Unique whatever the order of rows: points on the circle count as inside. Distances on a plane
    touching the country at its mean latitude.    [km]

Source:
    Gabriel & Sokal (1969), A new statistical approach to geographic variation analysis, Systematic Zoology 18.
"""

from functools import lru_cache

import numpy as np

from optimiser.problem.territory import MUNICIPALITY, PROVINCE, Territory

_KM_PER_DEGREE = 111.2
_HAIR = 1e-9


def neighbours(land: Territory, level: str) -> tuple[tuple[str, str], ...]:
    """Pairs of neighbouring areas of a level, each once, in alphabetical order."""
    pairs = _municipal(tuple(sorted((m, *land.points[m]) for m in land.municipalities)))
    if level == MUNICIPALITY:
        return pairs
    parent = land.province if level == PROVINCE else land.region
    found = {(min(p, q), max(p, q)) for m, n in pairs if (p := parent[m]) != (q := parent[n])}
    return tuple(sorted(found))


@lru_cache(maxsize=8)
def _municipal(places: tuple[tuple[str, float, float], ...]) -> tuple[tuple[str, str], ...]:
    from scipy.spatial import KDTree  # noqa: PLC0415  # a quarter second, and only the aim of neighbours needs it

    codes = [code for code, *_ in places]
    if len(codes) < 2:  # noqa: PLR2004  # nobody has a neighbour
        return ()
    lonlat = np.array([point for _, *point in places], dtype=float).reshape(-1, 2)
    middle = np.radians(lonlat[:, 1].mean()) if codes else 0.0
    points = lonlat * _KM_PER_DEGREE * np.array([np.cos(middle), 1.0])
    tree = KDTree(points)
    found = []
    for i, m in enumerate(codes[:-1]):
        others = np.arange(i + 1, len(codes))
        centre, radius = (points[others] + points[i]) / 2, np.linalg.norm(points[others] - points[i], axis=1) / 2
        # Of the three points nearest to the middle at most two are the ends: the first other one decides.
        distance, nearest = tree.query(centre, k=min(3, len(codes)))
        distance, nearest = np.atleast_2d(distance), np.atleast_2d(nearest)
        for j, r, near, which in zip(others, radius, distance, nearest, strict=True):
            third = [d for d, k in zip(near, which, strict=True) if k not in (i, j)]
            if not third or min(third) > r * (1 + _HAIR) + _HAIR:
                found.append((m, codes[j]))
    return tuple(found)
