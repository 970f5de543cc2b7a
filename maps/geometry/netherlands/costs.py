"""What a layout costs, in three kinds of terms that are looked up in tables while it is searched.

- of two units that ought to touch: nothing where they do and lie in their true direction;
- of two cells side by side: little for true neighbours, more the farther apart the two are in truth, and something for
  the edge of the country where in truth there is none;
- of a unit alone: the squared distance to its place in the spread-out country.
"""

import math
from dataclasses import dataclass

import numpy as np

from maps.geometry.netherlands.country import WATER, Country
from maps.geometry.netherlands.grid import Array, Cell, Honeycomb, honeycomb_over, middle, steps_between
from maps.geometry.netherlands.spread import directions, spread
from maps.geometry.netherlands.waters import COASTAL

_DIRECTIONS = 72
"""To so many directions the true ones are rounded, so that pairs share tables: to 5 degrees."""

_FAR = 3
"""Steps from neighbour to neighbour from which two units are strangers."""


@dataclass(frozen=True)
class Weights:
    """What counts how much; one true border that is lost costs ``border``."""

    border: float = 2.0
    direction: float = 0.6
    """Per squared distance to where a neighbour ought to lie."""
    place: float = 0.06
    """Per squared distance to the own place."""
    near_of_province: float = 0.15
    """Two that have a neighbour in common and the province."""
    near: float = 0.3
    """Two that have a neighbour in common."""
    strange: float = 1.0
    """Two that are three borders apart; half more from four on."""
    inland: float = 2.0
    """An edge of the drawn country at a municipality that has none."""
    coast: float = 0.3
    """An edge of the drawn country at a municipality on the outer border; keeps the outline smooth."""
    water: float = 0.5
    """A water beside what is not on its shore."""
    island: float = 8.0
    """Two land masses that touch and may not."""
    piece: float = 6.0
    """A part of a province or lake apart from the rest of it."""


@dataclass(frozen=True)
class Costs:
    """Tables of costs; units are numbered, ``len(units)`` stands for an empty cell."""

    units: list[str]
    pulls: list[list[tuple[int, list[float]]]]
    """Per unit the other units of its pairs, each with the cost by the way to it."""
    code: list[int]
    """Per cell a number; the difference of two, and ``level`` more, is the index of the way in a table of costs."""
    level: int
    beside: list[list[float]]
    place: list[list[float]]
    """Per unit and cell."""
    groups: list[str]
    """What has to be in one piece with each unit."""
    piece: float
    places: Array
    grid: Honeycomb


def costs_of(country: Country, weights: Weights, grid: Honeycomb | None = None) -> Costs:
    """The tables for a country, on a grid of its own if none is given."""
    units = sorted(country.metres)
    number = {unit: k for k, unit in enumerate(units)}
    together = [(number[a], number[b]) for a, b in country.together]
    apart = [(number[a], number[b]) for a, b in sorted(country.apart)]
    pairs, lengths = together + apart, [1.0] * len(together) + [2.0] * len(apart)
    wanted = directions(np.array([country.metres[unit] for unit in units]), pairs, lengths)
    places = spread(country, units, pairs, wanted)
    grid = grid or honeycomb_over(places)
    pulls: list[list[tuple[int, list[float]]]] = [[] for _ in units]
    ways = _ways(grid)
    tables: dict[tuple[float, float, float, int], list[float]] = {}
    for k, (a, b) in enumerate(pairs):
        waters = WATER in (country.land_mass(units[a]), country.land_mass(units[b]))
        border = weights.border * (k < len(together))
        part = 0.6 if waters else 1.0 if country.may_touch(units[a], units[b]) else 0.5
        for one, other, way in ((a, b, wanted[k]), (b, a, -wanted[k])):
            turn = round(math.atan2(way[1], way[0]) / math.tau * _DIRECTIONS) % _DIRECTIONS
            kind = (lengths[k], border, part, turn)
            if kind not in tables:
                tables[kind] = _by_way(ways, kind, weights.direction)
            pulls[one].append((other, tables[kind]))
    span = 2 * (max(row for _, row in grid.cells) - min(row for _, row in grid.cells)) + 1
    squared = ((places[:, None, :] - grid.middles[None, :, :]) ** 2).sum(axis=2)
    return Costs(
        units=units,
        pulls=pulls,
        code=[column * span + row for column, row in grid.cells],
        level=len(ways) // 2,
        beside=_beside(country, units, together, weights),
        place=(weights.place * squared).tolist(),
        groups=[country.group(unit) for unit in units],
        piece=weights.piece,
        places=places,
        grid=grid,
    )


def _ways(grid: Honeycomb) -> list[Cell]:
    """All ways between two cells of a grid, in the order of the tables of costs."""
    columns, rows = (max(c) - min(c) for c in zip(*grid.cells, strict=True))
    return [(column, row) for column in range(-columns, columns + 1) for row in range(-rows, rows + 1)]


def _by_way(ways: list[Cell], kind: tuple[float, float, float, int], direction: float) -> list[float]:
    """Cost of a pair by the way from one cell to the other; grows no faster than linearly once they are far apart."""
    length, border, part, turn = kind
    angle = turn / _DIRECTIONS * math.tau
    table = []
    for way in ways:
        x, y = middle(way)
        off = (x - length * math.cos(angle)) ** 2 + (y - length * math.sin(angle)) ** 2
        off = min(off, 9 + math.hypot(x, y))
        table.append(part * (direction * off + border * (steps_between((0, 0), way) > 1)))
    return table


def _beside(country: Country, units: list[str], together: list[tuple[int, int]], weights: Weights) -> list[list[float]]:
    """What two units cost that lie side by side; the last row and column are for empty cells."""
    apart = _borders_between(len(units), together)
    edge = [weights.coast if u in country.outer or u in COASTAL else weights.inland for u in units]
    table = [[0.0] * len(units) + [edge[a]] for a in range(len(units))] + [[*edge, 0.0]]
    for a, one in enumerate(units):
        for b, other in enumerate(units):
            if apart[a][b] > 1:
                same = country.province.get(one) == country.province.get(other)
                near = weights.near_of_province if same else weights.near
                far = weights.strange * (1 if apart[a][b] == _FAR else 1.5)
                table[a][b] = near if apart[a][b] < _FAR else far
                if WATER in (country.land_mass(one), country.land_mass(other)):
                    table[a][b] = weights.water
            if not country.may_touch(one, other):
                table[a][b] = weights.island
    return table


def _borders_between(count: int, together: list[tuple[int, int]]) -> list[list[int]]:
    """The least number of borders from a unit to another, counted up to one more than makes them strangers."""
    near: list[set[int]] = [set() for _ in range(count)]
    for a, b in together:
        near[a].add(b)
        near[b].add(a)
    table = [[_FAR + 1] * count for _ in range(count)]
    for k in range(count):
        reached, frontier = {k}, {k}
        table[k][k] = 0
        for steps in range(1, _FAR + 1):
            frontier = {n for f in frontier for n in near[f]} - reached
            reached |= frontier
            for n in frontier:
                table[k][n] = steps
    return table
