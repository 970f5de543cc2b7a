"""A basis to begin with: that of the programme without its widest rows, which separates into small ones.

Sums of a whole country tie all its provinces together, and the simplex method takes more than linear time. Without
these rows every province is a programme of its own; with their bases together, the wide rows being basic, the whole is
dual feasible, and what is left is to bring a few sums of the country to what they must be.
"""

from collections.abc import Sequence

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.model.highs import Floats, programme, run
from optimiser.model.separable import ENOUGH, batches

WIDE = 1_000
"""Cells of a row that is left out; the municipalities of a province are fewer."""


def narrow_start(
    highs: highspy.Highs, columns: Sequence[Floats], matrix: sp.csr_matrix, bounds: tuple[Floats, Floats]
) -> None:
    """Give a programme its basis to begin with, where it is large and has wide rows.

    Args:
        highs: the programme, solved as this says: presolve would drop the basis.
        columns: costs, least and most of every column.
        matrix: coefficients [row, column].
        bounds: least and most of every row.

    """
    narrow = np.flatnonzero(np.diff(matrix.indptr) <= WIDE)
    if matrix.shape[1] <= ENOUGH or len(narrow) == matrix.shape[0]:
        return
    at_low, basic = highspy.HighsBasisStatus.kLower, highspy.HighsBasisStatus.kBasic
    of_column = np.full(matrix.shape[1], at_low, dtype=object)
    of_row = np.full(matrix.shape[0], basic, dtype=object)
    for batch in batches(matrix[narrow]):
        rows = narrow[batch.rows]
        small = programme(tuple(x[batch.columns] for x in columns), batch.matrix, tuple(x[rows] for x in bounds))
        small.setOptionValue("presolve", "off")
        if run(small) != highspy.HighsModelStatus.kOptimal:
            return
        found = small.getBasis()
        of_column[batch.columns], of_row[rows] = found.col_status, found.row_status
    basis = highspy.HighsBasis()
    basis.col_status, basis.row_status, basis.valid = list(of_column), list(of_row), True
    highs.setBasis(basis)
