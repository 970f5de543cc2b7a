"""Choose the whole columns of a programme: every part that no row joins to another is solved by itself.

Maths:
    min Σ_k c_k·x_k  subject to  A_k·x_k ∈ rows of part k,  some columns of x_k whole
    = Σ_k min c_k·x_k: parts that share no row are independent of one another.

    Provinces with requirements of their own are such parts. A column that only names a sum, x = Σ_j a_j·x_j, and has
    a cost passes that on to the x_j, so that a sum over the country does not join them.
"""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from time import perf_counter
from types import MappingProxyType

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.errors import SolverError
from optimiser.model.dual_bound import LinearRecord
from optimiser.model.highs import Floats, programme, run
from optimiser.model.rounded_start import Start, rounded_start
from optimiser.model.whole_answer import run_whole
from optimiser.tolerances import SECONDS

_LEAST = 0.05
"""Seconds that every part gets, whatever is left."""

_LARGE = 2000
"""Rows of a part for which a start is worth solving linear programmes."""


@dataclass(frozen=True)
class Choice:
    """Values of the whole columns, and by how much the objective may be above its least, as far as is proven."""

    values: dict[int, float]
    unproven: float


def _without_sums(
    matrix: sp.csr_matrix, record: LinearRecord, rows: np.ndarray, costs: Floats
) -> tuple[Floats, np.ndarray]:
    """Costs in which sums that have one are passed on, and which of the rows are still needed."""
    costs, needed = costs.copy(), np.ones(len(rows), dtype=bool)
    by_column = matrix.tocsc()
    alone = np.flatnonzero((np.diff(by_column.indptr) == 1) & (costs[: matrix.shape[1]] != 0))
    for j in alone:
        i, a = by_column.indices[by_column.indptr[j]], by_column.data[by_column.indptr[j]]
        right = record.row_low[rows[i]]
        if not needed[i] or right != record.row_high[rows[i]]:
            continue
        others, terms = (
            matrix.indices[matrix.indptr[i] : matrix.indptr[i + 1]],
            matrix.data[matrix.indptr[i] : matrix.indptr[i + 1]],
        )
        others, terms = others[others != j], -terms[others != j] / a
        least = right / a + np.minimum(terms * record.low[others], terms * record.high[others]).sum()
        most = right / a + np.maximum(terms * record.low[others], terms * record.high[others]).sum()
        if least >= record.low[j] and most <= record.high[j]:
            np.add.at(costs, others, costs[j] * terms)
            costs[j], needed[i] = 0.0, False
    return costs, needed


def _parts(matrix: sp.csr_matrix) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows and columns of every part that the rows join."""
    rows = matrix.shape[0]
    graph = sp.bmat([[None, matrix], [matrix.T, None]])
    count, label = sp.csgraph.connected_components(graph, directed=False)
    row_order, column_order = np.argsort(label[:rows], kind="stable"), np.argsort(label[rows:], kind="stable")
    row_ends = np.searchsorted(label[:rows][row_order], np.arange(count + 1))
    column_ends = np.searchsorted(label[rows:][column_order], np.arange(count + 1))
    for k in range(count):
        yield row_order[row_ends[k] : row_ends[k + 1]], column_order[column_ends[k] : column_ends[k + 1]]


def choose(
    record: LinearRecord,
    costs: Floats,
    whole: Collection[int],
    last: Mapping[int, float] = MappingProxyType({}),
    seconds: float = SECONDS,
) -> Choice | None:
    """The best values of the whole columns; ``None`` if no point obeys the rows.

    Args:
        record: the programme, with the bounds that the whole columns may take.
        costs: of every column.
        whole: positions of the whole columns.
        last: values of whole columns to begin with.
        seconds: in which to answer, for all parts together.

    """
    is_whole = np.zeros(len(costs), dtype=bool)
    is_whole[list(whole)] = True
    in_force = np.flatnonzero(np.isfinite(record.row_low) | np.isfinite(record.row_high))
    costs, needed = _without_sums(record.matrix[in_force], record, in_force, costs)
    in_force = in_force[needed]
    matrix = record.matrix[in_force]
    values: dict[int, float] = {}
    unproven, end = 0.0, perf_counter() + seconds
    parts = [(r, c) for r, c in _parts(matrix) if is_whole[c].any()]
    for number, (part, columns) in enumerate(parts):
        if not len(part):
            values |= {int(c): float((record.low if costs[c] >= 0 else record.high)[c]) for c in columns}
            continue
        rows = in_force[part]
        bounds = record.row_low[rows], record.row_high[rows]
        own, block = (costs[columns], record.low[columns], record.high[columns]), matrix[part][:, columns].tocsr()
        highs = programme(own, block, bounds, whole=is_whole[columns].tolist())
        start = Start({n: last[int(c)] for n, c in enumerate(columns) if int(c) in last})
        if len(part) > _LARGE and own[0].any():
            start = rounded_start(programme(own, block, bounds), is_whole[columns], start.values)
        left = max(_LEAST, (end - perf_counter()) / (len(parts) - number) ** 0.5)
        answer = run_whole(highs, start=start.values, seconds=left)
        if answer.infeasible:
            return None
        best = dict(start.values)
        if answer.point is not None and answer.value <= start.value:
            best = {n: float(np.round(answer.point[n])) for n in np.flatnonzero(is_whole[columns]).tolist()}
        elif not math.isfinite(start.value):
            start = replace(start, value=_value_of(best, own, block, bounds, is_whole[columns]))
            if not math.isfinite(start.value):
                raise SolverError("whole-not-in-time")
        values |= {int(columns[n]): x for n, x in best.items()}
        unproven += max(0.0, min(answer.value, start.value) - max(answer.bound, start.bound))
    return Choice(values, unproven)


def _value_of(
    values: Mapping[int, float],
    columns: tuple[Floats, Floats, Floats],
    matrix: sp.csr_matrix,
    bounds: tuple[Floats, Floats],
    is_whole: np.ndarray,
) -> float:
    """The least value with the whole columns at these values; infinite if they are not all known, or do not fit."""
    fixed = np.flatnonzero(is_whole)
    if not values.keys() >= set(fixed.tolist()):
        return math.inf
    costs, low, high = (x.copy() for x in columns)
    low[fixed] = high[fixed] = [values[n] for n in fixed.tolist()]
    highs = programme((costs, low, high), matrix, bounds)
    if run(highs) != highspy.HighsModelStatus.kOptimal:
        return math.inf
    return float(highs.getInfo().objective_function_value)
