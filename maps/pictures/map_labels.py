"""Names and numbers on the areas of a picture, where they fit inside."""

from xml.etree import ElementTree as ET

import shapely

from maps.pictures.svg import Drawing, wrapped
from optimiser.editions.records import Area

_ROOM = 2.3
"""Radii of the largest circle inside an area that a line of text may be wide."""
_SMALLEST, _LARGEST = 21, 32
_LINES = 2


def label(
    drawing: Drawing,
    group: ET.Element,
    area: Area,
    shape: shapely.Geometry,
    *,
    plane: tuple[float, float, float],
    value: str,
) -> None:
    """Write name and number in the middle of the largest circle inside; each only where it fits."""
    left, top, scale = plane
    circle = shapely.maximum_inscribed_circle(shape, tolerance=100.0)
    x, y = circle.coords[0]
    room = _ROOM * circle.length * scale
    size = round(min(max(room / 9, _SMALLEST), _LARGEST))
    names = _fitting(area.name, room, size)
    number = size + 4 if value and room > len(value) * 0.5 * (size + 4) else 0
    at, below = (x - left) * scale, (top - y) * scale - (len(names) * 1.1 * size + number) / 2
    style = {"text_anchor": "middle", "stroke": "#ffffff", "stroke_width": "5", "paint_order": "stroke"}
    for line in names:
        below += 1.1 * size
        drawing.text((at, below - 4), line, size, into=group, **style)
    if number:
        drawing.text((at, below + number - 4), value, number, into=group, font_weight="600", **style)


def _fitting(name: str, room: float, size: int) -> list[str]:
    """The name in at most two lines, broken between words; nothing where a word is too long."""
    lines = wrapped(name, room, size)
    whole = all(word in " ".join(lines).split() for word in name.split())
    return lines if whole and len(lines) <= _LINES else []
