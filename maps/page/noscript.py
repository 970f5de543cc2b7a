"""What the page shows without scripts: the proposal as a fixed drawing, and all figures in a table.

The drawing is of the tile map, also if there are real borders: a hexagon takes only some forty bytes.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from maps.geometry.shapes import TILES, Shapes
from maps.layers import Layer
from maps.opening_view import opening_period, whole_name
from maps.pictures.map_legend import fill, legend
from maps.pictures.svg import path
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure
from optimiser.words import Words

_WIDTH_UNITS = 560
"""Width of the drawing [units of the SVG]."""

_MOST_NAMES = 60
"""More names of provinces would hide the drawing; the table has all."""


@dataclass(frozen=True)
class NoscriptPage:
    """The drawing (paths by fill, outlines and names of provinces, legend), and the header and rows of the table."""

    title: str
    box: str
    paths: tuple[tuple[str, str], ...]
    outlines: str
    names: tuple[tuple[int, int, str], ...]
    legend: tuple[tuple[str, str], ...]
    head: tuple[str, ...]
    rows: tuple[tuple[bool, tuple[str, ...]], ...]
    """Whether the row is a sum, and its cells."""


def noscript_page(
    edition: Edition, layer: Layer, shapes: Shapes, words: Words, level: str = "municipality"
) -> NoscriptPage:
    """Draw a layer for the smallest areas in the opening period of the page, and list the new places of every period.

    Args:
        edition: the edition to show.
        layer: the layer that is drawn.
        shapes: geometry, of which the tile map is used.
        words: language of the texts.
        level: ``province`` where there are too many municipalities to draw and list them.

    """
    hexagons = shapes.views[TILES] if level == "municipality" else shapes.dissolved(edition, level, TILES)
    period = edition.periods[opening_period([edition])].name
    west, south, east, north = hexagons.total_bounds
    scale = _WIDTH_UNITS / (east - west)
    plane = (west - 4 / scale, north + 4 / scale, scale)
    paths_by_fill: dict[str, list[str]] = defaultdict(list)
    for code, shape in hexagons.geometry.items():
        withheld, value = edition.area[str(code)].withheld, layer.value(edition, str(code), period)
        paths_by_fill[fill(layer, level, value, withheld=withheld)].append(path(shape, *plane))
    provinces = shapes.dissolved(edition, "province", TILES).geometry
    named_points = ((edition.area[str(code)].name, shape.representative_point()) for code, shape in provinces.items())
    patterns = {p[5:-1] for p in paths_by_fill if p.startswith("url(")}
    return NoscriptPage(
        title=f"{layer.label(words)}, {period}",
        box=f"0 0 {_WIDTH_UNITS + 8} {round((north - south) * scale) + 8}",
        paths=tuple((paint, "".join(pieces)) for paint, pieces in sorted(paths_by_fill.items())),
        outlines="".join(path(shape, *plane) for shape in provinces),
        names=tuple(
            (round((p.x - plane[0]) * scale), round((plane[1] - p.y) * scale), name)
            for name, p in (named_points if len(provinces) <= _MOST_NAMES else ())
        ),
        legend=tuple(legend(layer, level, words, patterns=patterns)),
        head=(
            words("map-name"),
            *(words("still-new", period=p.name) for p in edition.periods),
            words("map-total-1000"),
        ),
        rows=tuple((a.level != "municipality", _cells(edition, a, words)) for a in _listed(edition, level)),
    )


def _listed(edition: Edition, level: str) -> Iterator[Area]:
    """The country, then every province with its municipalities by name; provinces alone where ``level`` says so."""
    yield edition.area[edition.country]
    for province in edition.level("province"):
        if edition.unit == "municipality":
            yield province
        if level == "municipality":
            yield from sorted((edition.area[m] for m in province.members), key=lambda a: a.name)


def _cells(edition: Edition, area: Area, words: Words) -> tuple[str, ...]:
    """Name of an area, its new places in every period, and its total places per 1,000 inhabitants in the last."""
    figures: list[Figure] = [edition.at(area.code, p.name) for p in edition.periods]
    placeholder = words("map-withheld") if area.withheld else words("map-unknown")
    new = [placeholder if f.new is None else words.number(f.new) + _closure(f, words) for f in figures]
    rate = edition.per_1000(area.code, figures[-1].total) if edition.whole(area.code) else None
    rate_text = placeholder if rate is None else words.number(round(rate, edition.rate_decimals), edition.rate_decimals)
    if rate is not None and area.incomplete:
        rate_text = words("page-at-least", places=rate_text)
    return (whole_name(edition, words) if area.level == "country" else area.name, *new, rate_text)


def _closure(figure: Figure, words: Words) -> str:
    """Whether a negative number means that the last place closes or that places shrink; empty for other numbers."""
    if figure.new is None or figure.new >= 0:
        return ""
    return f" ({words('map-closes' if figure.total == 0 else 'map-shrinks')})"
