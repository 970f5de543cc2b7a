"""The map itself: areas in the colour of their class, outlines, circles, names and numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import geopandas as gpd
import shapely
from shapely import affinity

from maps.pictures.formats import Format
from maps.pictures.label_layout import FEW, layout
from maps.pictures.map_labels import Label, broken
from maps.pictures.map_legend import fill
from maps.pictures.map_signs import Signs, draw_sign, signs
from maps.pictures.map_view import View
from maps.pictures.svg import INK, PARTIAL, UNKNOWN, WITHHELD, Box, Drawing, path
from optimiser.words import Words

_LEAST_SIDE = 4.0
"""Smallest side of an area that gets a label [units]: in less no letter fits."""


_FINE, _DETAIL = 60, 2.0
"""Corners from which a border is told coarser where names seek a place, and how coarse [units]."""

_SHORE = 4.0
"""Room between land and the names beside it [units]; no bay is told finer than this."""


@dataclass(frozen=True)
class Painting:
    """A box of the drawing, the plane in it (left and top [m], units per metre), and the circles."""

    view: View
    box: Box
    plane: tuple[float, float, float]
    signs: Signs

    @property
    def window(self) -> shapely.Geometry:
        """The part of the plane that the box shows [m]."""
        left, top, scale = self.plane
        x, y, width, height = self.box
        return shapely.box(left + x / scale, top - (y + height) / scale, left + (x + width) / scale, top - y / scale)

    @property
    def patterns(self) -> set[str]:
        """Patterns that occur in the window."""
        codes = [str(c) for c in self._seen().index]
        paints = {_paint(self.view, c) for c in codes}
        partial = {PARTIAL} if any(self.view.is_partial(c) for c in codes) else set()
        return partial | {p for p in (UNKNOWN, WITHHELD) if f"url(#{p})" in paints}

    def _seen(self) -> gpd.GeoSeries:
        geometry = self.view.shapes.geometry
        return geometry[geometry.intersects(self.window)]

    def draw(self, drawing: Drawing, words: Words, kind: Format) -> tuple[str, ...]:
        """Draw all; returns the codes of areas whose name found no place."""
        group, view = drawing.clipped(self.box), self.view
        for code, shape in self._seen().items():
            outside = view.focus is not None and code not in view.named
            style = {"fill": _paint(view, str(code)), "stroke": "#6b6b6b", "stroke-width": "2"}
            pale = {"opacity": "0.35"} if outside else {}
            drawn = path(shape, *self.plane)
            ET.SubElement(group, "path", {"d": drawn, **style, **pale})
            if view.is_partial(str(code)):
                ET.SubElement(group, "path", {"d": drawn, "fill": f"url(#{PARTIAL})", **pale})
        for shape in view.provinces.geometry[view.provinces.intersects(self.window)]:
            style = {"fill": "none", "stroke": INK, "stroke-width": "5"}
            ET.SubElement(group, "path", {"d": path(shape, *self.plane), **style})
        if view.focus is not None:
            style = {"fill": "none", "stroke": INK, "stroke-width": "11"}
            ET.SubElement(group, "path", {"d": path(view.focus, *self.plane), **style})
        sizes = kind.large_label if len(view.named) <= FEW else kind.label
        return self._labelled(drawing, group, words, sizes)

    def _labelled(self, drawing: Drawing, group: ET.Element, words: Words, sizes: tuple[int, int]) -> tuple[str, ...]:
        seen = self._seen()
        grounds = {str(code): self._in_units(shape) for code, shape in seen.items() if str(code) in self.view.named}
        grounds = {c: g for c, g in grounds.items() if min(_sides(g)) > _LEAST_SIDE}
        for code, places in self.signs.places.items():
            if code not in grounds and code in seen.index:
                at = self._in_units(seen[code]).representative_point().coords[0]
                draw_sign(group, at, self.signs.radius(places), closing=places < 0)
        x, y, width, height = self.box
        land = shapely.union_all([self._in_units(shape) for shape in seen]).buffer(_SHORE).simplify(_SHORE)
        labels, window = list(self._labels(grounds, words)), (x, y, x + width, y + height)
        found = layout(labels, grounds, sizes=sizes, land=land, window=window)
        found.draw(drawing, group)
        return tuple(label.code for label in found.unnamed)

    def _labels(self, grounds: dict[str, shapely.Geometry], words: Words) -> Iterator[Label]:
        """Labels of small areas first, which have the least choice of places."""
        view = self.view
        for code in sorted(grounds, key=lambda c: (grounds[c].area, c)):
            value, decimals, places = view.value(code), view.shown.scale.decimals, self.signs.places.get(code, 0)
            number = "" if value is None else words.number(round(value, decimals), decimals)
            number = words("page-at-least", places=number) if number and view.is_partial(code) else number
            sign = "+" if places > 0 else "−"
            yield Label(
                code=code,
                names=broken(view.subject.area[code].name),
                number=number,
                places=f"{sign}{words.number(abs(places))}" if places else "",
                radius=self.signs.radius(places) if places else 0.0,
                closing=places < 0,
                fill=_paint(view, code),
            )

    def _in_units(self, shape: shapely.Geometry) -> shapely.Geometry:
        left, top, scale = self.plane
        moved = affinity.affine_transform(shape, [scale, 0, 0, -scale, -left * scale, top * scale])
        return moved if shapely.get_num_coordinates(moved) < _FINE else moved.simplify(_DETAIL)


def painting(view: View, box: Box) -> Painting:
    """The map in a box: as large as fits, in its middle."""
    west, south, east, north = view.window
    x, y, width, height = box
    scale = min(width / (east - west), height / (north - south))
    left = (west + east) / 2 - (x + width / 2) / scale
    top = (south + north) / 2 + (y + height / 2) / scale
    codes = [str(c) for c in view.shapes.index if not view.focus or str(c) in view.named]
    shown = {c: n for c in codes if (n := view.shown.circles.get(c))}
    chosen = [view.shapes.geometry[c] for c in (view.named or map(str, view.shapes.index))]
    return Painting(view, box, (left, top, scale), signs(shown, chosen, scale, min(width, height)))


def _sides(shape: shapely.Geometry) -> tuple[float, float]:
    west, south, east, north = shape.bounds
    return east - west, north - south


def _paint(view: View, code: str) -> str:
    withheld = view.subject.area[code].withheld
    return fill(view.shown.scale, view.level, view.value(code), withheld=withheld)
