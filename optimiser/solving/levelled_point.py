"""The one point that levelled sums leave, found without the solver, and its proof.

Maths:
    Where every load is at its level, many sums of new places are given: b[r] = Σ_{c ∈ r} new_c        [places]
    A sum of zero gives its cells; one of which a single cell is open gives that; and so on, until no cell is open.

    Proof, for costs c: prices in the opposite order, y[r] = c_j − Σ_{s ∋ j, s ≠ r} y[s] for the cell j that r gave.
    Sums with one bound need y[r] ≤ 0, so every required sum first takes the largest of what is left of its cells.
    The gap of these prices says how far the point is from the best (``optimiser.model.dual_bound``).
"""

from typing import NamedTuple

import numpy as np
import scipy.sparse as sp

from optimiser.model.cell_rows import CellRows, Floats, Ints
from optimiser.model.dual_bound import LinearRecord
from optimiser.model.highs import INFINITY
from optimiser.tolerances import FEASIBILITY, GAP


class _Given(NamedTuple):
    """Cells that sums gave in one round, and by which: one row each, or many for a sum of zero."""

    cells: Ints
    rows: Ints


def levelled_point(rows: CellRows, first: int, costs: Floats) -> tuple[Floats, float] | None:
    """The point and its proven gap.

    Args:
        rows: what holds.
        first: of the rows that hold sums at their levels; these are the last ones.
        costs: of every cell.    [per place]

    Returns:
        ``None`` if sums leave cells open, or the point is not proven to be a best one.

    """
    matrix = rows.matrix(len(costs))
    required = rows.low == rows.high
    found = _point(matrix, rows.high, required | (np.arange(len(required)) >= first))
    if found is None:
        return None
    point, rounds = found
    total = matrix @ point
    if (total > rows.high + FEASIBILITY).any() or (total < rows.low - FEASIBILITY).any():
        return None
    prices = _prices(matrix.tocsc(), required, rounds, costs)
    record = LinearRecord(matrix, rows.low, rows.high, np.zeros(len(costs)), np.full(len(costs), INFINITY))
    gap = record.gap(costs, prices, float(costs @ point))
    return (point, gap) if gap <= GAP else None


def _point(matrix: sp.csr_matrix, sums: Floats, exact: np.ndarray) -> tuple[Floats, list[_Given]] | None:
    """The places of every cell, and the rounds in which they were given; ``None`` if some stay open."""
    count = matrix.shape[1]
    point, open_, number = np.zeros(count), np.ones(count), np.arange(count, dtype=float)
    rounds: list[_Given] = []
    empty = np.flatnonzero(sums <= 0)  # no cell is below zero, so all of these are zero
    some = matrix[empty].tocoo()
    cells, first = np.unique(some.col, return_index=True)
    given = empty[some.row[first]]
    while open_.any():
        open_[cells] = 0.0
        rounds.append(_Given(cells, given))
        single = np.flatnonzero(exact & (matrix @ open_ == 1.0))
        cells, first = np.unique((matrix[single] @ (open_ * number)).astype(np.int64), return_index=True)
        given = single[first]
        if not len(cells):
            break
        point[cells] = np.maximum(0.0, sums[given] - matrix[given] @ point)
    return None if open_.any() else (point, rounds)


def _prices(matrix: sp.csc_matrix, required: np.ndarray, rounds: list[_Given], costs: Floats) -> Floats:
    """A price of every row, the last that gave a cell first."""
    prices = np.zeros(matrix.shape[0])
    giving = np.zeros(len(prices), dtype=bool)
    for given in rounds:
        giving[given.rows] = True
    for given in reversed(rounds):
        columns = matrix[:, given.cells]
        left = costs[given.cells] - columns.T @ prices
        some = columns.tocoo()
        free = (required & ~giving & (prices == 0))[some.row]
        highest = np.full(len(prices), -INFINITY)
        np.maximum.at(highest, some.row[free], left[some.col[free]])
        prices += np.where(np.isfinite(highest), highest, 0.0)
        left = costs[given.cells] - columns.T @ prices
        lowest = np.full(len(prices), INFINITY)
        np.minimum.at(lowest, given.rows, left)
        prices += np.where(np.isfinite(lowest), np.where(required, lowest, np.minimum(lowest, 0.0)), 0.0)
    return prices
