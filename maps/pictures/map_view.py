"""What a map picture shows: the layer, the shapes of its level, the window, and what is outlined and named."""

from dataclasses import dataclass

import geopandas as gpd
import shapely

from maps.geometry.shapes import TILES, Shapes
from maps.geometry.surroundings import members, surroundings
from maps.layers import Layer
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Span

_MARGIN = 0.03
"""Room around what is shown, as a part of its longest side."""

MOST_NAMED = 120
"""Most areas that are named: of more the names would be too small to read."""


@dataclass(frozen=True)
class View:
    """What is drawn: the shapes of the level, the window [m], and what is outlined and labelled."""

    edition: Edition
    layer: Layer
    level: str
    period: Span
    shapes: gpd.GeoDataFrame
    provinces: gpd.GeoDataFrame
    window: tuple[float, float, float, float]
    focus: shapely.Geometry | None
    area: Area
    """The area that the picture is about."""
    members: frozenset[str]
    """Codes of its municipalities."""
    named: tuple[str, ...]
    source: str
    """Source of the borders; empty for the tile map."""
    missing: tuple[str, ...]
    """Names of municipalities of the area that have no shape here."""

    @property
    def told(self) -> tuple[str, ...]:
        """Codes of the areas that the picture is about: those that are named, else all of the level that are drawn."""
        drawn = (str(code) for code in self.shapes.index)  # at a wider level the areas around it are drawn too
        return self.named or tuple(c for c in drawn if self.members.intersection(self.edition.area[c].members))

    def places(self, code: str) -> int | None:
        """What is proposed, a circle above places afterwards; ``None`` on other layers, and if nobody may know."""
        if self.layer.per != "total" or self.edition.area[code].withheld:
            return None
        return self.edition.at(code, self.period.name).new


def view_of(edition: Edition, shapes: Shapes, layer: Layer, *, level: str, period: str, focus: str | None) -> View:
    """What to draw; an area without any real border is drawn on the tile map."""
    members_in_focus = members(edition, focus or edition.country)
    name = shapes.best if any(m in shapes.views[shapes.best].index for m in members_in_focus) else TILES
    municipal_shapes = shapes.views[name]
    inside = [m for m in members_in_focus if m in municipal_shapes.index]
    around: tuple[str, ...] = ()
    if focus and edition.area[focus].level == "municipality":
        around = surroundings(edition, shapes, focus).codes
    codes = [*inside, *(m for m in around if m in municipal_shapes.index)] or list(municipal_shapes.index)
    west, south, east, north = municipal_shapes.geometry[codes].total_bounds
    margin = _MARGIN * max(east - west, north - south)
    level_shapes = municipal_shapes if level == "municipality" else shapes.dissolved(edition, level, name)
    shown = {a.code for a in edition.level(level) if set(codes) & set(a.members)} & set(level_shapes.index)
    named = tuple(sorted(shown)) if focus or len(shown) <= MOST_NAMED else ()
    return View(
        edition=edition,
        layer=layer,
        level=level,
        period=next(p for p in edition.periods if p.name == period),
        shapes=level_shapes,
        provinces=shapes.dissolved(edition, "province", name),
        window=(west - margin, south - margin, east + margin, north + margin),
        focus=shapely.union_all(municipal_shapes.geometry[inside].to_numpy()) if focus and inside else None,
        area=edition.area[focus or edition.country],
        members=frozenset(members_in_focus),
        named=named,
        source="" if name == TILES else shapes.source,
        missing=tuple(edition.area[m].name for m in members_in_focus if m not in municipal_shapes.index),
    )
