"""Choose the whole columns of a programme: every part that no row joins to another is solved by itself.

Maths:
    min Σ_k c_k·x_k  subject to  A_k·x_k ∈ rows of part k,  some columns of x_k whole
    = Σ_k min c_k·x_k: parts that share no row are independent of one another.

    Provinces with requirements of their own are such parts, so that a national programme is as many small ones.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from optimiser.model.dual_bound import LinearRecord
from optimiser.model.highs import Floats, programme, run_whole
from optimiser.tolerances import NODES


@dataclass(frozen=True)
class Choice:
    """Values of the whole columns, and by how much the objective may be above its least, as far as is proven."""

    values: dict[int, float]
    unproven: float


def _parts(record: LinearRecord) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows and columns of every part that the rows in force join."""
    in_force = np.flatnonzero(np.isfinite(record.row_low) | np.isfinite(record.row_high))
    matrix = record.matrix[in_force]
    rows, columns = matrix.shape
    graph = sp.bmat([[None, matrix], [matrix.T, None]])
    count, label = connected_components(graph, directed=False)
    row_order, column_order = np.argsort(label[:rows], kind="stable"), np.argsort(label[rows:], kind="stable")
    row_ends = np.searchsorted(label[:rows][row_order], np.arange(count + 1))
    column_ends = np.searchsorted(label[rows:][column_order], np.arange(count + 1))
    for k in range(count):
        yield (
            in_force[row_order[row_ends[k] : row_ends[k + 1]]],
            column_order[column_ends[k] : column_ends[k + 1]],
        )


def choose(record: LinearRecord, costs: Floats, whole: Collection[int], last: Floats | None) -> Choice | None:
    """The best values of the whole columns; ``None`` if no point obeys the rows.

    Args:
        record: the programme, with the bounds that the whole columns may take.
        costs: of every column.
        whole: positions of the whole columns.
        last: a point to begin with.

    """
    is_whole = np.zeros(len(costs), dtype=bool)
    is_whole[list(whole)] = True
    values: dict[int, float] = {}
    unproven = 0.0
    for rows, columns in _parts(record):
        if not is_whole[columns].any():
            continue
        if not len(rows):
            values |= {int(c): float((record.low if costs[c] >= 0 else record.high)[c]) for c in columns}
            continue
        highs = programme(
            (costs[columns], record.low[columns], record.high[columns]),
            record.matrix[rows][:, columns].tocsr(),
            (record.row_low[rows], record.row_high[rows]),
            whole=is_whole[columns].tolist(),
        )
        start = last[columns] if last is not None and len(last) > columns.max() else None
        answer = run_whole(highs, start=start, nodes=NODES)
        if answer.point is None:
            return None
        values |= {int(c): float(np.round(x)) for c, x in zip(columns, answer.point, strict=True) if is_whole[c]}
        unproven += max(0.0, answer.value - answer.bound)
    return Choice(values, unproven)
