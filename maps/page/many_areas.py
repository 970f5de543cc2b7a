"""How a page shows many areas: on a canvas, and beyond that as provinces alone.

A reader of a page of provinces finds the municipalities in the tables beside it.
"""

import json
from dataclasses import dataclass, replace
from typing import Any

from maps.geometry.shapes import Shapes
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.words import Words

MOST_PATHS = 3_000
"""Most municipalities that a page draws as paths of its document: from here on a canvas shows another layer in half
the time, and the document holds neither a path nor a row of a table per municipality."""

MOST_DRAWN = 30_000
"""Most municipalities that a page holds at all: 10,000 take 6.5 MB with their borders, 30,000 would take some 20, which
few mailboxes let through, and a screen has too few pixels to tell them apart."""

CANVAS_SCRIPTS = ("many/shapes", "many/map", "many/names", "many/lists", "many/search", "many/paper")
"""Files of the script that draw and list many areas, in place of functions of the same name."""

PROVINCES_SCRIPTS = ("many/provinces",)
"""Files of the script of a page of provinces alone."""

CANVAS_WORDS = {"page-rows-first": ("shown", "count"), "page-rows-found": ("count",),
                "page-rows-others": ("count",)}  # fmt: skip
"""Messages that the script of a page on a canvas completes, with the names of their parameters."""

_SHAPE = "-shape"
"""End of the code of what gives a province its shape."""


@dataclass(frozen=True)
class Drawn:
    """What a page draws of an edition: all of it, or its provinces alone."""

    edition: Edition
    shapes: Shapes
    alone: bool
    """Whether municipalities are left out."""

    @property
    def canvas(self) -> bool:
        """Whether areas are drawn on a canvas and listed in part: also where hundreds of provinces are."""
        return self.alone or on_canvas(self.edition)

    @property
    def scripts(self) -> tuple[str, ...]:
        """Files of the script that take the place of others."""
        return (*(CANVAS_SCRIPTS if self.canvas else ()), *(PROVINCES_SCRIPTS if self.alone else ()))

    @property
    def still_level(self) -> str:
        """The smallest areas that a page without scripts draws and lists."""
        provinces = self.edition.unit == "municipality" and len(self.edition.level("province")) > 1
        return "province" if provinces and self.canvas else "municipality"


def on_canvas(edition: Edition) -> bool:
    """Whether the municipalities of an edition are too many for a path each."""
    return len(edition.level("municipality")) > MOST_PATHS


def drawn(edition: Edition, shapes: Shapes, words: Words) -> Drawn:
    """What a page draws of an edition; provinces alone where there are too many municipalities for a page."""
    if len(edition.level("municipality")) > MOST_DRAWN and len(edition.level("province")) > 1:
        return Drawn(of_provinces(edition, words), shapes_of_provinces(edition, shapes), alone=True)
    return Drawn(edition, shapes, alone=False)


def of_provinces(edition: Edition, words: Words) -> Edition:
    """The edition without what it tells of municipalities and regions.

    A map is drawn from municipalities, so every province gets one, with its own figures; no level shows it.
    """
    provinces = [a for a in edition.level("province") if a.members]
    shapes = {a.code: _shape(a, words) for a in provinces}
    country = replace(edition.area[edition.country], members=tuple(s.code for s in shapes.values()))
    areas = (country, *(replace(a, members=(shapes[a.code].code,)) for a in provinces), *shapes.values())
    wanted = {country.code, *shapes}
    return replace(
        edition,
        areas=areas,
        figures=tuple(
            replace(f, area=code)
            for f in edition.figures
            if f.area in wanted
            for code in (f.area, *([shapes[f.area].code] if f.area in shapes else []))
        ),
        standings=tuple(s for s in edition.standings if s.area in wanted),
        reasons={},
        workings={},
        streams=None,
        sites=(),
        openings=(),
        bounds=(),
    )


def _shape(province: Area, words: Words) -> Area:
    """What gives a province its shape; a reader who points at it reads how many municipalities it holds."""
    return replace(
        province,
        code=province.code + _SHAPE,
        name=words("page-holds", count=len(province.members)),
        level="municipality",
        region="",
        members=(province.code + _SHAPE,),
    )


def shapes_of_provinces(edition: Edition, shapes: Shapes) -> Shapes:
    """Polygons of the provinces in every view, by the codes of :func:`of_provinces`."""
    views = {name: shapes.dissolved(edition, "province", name).rename(lambda code: code + _SHAPE)
             for name in shapes.views}  # fmt: skip
    return replace(shapes, views=views)


def later_read(content: dict[str, Any]) -> dict[str, Any]:
    """The contents of a page with reasons as text, which a browser reads when a reader first chooses a municipality."""
    return content | {"reasons": json.dumps(content["reasons"], separators=(",", ":"))}


def told_alone(edition: Edition, words: Words) -> str:
    """The sentence that says what the map shows and where the municipalities are."""
    count = {level: words.number(len(edition.level(level))) for level in ("province", "municipality")}
    return words("page-provinces-alone", provinces=count["province"], municipalities=count["municipality"])
