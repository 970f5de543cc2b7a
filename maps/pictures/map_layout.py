"""Layout of a map picture: mark and title, map and legend, and below them proposal notice and sources."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

import geopandas as gpd
import shapely

from maps.layers import Layer
from maps.pictures.map_labels import label
from maps.pictures.map_legend import draw_legend, fill, legend
from maps.pictures.svg import GREY, INK, UNKNOWN, WITHHELD, Box, Drawing, path, wrapped
from optimiser.editions.edition import Edition
from optimiser.words import Words

_EDGE, _LEGEND_WIDTH = 40, 400
"""Margin of the picture and width of the legend beside the map [tenths of a millimetre]."""

_MAX_RELATIVE_HEIGHT = 1.15, 0.8
"""Largest height of the map as a part of its width, of the country and zoomed in: with these, picture and caption stay
on one page of A4."""


@dataclass(frozen=True)
class View:
    """What is drawn: the shapes of the level, the window [m], and what is outlined and labelled."""

    edition: Edition
    layer: Layer
    level: str
    period: str
    shapes: gpd.GeoDataFrame
    provinces: gpd.GeoDataFrame
    window: tuple[float, float, float, float]
    focus: shapely.Geometry | None
    members: frozenset[str]
    """Codes of the municipalities of the area that the picture is about."""
    named: tuple[str, ...]
    source: str
    """Source of the borders; empty for the tile map."""
    missing: tuple[str, ...]
    """Names of municipalities of the area that have no shape here."""


def draw(drawing: Drawing, view: View, words: Words, title: str) -> int:
    """Draw everything from top to bottom; returns the height of the whole picture."""
    return _foot(drawing, view, words, _body(drawing, view, words, _head(drawing, view, words, title)))


def _head(drawing: Drawing, view: View, words: Words, title: str) -> int:
    """Draw mark, title and subtitle; returns the top of what follows."""
    y = float(_EDGE)
    if mark := words(f"mark-{view.edition.audience}"):
        drawing.rect((_EDGE, round(y), drawing.width - 2 * _EDGE, 46), fill="#ffffff", stroke=INK, stroke_width="3")
        drawing.text((drawing.width / 2, y + 33), mark, 30, font_weight="600", text_anchor="middle")
        y += 66
    y = drawing.lines((_EDGE, y + 36), wrapped(title, drawing.width - 2 * _EDGE, 44), 44, font_weight="600")
    level = words(f"level-{view.level}")
    line = words("picture-subtitle", title=view.edition.title, period=view.period, level=level)
    return round(drawing.lines((_EDGE, y - 6), wrapped(line, drawing.width - 2 * _EDGE, 30), 30, fill=GREY))


def _body(drawing: Drawing, view: View, words: Words, top: int) -> int:
    """Draw map and legend, side by side for the country and below one another if zoomed in; returns their bottom."""
    beside = view.focus is None
    west, south, east, north = view.window
    full_width = drawing.width - 2 * _EDGE
    width = full_width - _LEGEND_WIDTH if beside else full_width
    height = round(min(width * (north - south) / (east - west), width * _MAX_RELATIVE_HEIGHT[not beside]))
    scale = min(width / (east - west), height / (north - south))
    box = (_EDGE, top, width, height)
    left = west - (width / scale - (east - west)) / 2 - _EDGE / scale
    patterns = _paint(drawing, view, words, box, (left, north + top / scale, scale))
    entries = legend(view.layer, view.level, words, patterns=patterns)
    unit = words(f"unit-{view.layer.unit}")
    if beside:
        draw_legend(drawing, (_EDGE + width + 40, top + 20), entries, unit, columns=1, width=_LEGEND_WIDTH - 40)
        return top + height
    return (
        top + height + 20 + draw_legend(drawing, (_EDGE, top + height + 20), entries, unit, columns=4, width=full_width)
    )


def _paint(drawing: Drawing, view: View, words: Words, box: Box, plane: tuple[float, float, float]) -> set[str]:
    """Draw areas, provinces, focus and labels; returns the patterns that occur."""
    window = _window(box, plane)
    group = drawing.clipped(box)
    patterns = set()
    for code, shape in view.shapes.geometry[view.shapes.intersects(window)].items():
        paint = fill(view.edition, view.layer, view.level, str(code), view.period)
        patterns |= {p for p in (UNKNOWN, WITHHELD) if p in paint}
        outside = view.named and code not in view.named
        style = {"fill": paint, "stroke": "#6b6b6b", "stroke-width": "2", **({"opacity": "0.35"} if outside else {})}
        ET.SubElement(group, "path", {"d": path(shape, *plane), **style})
    for shape in view.provinces.geometry[view.provinces.intersects(window)]:
        ET.SubElement(group, "path", {"d": path(shape, *plane), "fill": "none", "stroke": INK, "stroke-width": "5"})
    if view.focus is not None:
        ET.SubElement(
            group, "path", {"d": path(view.focus, *plane), "fill": "none", "stroke": INK, "stroke-width": "11"}
        )
    for code in view.named:
        area, shape = view.edition.area[code], view.shapes.geometry[code]
        label(drawing, group, area, shape, plane=plane, value=_value(view, words, code))
    return patterns


def _window(box: Box, plane: tuple[float, float, float]) -> shapely.Polygon:
    """The part of the plane that the box of the drawing shows [m]."""
    left, top, scale = plane
    x, y, width, height = box
    return shapely.box(left + x / scale, top - (y + height) / scale, left + (x + width) / scale, top - y / scale)


def _value(view: View, words: Words, code: str) -> str:
    value = None if view.edition.area[code].withheld else view.layer.value(view.edition, code, view.period)
    return "" if value is None else words.number(round(value, view.layer.decimals), view.layer.decimals)


def _foot(drawing: Drawing, view: View, words: Words, top: int) -> int:
    """Draw proposal notice, kind of map, missing areas and sources; returns the height of the whole picture."""
    width = drawing.width - 2 * _EDGE
    y = drawing.lines((_EDGE, top + 50), wrapped(words("proposal"), width, 28), 28, font_weight="600")
    notes = [words("picture-boundaries", file=view.source) if view.source else words("picture-tiles")]
    if view.missing:
        notes.append(words("picture-missing", count=len(view.missing), names=", ".join(view.missing)))
    if view.edition.sources:
        sources = " ".join(source.rstrip(". ") + "." for source in view.edition.sources)
        notes.append(words("picture-sources", sources=sources))
    for text in notes:
        y = drawing.lines((_EDGE, y), wrapped(text, width, 25), 25, fill=GREY)
    return round(y)
