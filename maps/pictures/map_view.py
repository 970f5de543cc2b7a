"""What a map picture shows: the layer, the shapes of its level, the window, and what is outlined and named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import geopandas as gpd
import shapely

from data.schema.visibility import Visibility
from maps.geometry.shapes import TILES, Shapes
from maps.geometry.surroundings import members, surroundings
from maps.layers import Scale
from optimiser.editions.area_hierarchy import AreaHierarchy
from optimiser.editions.records import Area, Span

_MARGIN = 0.03
"""Room around what is shown, as a part of its longest side."""

MOST_NAMED = 120
"""Most areas that are named: of more the names would be too small to read."""


class Subject(AreaHierarchy, Protocol):
    """Whose areas a picture shows: an edition of a plan, or of the housing task."""

    @property
    def title(self) -> str:
        """Its title."""
        ...

    @property
    def audience(self) -> Visibility:
        """For whom it is."""
        ...

    @property
    def sources(self) -> Sequence[str]:
        """Where its numbers come from."""
        ...


@dataclass(frozen=True)
class Shown:
    """The numbers of a picture, and what it says of them.

    Args:
        scale: how the numbers become colours.
        period: of which time they are.
        value: number of an area by code; ``None`` if unknown.
        partial: codes of areas whose number is a lower bound.
        circles: places proposed by area, drawn as circles.
        headline: the sentence on top.
        notice: what the picture is, and that nothing is decided by it.

    """

    scale: Scale
    period: Span
    value: Callable[[str], float | None]
    headline: str
    notice: str
    partial: frozenset[str] = frozenset()
    circles: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """What is drawn: the shapes of the level, the window [m], and what is outlined and labelled."""

    subject: Subject
    shown: Shown
    level: str
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
        return self.named or tuple(c for c in drawn if self.members.intersection(self.subject.area[c].members))

    def value(self, code: str) -> float | None:
        """The number of an area; ``None`` if it is unknown, or withheld from these readers."""
        return None if self.subject.area[code].withheld else self.shown.value(code)

    def is_partial(self, code: str) -> bool:
        """Whether the number of an area is a lower bound."""
        return code in self.shown.partial and self.value(code) is not None


def view_of(subject: Subject, shapes: Shapes, shown: Shown, *, level: str, focus: str | None) -> View:
    """What to draw; an area without any real border is drawn on the tile map."""
    members_in_focus = members(subject, focus or subject.country)
    name = shapes.best if any(m in shapes.views[shapes.best].index for m in members_in_focus) else TILES
    municipal_shapes = shapes.views[name]
    inside = [m for m in members_in_focus if m in municipal_shapes.index]
    around: tuple[str, ...] = ()
    if focus and subject.area[focus].level == "municipality":
        around = surroundings(subject, shapes, focus).codes
    codes = [*inside, *(m for m in around if m in municipal_shapes.index)] or list(municipal_shapes.index)
    west, south, east, north = municipal_shapes.geometry[codes].total_bounds
    margin = _MARGIN * max(east - west, north - south)
    level_shapes = municipal_shapes if level == "municipality" else shapes.dissolved(subject, level, name)
    drawn = {a.code for a in subject.level(level) if set(codes) & set(a.members)} & set(level_shapes.index)
    named = tuple(sorted(drawn)) if focus or len(drawn) <= MOST_NAMED else ()
    return View(
        subject=subject,
        shown=shown,
        level=level,
        shapes=level_shapes,
        provinces=shapes.dissolved(subject, "province", name),
        window=(west - margin, south - margin, east + margin, north + margin),
        focus=shapely.union_all(municipal_shapes.geometry[inside].to_numpy()) if focus and inside else None,
        area=subject.area[focus or subject.country],
        members=frozenset(members_in_focus),
        named=named,
        source="" if name == TILES else shapes.source,
        missing=tuple(subject.area[m].name for m in members_in_focus if m not in municipal_shapes.index),
    )
