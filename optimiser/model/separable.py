"""Batches of columns that share no row: a programme that separates is solved batch by batch.

The simplex method takes more than linear time, and periods rarely share a row.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp

Ints = np.ndarray

ENOUGH = 10_000
"""Columns of a programme that is solved as it is; a batch of a larger one has about as many if it separates so far."""


class Batch(NamedTuple):
    """Rows and columns that share nothing with others, in their order."""

    rows: Ints
    columns: Ints
    matrix: sp.csr_matrix


def batches(matrix: sp.csr_matrix, about: int = ENOUGH) -> Iterator[Batch]:
    """The programme in batches, each of whole components; all of it in one where it has few columns.

    Args:
        matrix: coefficients [row, column]; no row is empty.
        about: columns of a batch.

    """
    rows, columns = matrix.shape
    if columns <= about:
        yield Batch(np.arange(rows), np.arange(columns), matrix)
        return
    row = np.repeat(np.arange(rows), np.diff(matrix.indptr))
    graph = sp.coo_matrix((np.ones(len(row)), (row, rows + matrix.indices)), (rows + columns, rows + columns))
    _, label = sp.csgraph.connected_components(graph, directed=False)
    sizes = np.bincount(label[rows:], minlength=label.max() + 1)
    # components in their order, one after another until a batch is full
    batch = (np.cumsum(sizes) - sizes) // about
    of_row, of_column = batch[label[:rows]], batch[label[rows:]]
    for number in np.unique(of_column):
        chosen, inside = np.flatnonzero(of_row == number), np.flatnonzero(of_column == number)
        yield Batch(chosen, inside, matrix[chosen][:, inside].tocsr())
