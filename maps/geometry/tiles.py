"""A tile map: one hexagon of equal size per municipality, so that small ones are as visible as large ones.

Where the hexagons lie is computed by :mod:`maps.geometry.honeycomb`. For the municipalities of the bundled case the
result is kept in a table, since computing it takes a third of the time of a whole plan; a dossier whose points or
provinces differ in anything is laid out anew.
"""

import json
import math
from collections.abc import Mapping
from importlib.resources import files

from shapely import Polygon

from maps.geometry.meridian import middle_of

PLANE = "EPSG:28992"
"""The coordinate system of the tiles, in metres; a dossier far from the Netherlands uses web Mercator."""

KEPT = "municipalities-2022.json"
"""The kept layout; ``python -m maps.geometry.tiles`` writes it anew."""

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


def layout(points: Points, province: Mapping[str, str]) -> dict[str, Polygon]:
    """One hexagon per code, in metres of :func:`plane_of`.

    Args:
        points: longitude and latitude of a point inside each municipality, by code [degrees].
        province: province of each municipality, by code.

    """
    radius, centres = _kept(points, province) or compute_layout(points, province)
    return {code: _hexagon(centres[code], radius) for code in sorted(points)}


def compute_layout(points: Points, province: Mapping[str, str]) -> tuple[float, Mapping[str, tuple[float, float]]]:
    """Radius and centres of the hexagons [m], computed."""
    from maps.geometry.honeycomb import compute  # noqa: PLC0415  # three quarters of a second of imports

    return compute(points, province, plane_of(points))


def _kept(points: Points, province: Mapping[str, str]) -> tuple[float, Mapping[str, tuple[float, float]]] | None:
    """The kept layout, if it was made of the same points and provinces; else ``None``."""
    table = json.loads(files("maps.geometry").joinpath(KEPT).read_text(encoding="utf-8"))
    given = {code: [*point, province[code]] for code, point in points.items()}
    if given != {code: row[:3] for code, row in table["tiles"].items()}:
        return None
    return table["radius"], {code: (row[3], row[4]) for code, row in table["tiles"].items()}


def _hexagon(centre: tuple[float, float], radius: float) -> Polygon:
    angles = [math.pi / 6 + k * math.pi / 3 for k in range(6)]
    return Polygon([(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles])


def kept_table(points: Points, province: Mapping[str, str]) -> str:
    """The text of the kept layout: what it was made of, and what came out; a line per municipality."""
    radius, centres = compute_layout(points, province)
    rows = [f'"{c}": {json.dumps([*points[c], province[c], *centres[c]])}' for c in sorted(points)]
    return f'{{"radius": {radius!r}, "tiles": {{\n' + ",\n".join(rows) + "\n}}\n"


def main() -> None:
    """Write the kept layout of the bundled municipalities anew."""
    from pathlib import Path  # noqa: PLC0415

    from data import BUNDLED, load  # noqa: PLC0415  # to write the table only

    towns = load(BUNDLED / "nl-2022").municipalities
    text = kept_table({m.gm_code: (m.lon, m.lat) for m in towns}, {m.gm_code: m.province_code for m in towns})
    (Path(__file__).parent / KEPT).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
