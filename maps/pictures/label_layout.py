"""Where every label of a map stands: on its own ground, else beside the land with a line, and never on another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

import shapely

from maps.pictures.label_places import beside_land, middle_of, on_own_ground
from maps.pictures.map_labels import Block, Label
from maps.pictures.map_signs import draw_sign
from maps.pictures.svg import INK, Drawing

FEW = 15
"""Most areas that are few: their names are large, and none is without its number."""

_LONGEST = {True: 0.45, False: 0.14}
"""Longest line from a label to its area, of few areas and of many, as a part of the width of the map."""

_SMALLER = 0.65
"""How much smaller the names of few areas may be where nothing else is left."""

_AROUND = 3.0
"""Free room around a circle [units]."""

_APART = 0.5
"""Free height between labels beside the land, as a part of their type size."""

Middle = tuple[float, float]
"""Middle of a label or an area [units]."""


@dataclass(frozen=True)
class Place:
    """A label where it stands; ``line_to`` is the middle of its area if it stands beside the land."""

    block: Block
    middle: Middle
    line_to: Middle | None = None

    @property
    def ground(self) -> shapely.Geometry:
        """What it covers, its line included."""
        box = shapely.box(*self.block.box(self.middle))
        return box if self.line_to is None else shapely.union_all([box, self._line.buffer(2)])

    @property
    def _line(self) -> shapely.Geometry:
        return shapely.shortest_line(shapely.box(*self.block.box(self.middle)), shapely.Point(self.line_to))

    def draw(self, drawing: Drawing, group: ET.Element) -> None:
        """Draw its line and itself."""
        if self.line_to is not None:
            (x, y), (to_x, to_y) = self._line.coords
            ends = {"x1": f"{x:.0f}", "y1": f"{y:.0f}", "x2": f"{to_x:.0f}", "y2": f"{to_y:.0f}"}
            ET.SubElement(group, "line", {**ends, "stroke": INK, "stroke-width": "3"})
        self.block.draw(drawing, group, self.middle, on_land=self.line_to is None)


@dataclass(frozen=True)
class LabelLayout:
    """All labels that found a place, and those without a name, whose circle stands alone in the middle of its area."""

    places: tuple[Place, ...]
    unnamed: tuple[Label, ...]
    middles: Mapping[str, Middle] = field(repr=False)

    def draw(self, drawing: Drawing, group: ET.Element) -> None:
        """Draw lines first, so that none crosses a circle; then circles that stand alone, and labels."""
        alone = [*self.unnamed, *(p.block.label for p in self.places if p.line_to is not None)]
        for label in (x for x in alone if x.places):
            draw_sign(group, self.middles[label.code], label.radius, closing=label.closing)
        for place in self.places:
            place.draw(drawing, group)


def layout(
    labels: Sequence[Label],
    grounds: Mapping[str, shapely.Geometry],
    *,
    sizes: tuple[int, int],
    land: shapely.Geometry,
    window: tuple[float, float, float, float],
) -> LabelLayout:
    """Find a place for every label, in their order.

    A label seeks a place for all it has on its own ground; of many areas for less and less. What finds none goes beside
    the land, else as much of it as fits onto its ground. No label lies on the circle of another area.
    """
    few = len(labels) <= FEW
    middles = {label.code: middle_of(grounds[label.code]) for label in labels}
    discs = {x.code: shapely.Point(middles[x.code]).buffer(x.radius + _AROUND) for x in labels if x.places}
    places: dict[str, Place] = {}
    waiting: list[tuple[Label, shapely.Geometry]] = []
    for label in labels:
        near = [d for c, d in discs.items() if c != label.code and d.intersects(grounds[label.code])]
        ground = grounds[label.code].difference(shapely.union_all(near)) if near else grounds[label.code]
        if found := _on_ground(label, ground, sizes, whole=few):
            places[label.code] = found
            discs.pop(label.code, None)
        else:
            waiting.append((label, ground))
    for label, ground in waiting:
        longest = _LONGEST[few] * (window[2] - window[0])
        taken = [place.ground for place in places.values()]
        beside = _beside(label, middles[label.code], sizes, land=land, window=window, taken=taken, longest=longest)
        least = round(_SMALLER * sizes[0]) if few else sizes[0]
        if found := beside or _on_ground(label, ground, (least, sizes[1]), whole=False):
            places[label.code] = found
    unnamed = tuple(label for label in labels if label.code not in places)
    return LabelLayout(tuple(places.values()), unnamed, middles)


def _on_ground(label: Label, ground: shapely.Geometry, sizes: tuple[int, int], *, whole: bool) -> Place | None:
    """The fullest and largest block that fits on a ground; none with less than all, if ``whole``."""
    for block in () if ground.is_empty else _blocks(label, sizes, whole=whole):
        middle = on_own_ground(ground, block.width, block.height)
        if middle is not None:
            return Place(block, middle)
    return None


def _blocks(label: Label, sizes: tuple[int, int], *, whole: bool) -> Iterator[Block]:
    """From all there is in large type to the name alone in small type."""
    least, most = sizes
    steps = sorted({most, round((2 * most + least) / 3), round((most + 2 * least) / 3), least}, reverse=True)
    contents = dict.fromkeys(((label.number, label.places), (label.number, ""), ("", "")))
    for number, places in list(contents)[: 1 if whole else None]:
        for size in steps:
            yield from (Block(label, size, name, number, places, circle=bool(label.places)) for name in label.names)


def _beside(
    label: Label,
    at: Middle,
    sizes: tuple[int, int],
    *,
    land: shapely.Geometry,
    window: tuple[float, float, float, float],
    taken: Sequence[shapely.Geometry],
    longest: float,
) -> Place | None:
    """A label where no land is; its numbers stand on one line."""
    number = " · ".join(text for text in (label.number, label.places) if text)
    for name in label.names:
        block = Block(label, round(sum(sizes) / 2), name, number, "", circle=False)
        size = block.width, block.height + _APART * block.size
        middle = beside_land(at, size, window=window, land=land, taken=taken, longest=longest)
        if middle is not None:
            return Place(block, middle, at)
    return None
