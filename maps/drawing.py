"""From a plan to a page: which layers, which numbers, which words."""

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np

from data.boundaries import read_boundaries
from maps.colours import BREAKS, Kind
from maps.content import Area, Layer, Level, PageContent
from maps.page import Page, render
from maps.tiles import layout, plane_of
from optimiser.instance import MUNICIPALITY, PROVINCE, REGION, TOTAL
from optimiser.plan import Plan
from optimiser.words import Words

_LEVELS = (PROVINCE, REGION, MUNICIPALITY)
_MAIN: tuple[tuple[str, str, Kind, str, int], ...] = (
    ("new", "places", "sequential", "new", 0),
    ("existing_per_1000", "per_1000", "sequential", "per_1000", 2),
    ("new_per_1000", "per_1000", "sequential", "per_1000", 2),
    ("total_per_1000", "per_1000", "sequential", "per_1000", 2),
    ("difference", "percent", "diverging", "difference", 0),
)
"""Name, unit, kind, class bounds and decimals of every layer that is always there."""


def _breaks(name: str) -> dict[str, tuple[float, ...]]:
    wide = BREAKS.get(f"{name}_wide", BREAKS[name])
    return {level: BREAKS[name] if level == MUNICIPALITY else wide for level in _LEVELS}


def _layers(plan: Plan, words: Words) -> tuple[Layer, ...]:
    main = [Layer(n, words(f"layer-{n}"), words(f"unit-{u}"), k, _breaks(b), d) for n, u, k, b, d in _MAIN]
    groups = [
        Layer(
            g,
            words(f"layer-{g}") if words.has(f"layer-{g}") else g,
            words("unit-places"),
            "sequential",
            _breaks("new" if g == "regular" else "group"),
        )
        for g in plan.instance.territory.groups
    ]
    return (*main, *groups)


def _values(plan: Plan, area: str) -> dict[str, tuple[float | None, ...]]:
    """Every layer's value of an area, one per period."""
    instance, land = plan.instance, plan.instance.territory
    people = sum(land.population[m] for m in land.scopes[area])
    found: dict[str, list[float | None]] = {}
    for t in land.periods:
        existing, new = land.existing_in(area, TOTAL, t), plan.new_in(area, TOTAL, t)
        share = sum(instance.key_share(m, g, t) for m in land.scopes[area] for g in land.groups)
        rate = 1000 / people if people else None
        unsized = area in land.unsized
        row: dict[str, float | None] = {
            "new": new,
            "existing_per_1000": None if rate is None or unsized else round(existing * rate, 3),
            "new_per_1000": None if rate is None else round(new * rate, 3),
            "total_per_1000": None if rate is None or unsized else round((existing + new) * rate, 3),
            "difference": None if not share or unsized else round(100 * (existing + new - share) / share, 1),
            **{g: plan.new_in(area, g, t) for g in land.groups},
        }
        for name, value in row.items():
            found.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in found.items()}


def _areas(plan: Plan, level: str) -> tuple[Area, ...]:
    land = plan.instance.territory
    return tuple(
        Area(
            a,
            land.names[a],
            land.province[land.scopes[a][0]],
            land.scopes[a],
            any(m in land.unsized for m in land.scopes[a]),
            _values(plan, a),
        )
        for a in land.areas(level)
    )


def _tiles(plan: Plan) -> gpd.GeoDataFrame:
    land = plan.instance.territory
    shapes = layout(land.points, land.province)
    plane = plane_of(np.array(list(land.points.values())))
    return gpd.GeoDataFrame(geometry=list(shapes.values()), index=list(shapes), crs=plane)


def content(plan: Plan, words: Words, *, title: str, mark: str, notes: Sequence[str]) -> PageContent:
    """Texts and numbers of the page."""
    levels = tuple(
        Level(level, words(f"level-{level}"), words("note-municipality" if level == MUNICIPALITY else "note-province"))
        for level in _LEVELS
    )
    return PageContent(
        title=title,
        language=words.language,
        mark=mark,
        proposal=words("proposal"),
        context=tuple(notes[:1]),
        notes=(*notes, words("sources-line")),
        words=words.all("map-"),
        layers=_layers(plan, words),
        levels=levels,
        areas={level: _areas(plan, level) for level in _LEVELS},
        periods=plan.instance.territory.periods,
    )


def draw(
    plan: Plan,
    boundaries: str | Path | None = None,
    *,
    language: str = "nl",
    title: str = "",
    mark: str = "",
    notes: Sequence[str] = (),
) -> Page:
    """Draw a plan as a page that opens offline.

    Args:
        plan: what to draw.
        boundaries: GeoPackage or GeoJSON with polygons; without it only the tile map is drawn.
        language: ``nl`` or ``en``.
        title: heading of the page; by default the word for a proposal.
        mark: mark of confidentiality, empty for the public.
        notes: assumptions and unknowns; the first is shown above the map.

    Raises:
        InvalidInputError: the file of boundaries cannot be used.

    """
    words = Words(language)
    views: dict[str, gpd.GeoDataFrame] = {}
    lines = list(notes)
    if boundaries is not None:
        land = plan.instance.territory
        found = read_boundaries(Path(boundaries), land.municipalities)
        views["boundaries"] = found.geometry
        if found.missing:
            names = ", ".join(land.names[m] for m in found.missing)
            lines.append(words("boundaries-missing", count=str(len(found.missing)), names=names))
    views["tiles"] = _tiles(plan)
    page = content(plan, words, title=title or words("sheet-proposal"), mark=mark, notes=lines)
    return Page(render(page, views))
