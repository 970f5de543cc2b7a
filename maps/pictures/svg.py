"""Drawings in SVG, in whole tenths of a millimetre and without dates; the standard library escapes their texts."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

import shapely

from maps.pictures.typst import FONT, typeset

MM = 10
"""Units of the drawing per millimetre; a tenth is finer than a printed line."""

Box = tuple[int, int, int, int]
"""Left, top, width and height [units]."""

UNKNOWN, PARTIAL, WITHHELD = "unknown", "partial", "withheld"
"""Identifiers of the patterns; that of what is partly known lies over the colour of a class."""

INK, GREY = "#1a1a1a", "#5a5a5a"
"""Colours of text and of secondary text."""

_EM = 0.54
"""Mean width of a letter as a part of the type size, chosen too large rather than too small."""

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML may not contain."""


def printable(text: str) -> str:
    """The text with characters that XML may not contain replaced."""
    return _ILLEGAL.sub("\ufffd", text)


def wrapped(text: str, width: float, size: float) -> list[str]:
    """The text in lines that are no wider than ``width`` at this type size."""
    return textwrap.wrap(text, max(1, int(width / (_EM * size))))


class Drawing:
    """A drawing whose elements are added one by one; its height is given when it is done."""

    def __init__(self, width: int, *, title: str, description: str, language: str) -> None:
        """Begin a drawing, with title and description for readers who cannot see it."""
        self.width = width
        self.root = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "role": "img",
                "aria-labelledby": "picture-title picture-description",
                "xml:lang": language,
                "lang": language,
                "font-family": f"{FONT}, Arial, Helvetica, sans-serif",
            },
        )
        ET.SubElement(self.root, "title", {"id": "picture-title"}).text = printable(title)
        ET.SubElement(self.root, "desc", {"id": "picture-description"}).text = printable(description)
        self.defs = ET.SubElement(self.root, "defs")
        self._paper = ET.SubElement(self.root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
        self._patterns()

    def _patterns(self) -> None:
        """Define stripes for unknown and dots for withheld, which can be told apart without colour."""
        stripes = {"id": UNKNOWN, "width": "14", "height": "14", "patternUnits": "userSpaceOnUse"}
        lines = ET.SubElement(self.defs, "pattern", {**stripes, "patternTransform": "rotate(45)"})
        ET.SubElement(lines, "rect", {"width": "14", "height": "14", "fill": "#ffffff"})
        ET.SubElement(lines, "path", {"d": "M4 0V14", "stroke": "#6b6b6b", "stroke-width": "4"})
        over = ET.SubElement(self.defs, "pattern", {**stripes, "id": PARTIAL, "patternTransform": "rotate(45)"})
        ET.SubElement(over, "path", {"d": "M4 0V14", "stroke": INK, "stroke-width": "2"})
        dots = ET.SubElement(self.defs, "pattern", {**stripes, "id": WITHHELD})
        ET.SubElement(dots, "rect", {"width": "14", "height": "14", "fill": "#e4e4e4"})
        ET.SubElement(dots, "circle", {"cx": "7", "cy": "7", "r": "3", "fill": "#4a4a4a"})

    def clipped(self, box: Box) -> ET.Element:
        """Add a group whose contents are clipped to ``box``."""
        left, top, width, height = (str(n) for n in box)
        clip = ET.SubElement(self.defs, "clipPath", {"id": "window"})
        ET.SubElement(clip, "rect", {"x": left, "y": top, "width": width, "height": height})
        return ET.SubElement(self.root, "g", {"clip-path": "url(#window)", "stroke-linejoin": "round"})

    def rect(self, box: Box, **style: str) -> None:
        """Add a rectangle."""
        keys = ("x", "y", "width", "height")
        geometry = {k: str(n) for k, n in zip(keys, box, strict=True)}
        ET.SubElement(self.root, "rect", {**geometry, **_hyphened(style)})

    def text(self, at: tuple[float, float], text: str, size: int, into: ET.Element | None = None, **style: str) -> None:
        """Add one line of text with its baseline at ``at``."""
        attributes = {
            "x": f"{at[0]:.0f}",
            "y": f"{at[1]:.0f}",
            "font-size": str(size),
            "fill": INK,
            "font-weight": "400",
        }
        parent = self.root if into is None else into
        ET.SubElement(parent, "text", {**attributes, **_hyphened(style)}).text = printable(text)

    def lines(self, at: tuple[float, float], lines: Iterable[str], size: int, **style: str) -> float:
        """Add lines of text; returns the baseline after the last one."""
        x, y = at
        for line in lines:
            self.text((x, y), line, size, None, **style)
            y += 1.3 * size
        return y

    def done(self, height: int) -> str:
        """The finished drawing as text."""
        self.root.set("viewBox", f"0 0 {self.width} {height}")
        self.root.set("width", f"{self.width / MM:g}mm")
        self.root.set("height", f"{height / MM:g}mm")
        return ET.tostring(self.root, encoding="unicode") + "\n"


def _hyphened(style: dict[str, str]) -> dict[str, str]:
    return {k.replace("_", "-"): v for k, v in style.items()}


def path(shape: shapely.Geometry, left: float, top: float, scale: float) -> str:
    """The outline of polygons as a path; ``left`` and ``top`` are the position of the origin of the drawing [m]."""
    rings = []
    for part in shapely.get_parts(shape):
        for ring in (part.exterior, *part.interiors):
            points = [(round((x - left) * scale), round((top - y) * scale)) for x, y in ring.coords[:-1]]
            rings.append(_ring(points))
    return "".join(rings)


def _ring(points: Sequence[tuple[int, int]]) -> str:
    """A ring in steps from point to point; consecutive points that coincide are merged."""
    distinct = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(distinct)]
    return f"M{distinct[0][0]} {distinct[0][1]}" + (f"l{' '.join(steps)}" if steps else "") + "z"


_PNG_TEMPLATE = """
#let d = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(d.svg), format: "svg", width: d.width * 1mm)
"""
"""Typst source of a page that is the picture alone."""


@dataclass(frozen=True)
class Picture:
    """A finished picture, with its size [mm]."""

    svg: str
    title: str
    alt: str
    width: float
    height: float

    def png(self, ppi: float = 220) -> bytes:
        """The same picture as a PNG file, at a resolution in pixels per inch."""
        return typeset(_PNG_TEMPLATE, {"svg": self.svg, "width": self.width}, kind="png", ppi=ppi)
