"""Labels on a map: name and number of an area, and the circle of what is proposed there with its places."""

import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from maps.pictures.map_signs import draw_sign
from maps.pictures.svg import Drawing
from maps.pictures.text_width import width_of

_WORD = re.compile(r"[^\s-]*(?:-|\s+|$)")
"""A part of a name that stays on one line, with the hyphen or space behind it."""

_MOST_LINES = 3
"""Most lines of a name."""

_LINE, _GAP = 1.12, 10.0
"""Height of a line as a part of the type size, and the gap between a circle and its number [units]."""

_DARK = 0.45
"""Luminance below which letters are white."""


@dataclass(frozen=True)
class Label:
    """What is to be written of an area, and on which colour."""

    code: str
    names: tuple[tuple[str, ...], ...]
    """The name on one line, and on more where it can be broken."""
    number: str
    places: str
    """The places of its circle; empty without one."""
    radius: float
    closing: bool
    fill: str


@dataclass(frozen=True)
class Block:
    """A label of one size: lines of text and a circle above them; no circle if that stands elsewhere."""

    label: Label
    size: int
    name: tuple[str, ...]
    number: str
    places: str
    circle: bool

    @property
    def _circle_height(self) -> float:
        tall = max(2 * self.label.radius + 4, _LINE * self.size if self.places else 0.0)
        return tall if self.circle else 0.0

    @property
    def height(self) -> float:
        """Height [units]."""
        return self._circle_height + _LINE * self.size * (len(self.name) + bool(self.number)) + 2

    @property
    def _circle_width(self) -> float:
        beside = _GAP + width_of(self.places, self.size) if self.places else 0.0
        return 2 * self.label.radius + beside

    @property
    def width(self) -> float:
        """Width, rather too large than too small [units]."""
        texts = [width_of(line, self.size) for line in (*self.name, self.number)]
        return max(*texts, self._circle_width if self.circle else 0.0) + 6

    def box(self, middle: tuple[float, float]) -> tuple[float, float, float, float]:
        """Its sides around a middle: left, top, right and bottom."""
        x, y = middle
        return x - self.width / 2, y - self.height / 2, x + self.width / 2, y + self.height / 2

    def draw(self, drawing: Drawing, group: ET.Element, middle: tuple[float, float], *, on_land: bool) -> None:
        """Draw it around its middle."""
        x, y = middle[0], middle[1] - self.height / 2
        style = _style(self.label.fill if on_land else "#ffffff")
        if self.circle:
            centre = x - self._circle_width / 2 + self.label.radius, y + self._circle_height / 2
            draw_sign(group, centre, self.label.radius, closing=self.label.closing)
            if self.places:
                at = centre[0] + self.label.radius + _GAP, centre[1] + 0.36 * self.size
                drawing.text(at, self.places, self.size, into=group, **style)
            y += self._circle_height
        for line, weight in (*((n, "400") for n in self.name), *([(self.number, "600")] if self.number else [])):
            y += _LINE * self.size
            drawing.text(
                (x, y - 0.25 * self.size),
                line,
                self.size,
                into=group,
                **{**style, "font_weight": weight},
                text_anchor="middle",
            )


def broken(name: str) -> tuple[tuple[str, ...], ...]:
    """A name on one line, and on two and three where it has spaces or hyphens: those whose longest line is shortest."""
    words = [m[0] for m in _WORD.finditer(name) if m[0]]
    if "".join(words) != name:
        return ((name,),)
    ways: list[tuple[str, ...]] = [(name,)]
    for lines in range(2, min(len(words), _MOST_LINES) + 1):
        cuts = [(0, *inner, len(words)) for inner in combinations(range(1, len(words)), lines - 1)]
        options = [tuple("".join(words[a:b]).strip() for a, b in pairwise(cut)) for cut in cuts]
        ways.append(min(options, key=lambda way: max(map(len, way))))
    return tuple(ways)


def _style(fill: str) -> dict[str, str]:
    """White letters on a dark colour, a white edge on a pattern."""
    if not fill.startswith("#"):
        return {"stroke": "#ffffff", "stroke_width": "5", "paint_order": "stroke"}
    red, green, blue = (int(fill[k : k + 2], 16) / 255 for k in (1, 3, 5))
    return {"fill": "#ffffff"} if 0.3 * red + 0.59 * green + 0.11 * blue < _DARK else {}
