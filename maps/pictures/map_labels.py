"""Labels with the names and numbers of areas on a map, if they fit inside."""

import re
from xml.etree import ElementTree as ET

import shapely

from maps.pictures.svg import Drawing, wrapped
from optimiser.editions.records import Area

_RELATIVE_LINE_WIDTH = 2.1
"""Width of a line of text in radii of the largest circle inside the area: a little more than its diameter."""

_MIN_SIZE, _MAX_SIZE = 21, 32
"""Type sizes [tenths of a millimetre]."""

_WORD = re.compile(r"[^\s-]+-?|-")
"""A part of a name that stays on one line."""

_MAX_LINES = 2
"""Most lines of a name on a map."""


def label(
    drawing: Drawing,
    group: ET.Element,
    area: Area,
    shape: shapely.Geometry,
    *,
    plane: tuple[float, float, float],
    value: str,
) -> None:
    """Write name and number in the middle of the largest circle inside the area, each only if it fits.

    ``plane`` holds the position of the origin of the drawing [m] and its scale [units per metre].
    """
    left, top, scale = plane
    circle = shapely.maximum_inscribed_circle(shape, tolerance=100.0)
    x, y = circle.coords[0]
    line_width = _RELATIVE_LINE_WIDTH * circle.length * scale
    size = round(min(max(line_width / 9, _MIN_SIZE), _MAX_SIZE))
    names = _fitting(area.name, line_width, size)
    number = size + 4 if value and line_width > len(value) * 0.5 * (size + 4) else 0
    middle, baseline = (x - left) * scale, (top - y) * scale - (len(names) * 1.1 * size + number) / 2
    style = {"text_anchor": "middle", "stroke": "#ffffff", "stroke_width": "5", "paint_order": "stroke"}
    for line in names:
        baseline += 1.1 * size
        drawing.text((middle, baseline - 4), line, size, into=group, **style)
    if number:
        drawing.text((middle, baseline + number - 4), value, number, into=group, font_weight="600", **style)


def _fitting(name: str, line_width: float, size: int) -> list[str]:
    """The name in at most two lines, broken at spaces and hyphens; none if a word is too long."""
    lines = wrapped(name, line_width, size)
    unbroken = _WORD.findall("\n".join(lines)) == _WORD.findall(name)
    return lines if unbroken and len(lines) <= _MAX_LINES else []
