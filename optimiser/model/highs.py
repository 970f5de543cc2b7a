"""HiGHS in one place: its banner, its settings, a sparse programme handed over at once, and the call that solves it.

Modules that keep a programme alive between calls, the session of PuLP's programme, rounding and the search for
locations, change it through HiGHS's own methods; all of them solve by ``run``.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import highspy
import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray


@cache
def silence_banner() -> None:
    """Suppress the banner that HiGHS prints when its first object is created: results go to standard output."""
    if sys.stdout is not None:  # a process may be begun without one
        sys.stdout.flush()
    try:
        kept = os.dup(1)
    except OSError:  # no standard output: nothing to protect
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        highspy.Highs()
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


Floats = NDArray[np.float64]
INFINITY = highspy.kHighsInf
"""HiGHS's own number for no bound."""

Terms = list[tuple[int, float]]
"""Columns and their coefficients."""


@dataclass
class Rows:
    """A sparse programme under construction, column by column and row by row; columns lie between 0 and ``upper``."""

    cost: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    row: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)

    def variable(self, cost: float = 0.0, upper: float = INFINITY, *, whole: bool = False) -> int:
        """Add a column and return its number."""
        self.cost.append(cost)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.cost) - 1

    def add(self, low: float, high: float, terms: Terms) -> int:
        """Add a row and return its number."""
        self.row += [len(self.low)] * len(terms)
        self.column += [c for c, _ in terms]
        self.value += [v for _, v in terms]
        self.low.append(low)
        self.high.append(high)
        return len(self.low) - 1

    def matrix(self) -> sp.csr_matrix:
        """The coefficients [row, column]."""
        coefficients = sp.csr_matrix((self.value, (self.row, self.column)), shape=(len(self.low), len(self.cost)))
        coefficients.sum_duplicates()
        return coefficients


def solver() -> highspy.Highs:
    """A silent solver with reproducible answers: one thread and a fixed seed."""
    silence_banner()
    highs = highspy.Highs()
    for name, value in (("output_flag", False), ("threads", 1), ("random_seed", 0)):
        highs.setOptionValue(name, value)
    return highs


def hand_over(rows: Rows, *, whole: bool) -> highspy.Highs:
    """The programme inside the solver; without ``whole`` its linear relaxation."""
    columns = np.array(rows.cost), np.zeros(len(rows.cost)), np.array(rows.upper)
    bounds = np.array(rows.low), np.array(rows.high)
    kinds = rows.whole if whole and any(rows.whole) else None
    return programme(columns, rows.matrix(), bounds, whole=kinds)


def programme(
    columns: tuple[Floats, Floats, Floats],
    matrix: sp.csr_matrix,
    bounds: tuple[Floats, Floats],
    *,
    whole: Sequence[bool] | None = None,
    inside: highspy.Highs | None = None,
) -> highspy.Highs:
    """A sparse programme inside the solver, ready to run.

    Args:
        columns: cost, lower and upper bound of every column.
        matrix: coefficients [row, column].
        bounds: lower and upper bound of every row.
        whole: which columns are integer; ``None`` for a linear programme.
        inside: a solver that holds another programme, which this one replaces; ``None`` for a new solver.

    """
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = matrix.shape
    model.col_cost_, model.col_lower_, model.col_upper_ = columns
    model.row_lower_, model.row_upper_ = bounds
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = matrix.indptr, matrix.indices, matrix.data
    if whole is not None:
        kinds = highspy.HighsVarType
        model.integrality_ = [kinds.kInteger if w else kinds.kContinuous for w in whole]
    highs = inside or solver()
    highs.passModel(model)
    return highs


def run(highs: highspy.Highs) -> highspy.HighsModelStatus:
    """Solve the programme that the solver holds, and say how that ended."""
    highs.run()
    status: highspy.HighsModelStatus = highs.getModelStatus()
    return status
