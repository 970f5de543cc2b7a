"""A basis to begin with: that of the programme without its widest rows, which separates into small ones.

Sums of a whole country tie all its provinces together, and the simplex method takes more than linear time. Without
these rows every province is a programme of its own; with their bases together, the wide rows being basic, the whole is
dual feasible, and what is left is to bring a few sums of the country to what they must be. The small programmes are
kept: with other costs or bounds each goes on from its own last basis.
"""

from dataclasses import dataclass

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.model.highs import Floats, programme, run
from optimiser.model.separable import ENOUGH, batches

WIDE = 1_000
"""Cells of a row that is left out; the municipalities of a province are fewer. Small programmes have about as many."""

Ints = np.ndarray


@dataclass(frozen=True)
class _Small:
    """A programme of its own, and which columns and rows of the whole it has."""

    highs: highspy.Highs
    columns: Ints
    rows: Ints


class NarrowStart:
    """Small programmes of one large programme.

    Args:
        matrix: coefficients [row, column].

    """

    def __init__(self, matrix: sp.csr_matrix) -> None:
        """Take the programme apart, where it is large and has wide rows."""
        self._small: list[_Small] = []
        self._rows, self._columns = matrix.shape
        narrow = np.flatnonzero(np.diff(matrix.indptr) <= WIDE)
        if self._columns <= ENOUGH or len(narrow) == self._rows:
            return
        for batch in batches(matrix[narrow], WIDE):
            nothing = np.zeros(len(batch.columns)), np.zeros(len(batch.rows))
            highs = programme((nothing[0],) * 3, batch.matrix, (nothing[1],) * 2)
            highs.setOptionValue("presolve", "off")
            self._small.append(_Small(highs, batch.columns, narrow[batch.rows]))

    def begin(
        self, highs: highspy.Highs, columns: tuple[Floats, Floats, Floats], bounds: tuple[Floats, Floats]
    ) -> None:
        """Give the large programme a basis; none if it was not taken apart or a small one has no best point.

        Args:
            highs: the programme, solved as this says: presolve would drop the basis.
            columns: costs, least and most of every column.
            bounds: least and most of every row.

        """
        if not self._small:
            return
        of_column = np.full(self._columns, highspy.HighsBasisStatus.kLower, dtype=object)
        of_row = np.full(self._rows, highspy.HighsBasisStatus.kBasic, dtype=object)
        for small in self._small:
            cost, least, most = (x[small.columns] for x in columns)
            at = np.arange(len(cost), dtype=np.int32)
            small.highs.changeColsCost(len(at), at, cost)
            small.highs.changeColsBounds(len(at), at, least, most)
            low, high = (x[small.rows] for x in bounds)
            at = np.arange(len(low), dtype=np.int32)
            small.highs.changeRowsBounds(len(at), at, low, high)
            if run(small.highs) != highspy.HighsModelStatus.kOptimal:
                return
            found = small.highs.getBasis()
            of_column[small.columns], of_row[small.rows] = found.col_status, found.row_status
        basis = highspy.HighsBasis()
        basis.col_status, basis.row_status, basis.valid = list(of_column), list(of_row), True
        highs.setBasis(basis)
