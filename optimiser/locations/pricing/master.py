"""The restricted master: mix whole choices so that the linking rows hold; its duals price new choices.

Maths:
    min Σ_c cost[c]·λ[c] + M·Σ_r |slack[r]|
    low_r ≤ Σ_c a[r,c]·λ[c] + slack[r] ≤ high_r    ∀ r,  at under_price and over_price instead of M in a goal row
    Σ_{c of b} λ[c] = 1    ∀ b        λ ≥ 0    [places]

Source:
    Dantzig & Wolfe, Operations Research 8 (1960).
"""

from collections.abc import Iterable

import numpy as np
import scipy.sparse as sp

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column, column_cost, feature_counts
from optimiser.locations.case.period_cost import Floats
from optimiser.model.highs import INFINITY, run, solver


class Master:
    """The restricted master inside the solver; columns are added and the simplex method starts from the last basis."""

    def __init__(self, case: LocationCase, linking: sp.csr_matrix, elastic: float) -> None:
        """Rows first, then a pair of slacks per linking row at the price ``elastic``, or at its own for a goal row."""
        self.case, self.columns = case, list[Column]()
        self.costs: list[float] = []
        self.slices = [
            linking[:, b * (n := len(case.features) * len(case.periods)) : (b + 1) * n].tocsr()
            for b in range(len(case.blocks))
        ]
        self.seen: set[tuple[int, bytes, bytes]] = set()
        self.highs = solver()
        self.highs.setOptionValue("presolve", "off")  # columns come in one by one: the last basis is worth more
        for row in case.linking_rows:
            self.highs.addRow(max(row.low, -INFINITY), min(row.high, INFINITY), 0, [], [])
        for _ in case.blocks:
            self.highs.addRow(1.0, 1.0, 0, [], [])
        self.slacks = 2 * len(case.linking_rows)
        self.must_hold = np.repeat([not row.is_goal for row in case.linking_rows], 2)
        for r, row in enumerate(case.linking_rows):
            for sign, price in ((1.0, row.under_price), (-1.0, row.over_price)):
                self.highs.addCol(price if row.is_goal else elastic, 0.0, INFINITY, 1, [r], [sign])

    def add(self, columns: Iterable[Column]) -> int:
        """Add the columns that are not there yet; returns how many."""
        starts: list[int] = []
        indices: list[int] = []
        values: list[float] = []
        costs: list[float] = []
        for column in columns:
            key = (column.block, column.sizes.tobytes(), bytes(repr(column.path), "ascii"))
            if key in self.seen:
                continue
            self.seen.add(key)
            self.columns.append(column)
            part = self.slices[column.block] @ feature_counts(self.case, column).ravel()
            rows = np.flatnonzero(part)
            starts.append(len(indices))
            indices += [*rows.tolist(), len(self.case.linking_rows) + column.block]
            values += [*part[rows].tolist(), 1.0]
            costs.append(column_cost(self.case, column))
        if costs:
            count = len(costs)
            self.costs += costs
            self.highs.addCols(
                count,
                np.array(costs),
                np.zeros(count),
                np.full(count, INFINITY),
                len(indices),
                np.array(starts, dtype=np.int32),
                np.array(indices, dtype=np.int32),
                np.array(values),
            )
        return len(costs)

    def solve(self) -> tuple[float, Floats, Floats, float]:
        """Value, duals of the linking rows, weight of every column, and what rows that must hold are broken by."""
        run(self.highs)
        solution = self.highs.getSolution()
        duals = np.asarray(solution.row_dual)[: len(self.case.linking_rows)]
        values = np.asarray(solution.col_value)
        broken = float(values[: self.slacks][self.must_hold].sum())
        return self.highs.getInfo().objective_function_value, duals, values[self.slacks :], broken
