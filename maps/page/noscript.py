"""The page without scripts: the proposal as a drawing that stands still, and every number in a table.

On tiles, also where there are real borders: a hexagon takes a few bytes, and in a table nobody misses a border.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from maps.geometry.shapes import TILES, Shapes
from maps.layers import Layer
from maps.pictures.map_legend import fill, legend
from maps.pictures.svg import path
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure
from optimiser.words import Words

_WIDE = 560
"""Units over the width of the drawing."""


@dataclass(frozen=True)
class Still:
    """A drawing as paths by fill, the outlines and names of provinces, its legend, and the rows of a table."""

    title: str
    box: str
    paths: tuple[tuple[str, str], ...]
    outlines: str
    names: tuple[tuple[int, int, str], ...]
    legend: tuple[tuple[str, str], ...]
    head: tuple[str, ...]
    rows: tuple[tuple[bool, tuple[str, ...]], ...]
    """Whether it is a sum, and its cells."""


def still(edition: Edition, layer: Layer, shapes: Shapes, words: Words) -> Still:
    """The first period of a layer of the smallest areas, and new places of every period.

    Args:
        edition: what may be shown.
        layer: what the drawing shows.
        shapes: of which the tiles are used.
        words: language of the texts.

    """
    towns, period = shapes.views[TILES], edition.periods[0].name
    west, south, east, north = towns.total_bounds
    scale = _WIDE / (east - west)
    plane = (west - 4 / scale, north + 4 / scale, scale)
    found: dict[str, list[str]] = defaultdict(list)
    for code, shape in towns.geometry.items():
        found[fill(edition, layer, "municipality", str(code), period)].append(path(shape, *plane))
    provinces = shapes.dissolved(edition, "province", TILES).geometry
    middles = ((edition.area[str(code)].name, shape.representative_point()) for code, shape in provinces.items())
    patterns = {p[5:-1] for p in found if p.startswith("url(")}
    return Still(
        title=f"{layer.label(words)}, {period}",
        box=f"0 0 {_WIDE + 8} {round((north - south) * scale) + 8}",
        paths=tuple((paint, "".join(drawn)) for paint, drawn in sorted(found.items())),
        outlines="".join(path(shape, *plane) for shape in provinces),
        names=tuple((round((p.x - plane[0]) * scale), round((plane[1] - p.y) * scale), name) for name, p in middles),
        legend=tuple(legend(layer, "municipality", words, patterns=patterns)),
        head=(
            words("map-name"),
            *(words("still-new", period=p.name) for p in edition.periods),
            words("map-total-1000"),
        ),
        rows=tuple((a.level != "municipality", _cells(edition, a, words)) for a in _listed(edition)),
    )


def _listed(edition: Edition) -> Iterator[Area]:
    """The country, then every province with its municipalities by name."""
    yield edition.area[edition.country]
    for province in edition.level("province"):
        if edition.unit == "municipality":
            yield province
        yield from sorted((edition.area[m] for m in province.members), key=lambda a: a.name)


def _cells(edition: Edition, area: Area, words: Words) -> tuple[str, ...]:
    """Name, new places of every period, and all places per 1,000 inhabitants in the last."""
    figures: list[Figure] = [edition.at(area.code, p.name) for p in edition.periods]
    lost = words("map-withheld") if area.withheld else words("map-unknown")
    new = [lost if f.new is None else words.number(f.new) + _closure(f, words) for f in figures]
    rate = edition.per_1000(area.code, figures[-1].total) if edition.whole(area.code) else None
    told = lost if rate is None else words.number(round(rate, 2), 2)
    if rate is not None and area.incomplete:
        told = words("page-at-least", places=told)
    return (words("map-all") if area.level == "country" else area.name, *new, told)


def _closure(figure: Figure, words: Words) -> str:
    """What fewer places than now are: nothing is left, or something is."""
    if figure.new is None or figure.new >= 0:
        return ""
    return f" ({words('map-closes' if figure.total == 0 else 'map-shrinks')})"
