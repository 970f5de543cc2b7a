"""A honeycomb of pointy-topped cells: columns run east, rows run north-east, and lengths are counted in cells."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
"""Points as rows of two coordinates, or a matrix of costs."""

Cell = tuple[int, int]
"""Column and row."""

ROW_HEIGHT = math.sqrt(3) / 2
"""Distance between two rows, in distances between two cells that touch."""

STEPS: tuple[Cell, ...] = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
"""From a cell to the six around it."""


def middle(cell: Cell) -> tuple[float, float]:
    """Where a cell lies: x = column + row / 2, y = row · √3 / 2."""
    column, row = cell
    return column + row / 2, row * ROW_HEIGHT


def around(cell: Cell) -> list[Cell]:
    """The six cells that touch a cell."""
    return [(cell[0] + column, cell[1] + row) for column, row in STEPS]


def steps_between(one: Cell, other: Cell) -> int:
    """The least number of steps from a cell to another."""
    column, row = other[0] - one[0], other[1] - one[1]
    return max(abs(column), abs(row), abs(column + row))


class Honeycomb(NamedTuple):
    """Cells with their middles, and for each the numbers of the cells that touch it; fewer than six at the rim."""

    cells: list[Cell]
    middles: Array
    near: list[list[int]]


def honeycomb_over(points: Array, margin: float = 3.0) -> Honeycomb:
    """A honeycomb that covers all points with a margin."""
    low, high = points.min(axis=0) - margin, points.max(axis=0) + margin
    rows = range(math.floor(low[1] / ROW_HEIGHT), math.ceil(high[1] / ROW_HEIGHT) + 1)
    cells = [
        (column, row)
        for row in rows
        for column in range(math.floor(low[0] - row / 2), math.ceil(high[0] - row / 2) + 1)
    ]
    number = {cell: k for k, cell in enumerate(cells)}
    near = [[number[c] for c in around(cell) if c in number] for cell in cells]
    return Honeycomb(cells, np.array([middle(cell) for cell in cells]), near)
