"""Circles for what is proposed: their area is proportional to the places; dashed where places go."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from xml.etree import ElementTree as ET

import shapely

from maps.pictures.svg import INK

_PART_OF_AREA = 0.36
"""Radius of the largest circle as a part of the radius of the largest circle inside a middling area."""

_LEAST = 7.0
"""Smallest radius that can be seen [tenths of a millimetre]."""

_LARGE, _SMALL = 0.030, 0.008
"""Largest and smallest radius of the largest circle as a part of the width of the map."""


@dataclass(frozen=True)
class Signs:
    """Places by area, and the radius of the circle of one place [units of the drawing]."""

    places: dict[str, int]
    radius_of_one: float

    def radius(self, places: int) -> float:
        """Radius of a circle [units of the drawing]."""
        return max(_LEAST, self.radius_of_one * math.sqrt(abs(places)))

    @property
    def sizes(self) -> list[int]:
        """Round numbers for the legend, up to the largest circle."""
        most = max((abs(n) for n in self.places.values()), default=0)
        return sorted({_round(most / part) for part in (16, 4, 1)}) if most else []

    @property
    def closing(self) -> bool:
        """Whether places go anywhere."""
        return any(n < 0 for n in self.places.values())


def signs(places: dict[str, int], shapes: Sequence[shapely.Geometry], scale: float, width: float) -> Signs:
    """Circles that fit the areas of a map: ``scale`` in units per metre, ``width`` of the map in units."""
    most = max((abs(n) for n in places.values()), default=0)
    room = median(_room(shape) for shape in shapes) * scale * _PART_OF_AREA if shapes else 0.0
    largest = min(max(room, _SMALL * width), _LARGE * width)
    return Signs({code: n for code, n in places.items() if n}, largest / math.sqrt(most) if most else 0.0)


def _room(shape: shapely.Geometry) -> float:
    """Radius of the circle of the same area as a shape, a little less where it is long."""
    west, south, east, north = shape.bounds
    return float(min(math.sqrt(shape.area / math.pi), (east - west) / 2, (north - south) / 2))


def draw_sign(group: ET.Element, at: tuple[float, float], radius: float, *, closing: bool) -> None:
    """Draw one circle."""
    style = {"fill": "#ffffff" if closing else "#f1a340", "stroke": INK, "stroke-width": "3"}
    dashes = {"stroke-dasharray": "9 6"} if closing else {}
    place = {"cx": f"{at[0]:.0f}", "cy": f"{at[1]:.0f}", "r": f"{radius:.1f}"}
    ET.SubElement(group, "circle", {**place, **style, **dashes})


def _round(number: float) -> int:
    """A number with one digit that counts, rounded down; at least one."""
    ten = int(10 ** math.floor(math.log10(max(1, number))))
    return max(1, math.floor(number / ten) * ten)
