"""A tile map: one hexagon of equal size per municipality, so that small ones are as visible as large ones.

Dutch municipalities, be they all or a few, lie where a kept layout has them (:mod:`maps.geometry.netherlands`), so that
a province looks the same alone and in the country; for all others :mod:`maps.geometry.honeycomb` computes it.
"""

import math
from collections.abc import Mapping
from functools import lru_cache

from shapely import Polygon

from maps.geometry.meridian import middle_of
from maps.geometry.netherlands.kept import kept_for

PLANE = "EPSG:28992"
"""The coordinate system of the tiles, in metres; a dossier far from the Netherlands uses web Mercator."""

Points = Mapping[str, tuple[float, float]]
"""Longitude and latitude of a point inside each municipality, by code [degrees]."""


def plane_of(points: Points) -> str:
    """The national coordinate system for points in and around the Netherlands [degrees], else web Mercator.

    Where the points lie on both sides of 180 degrees, web Mercator around their middle meridian.
    """
    inside = all(2.5 < lon < 8.0 and 50.0 < lat < 54.5 for lon, lat in points.values())  # noqa: PLR2004
    middle = middle_of(lon for lon, _ in points.values())
    if middle is not None:
        return f"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0={middle:g} +k=1 +units=m +nadgrids=@null +no_defs"
    return PLANE if inside else "EPSG:3857"


_CENTIMETRES = 2
"""Decimals of a corner [m]."""


def layout(points: Points, province: Mapping[str, str]) -> dict[str, Polygon]:
    """One hexagon per code, in metres of :func:`plane_of`.

    Args:
        points: longitude and latitude of a point inside each municipality, by code [degrees].
        province: province of each municipality, by code.

    """
    kept = kept_for(points, province)
    radius, centres = (kept.radius, kept.centres) if kept else compute_layout(points, province)
    return {code: _hexagon(centres[code], radius) for code in sorted(points)}


def compute_layout(points: Points, province: Mapping[str, str]) -> tuple[float, Mapping[str, tuple[float, float]]]:
    """Radius and centres of the hexagons [m], computed."""
    return _computed(tuple(points.items()), tuple(province.items()))


@lru_cache(maxsize=4)  # a server draws the same areas again and again
def _computed(
    points: tuple[tuple[str, tuple[float, float]], ...], province: tuple[tuple[str, str], ...]
) -> tuple[float, Mapping[str, tuple[float, float]]]:
    from maps.geometry.honeycomb import compute  # noqa: PLC0415  # three quarters of a second of imports

    return compute(dict(points), dict(province), plane_of(dict(points)))


def _hexagon(centre: tuple[float, float], radius: float) -> Polygon:
    """A hexagon with corners on whole centimetres, so that neighbours share theirs and their union has no seam."""
    angles = [math.pi / 6 + k * math.pi / 3 for k in range(6)]
    corners = [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]
    return Polygon([(round(x, _CENTIMETRES), round(y, _CENTIMETRES)) for x, y in corners])
