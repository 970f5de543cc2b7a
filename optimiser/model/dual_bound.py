"""How far a solver's answer can be from the optimum, computed from its duals rather than taken from its status.

Maths:
    bound(y) = Σ_i min(y_i·L_i, y_i·U_i) + Σ_j min(d_j·l_j, d_j·u_j),  d = c − Aᵀy        [unit of the aim]
    gap = (value − bound) / max(1, |value|)        [-]

    Weak duality: any y gives a lower bound of min c·x subject to L ≤ A·x ≤ U and l ≤ x ≤ u, so a small
    gap is a proof, whatever status the solver reports.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp

from optimiser.tolerances import PRICE


def _lowest(price: np.ndarray, low: np.ndarray, high: np.ndarray) -> float:
    """Σ over coordinates of the minimum of price · position in the box.

    A price that is noise counts as zero where its side of the box has no end. Where it has one every price counts: a
    row with a coefficient of ten million places is worth a price of 1e-7.
    """
    side = np.where(price > 0, low, high)
    price = np.where((np.abs(price) <= PRICE) & np.isinf(side), 0.0, price)
    return float(np.sum(np.where(price == 0, 0.0, price * np.where(price == 0, 0.0, side))))


@dataclass
class LinearRecord:
    """Our own record of a linear programme in the solver: what was sent, not what it reports to hold.

    Args:
        matrix: coefficients [row, column].
        row_low: lower bound of every row.
        row_high: upper bound of every row.
        low: lower bound of every column.
        high: upper bound of every column.

    """

    matrix: sp.csr_matrix
    row_low: np.ndarray
    row_high: np.ndarray
    low: np.ndarray
    high: np.ndarray

    @classmethod
    def of(cls, lp: Any) -> "LinearRecord":
        """Read a HiGHS linear programme."""
        form = sp.csc_matrix if lp.a_matrix_.format_.name == "kColwise" else sp.csr_matrix
        arrays = (np.asarray(lp.a_matrix_.value_), np.asarray(lp.a_matrix_.index_), np.asarray(lp.a_matrix_.start_))
        return cls(
            form(arrays, shape=(lp.num_row_, lp.num_col_)).tocsr(),
            np.array(lp.row_lower_, dtype=float),
            np.array(lp.row_upper_, dtype=float),
            np.array(lp.col_lower_, dtype=float),
            np.array(lp.col_upper_, dtype=float),
        )

    def add_columns(self, low: Sequence[float], high: Sequence[float]) -> None:
        """Add columns that occur in no row yet."""
        self.low, self.high = np.append(self.low, low), np.append(self.high, high)
        self.matrix.resize(self.matrix.shape[0], len(self.low))

    def add_rows(self, low: Sequence[float], high: Sequence[float], rows: sp.csr_matrix) -> None:
        """Add rows at the end."""
        self.row_low, self.row_high = np.append(self.row_low, low), np.append(self.row_high, high)
        self.matrix = sp.vstack([self.matrix, rows], format="csr")

    def keep_rows(self, count: int) -> None:
        """Delete all rows after the first ``count``."""
        self.matrix = self.matrix[:count]
        self.row_low, self.row_high = self.row_low[:count], self.row_high[:count]

    def gap(self, costs: np.ndarray, row_dual: np.ndarray, value: float) -> float:
        """Proven relative gap of ``value`` [-]; infinite if the duals prove nothing."""
        reduced = costs - self.matrix.T @ row_dual
        bound = _lowest(row_dual, self.row_low, self.row_high) + _lowest(reduced, self.low, self.high)
        return max(0.0, (value - bound) / max(1.0, abs(value)))
