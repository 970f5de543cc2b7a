"""How far a solver's answer can be from the optimum, from its duals and not from its word.

Maths:
    bound(y) = Σ_i min(y_i·L_i, y_i·U_i) + Σ_j min(d_j·l_j, d_j·u_j),  d = c − Aᵀy        [unit of the aim]
    gap = (value − bound) / max(1, |value|)        [-]

    Weak duality: any y gives a bound for min c·x with L ≤ A·x ≤ U and l ≤ x ≤ u, so a small
    gap is a proof whatever the solver's status says.
"""

from typing import Any

import numpy as np
import scipy.sparse as sp

from optimiser.tolerances import FEASIBILITY


def _lowest(price: np.ndarray, low: np.ndarray, high: np.ndarray) -> float:
    """Σ min over the box of price · position; prices that are noise count as zero."""
    price = np.where(np.abs(price) <= FEASIBILITY, 0.0, price)
    side = np.where(price > 0, low, high)
    return float(np.sum(np.where(price == 0, 0.0, price * np.where(price == 0, 0.0, side))))


def relative_gap(lp: Any, row_dual: np.ndarray, value: float) -> float:
    """Proven relative gap of ``value`` for a HiGHS linear programme, infinite where the duals prove nothing."""
    form = sp.csc_matrix if lp.a_matrix_.format_.name == "kColwise" else sp.csr_matrix
    parts = (np.asarray(lp.a_matrix_.value_), np.asarray(lp.a_matrix_.index_), np.asarray(lp.a_matrix_.start_))
    matrix = form(parts, shape=(lp.num_row_, lp.num_col_))
    reduced = np.asarray(lp.col_cost_) - matrix.T @ row_dual
    bound = _lowest(row_dual, np.asarray(lp.row_lower_), np.asarray(lp.row_upper_))
    bound += _lowest(reduced, np.asarray(lp.col_lower_), np.asarray(lp.col_upper_))
    return max(0.0, (value - bound) / max(1.0, abs(value)))
