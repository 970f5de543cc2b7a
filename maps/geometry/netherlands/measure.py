"""What can be counted of a layout: borders that touch, strangers that touch, displacement, holes and loose pieces."""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from maps.geometry.netherlands.country import Country
from maps.geometry.netherlands.grid import ROW_HEIGHT, Cell, around, steps_between

Centres = Mapping[str, tuple[float, float]]
"""Middle of the tile of each municipality, in the national coordinate system [m]."""


@dataclass(frozen=True)
class Measures:
    """Figures of a layout."""

    borders: int
    """Pairs of municipalities that share a border."""
    kept: int
    """Those whose tiles touch."""
    touching: int
    """All pairs of tiles that touch."""
    displacement_km: float
    """Mean distance between a tile and the point of its municipality [km]."""
    enclosed: int
    """Empty cells that tiles enclose and that no water has."""
    loose: tuple[str, ...]
    """Provinces of which a part on one land mass lies in more than one piece, and lakes that do."""


def measure(
    country: Country, cells: Mapping[str, Cell], centres: Centres, waters: Mapping[str, Cell] | None = None
) -> Measures:
    """The figures of a layout by its cells, the middles of its tiles [m] and the cells of its waters."""
    place = {cell: code for code, cell in cells.items()}
    parts: dict[str, set[Cell]] = {}
    waters = waters or {}
    for code, cell in [*cells.items(), *waters.items()]:
        parts.setdefault(country.group(code), set()).add(cell)
    away = [math.dist(centres[code], country.metres[code]) for code in sorted(cells)]
    return Measures(
        borders=len(country.borders),
        kept=sum(steps_between(cells[a], cells[b]) == 1 for a, b in country.borders),
        touching=sum(c in place for cell in place for c in around(cell)) // 2,
        displacement_km=sum(away) / len(away) / 1000,
        enclosed=len(enclosed(place) - set(waters.values())),
        loose=tuple(sorted({name.partition(" ")[0] for name, part in parts.items() if len(pieces(part)) > 1})),
    )


def cells_of(centres: Centres, radius: float) -> dict[str, Cell]:
    """The cells of tiles with a radius [m] that lie in a honeycomb, counted from the first of them."""
    spacing = radius * math.sqrt(3)
    x0, y0 = centres[min(centres)]
    found = {}
    for code, (x, y) in centres.items():
        row = round((y - y0) / spacing / ROW_HEIGHT)
        found[code] = (round((x - x0) / spacing - row / 2), row)
    return found


def pieces(cells: Iterable[Cell]) -> list[set[Cell]]:
    """Connected parts of a set of cells."""
    left, found = set(cells), []
    while left:
        part, frontier = set(), {min(left)}
        while frontier:
            part |= frontier
            left -= frontier
            frontier = {c for cell in frontier for c in around(cell)} & left
        found.append(part)
    return found


def enclosed(tiles: Collection[Cell]) -> set[Cell]:
    """Empty cells from which no way over empty cells leads around the tiles."""
    rows = [row for _, row in tiles]
    columns = [column for column, _ in tiles]
    box = {
        (column, row)
        for row in range(min(rows) - 1, max(rows) + 2)
        for column in range(min(columns) - 1, max(columns) + 2)
    }
    empty = box - set(tiles)
    rim = (min(columns) - 1, min(rows) - 1)
    return empty - next(part for part in pieces(empty) if rim in part)
