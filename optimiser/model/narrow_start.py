"""A basis to begin with: that of the programme without its widest rows, which separates into small ones.

Sums of a whole country tie all its provinces together, and the simplex method takes more than linear time. Without
these rows every province is a programme of its own; with their bases together, the wide rows being basic, the whole is
dual feasible, and what is left is to bring a few sums of the country to what they must be. The small programmes are
made anew for other costs or bounds, which takes little memory, and go on each from its own last basis.
"""

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.model.highs import Floats, programme, run, solver
from optimiser.model.separable import ENOUGH, batches

WIDE = 1_000
"""Cells of a row that is left out; the municipalities of a province are fewer."""

SMALL = 5_000
"""Columns of a small programme, about."""

VERY_LARGE = 50_000
"""Columns above which other costs are begun from small programmes too: below, the last basis of the whole is nearer."""


class NarrowStart:
    """Small programmes of one large programme, each with its last basis.

    Args:
        matrix: coefficients [row, column].

    """

    def __init__(self, matrix: sp.csr_matrix) -> None:
        """Take the programme apart, where it is large and has wide rows."""
        self._rows, self._columns = matrix.shape
        self._narrow = np.flatnonzero(np.diff(matrix.indptr) <= WIDE)
        apart = self._columns > ENOUGH and len(self._narrow) < self._rows
        self._small = list(batches(matrix[self._narrow], SMALL)) if apart else []
        self._last: list[highspy.HighsBasis | None] = [None] * len(self._small)

    def begin(
        self, highs: highspy.Highs, columns: tuple[Floats, Floats, Floats], bounds: tuple[Floats, Floats]
    ) -> None:
        """Give the large programme a basis, at first and, where it is very large, every time.

        None if it was not taken apart or a small one has no best point.

        Args:
            highs: the programme, solved as this says: presolve would drop the basis.
            columns: costs, least and most of every column.
            bounds: least and most of every row.

        """
        if not self._small or (self._last[0] is not None and self._columns <= VERY_LARGE):
            return
        of_column = np.full(self._columns, highspy.HighsBasisStatus.kLower, dtype=object)
        of_row = np.full(self._rows, highspy.HighsBasisStatus.kBasic, dtype=object)
        solves = solver()  # one for all: each would take time to make
        solves.setOptionValue("presolve", "off")
        for number, small in enumerate(self._small):
            rows = self._narrow[small.rows]
            cost, least, most = (x[small.columns] for x in columns)
            low, high = (x[rows] for x in bounds)
            programme((cost, least, most), small.matrix, (low, high), inside=solves)
            found = _basis(solves, self._last[number])
            if found is None:
                return
            self._last[number] = found
            of_column[small.columns], of_row[rows] = found.col_status, found.row_status
        basis = highspy.HighsBasis()
        basis.col_status, basis.row_status, basis.valid = list(of_column), list(of_row), True
        basis.alien = False  # as many are basic as there are rows: it needs no factorisation to see that
        highs.setBasis(basis)


def _basis(highs: highspy.Highs, last: highspy.HighsBasis | None) -> highspy.HighsBasis | None:
    """The basis of a best point; ``None`` if there is none."""
    if last is not None:
        highs.setBasis(last)
    return highs.getBasis() if run(highs) == highspy.HighsModelStatus.kOptimal else None
