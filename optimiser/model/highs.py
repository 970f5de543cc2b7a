"""HiGHS prints a banner on standard output when it first wakes; results go there, so it is muted."""

import os
import sys
from dataclasses import dataclass, field
from functools import cache

import highspy
import numpy as np
import scipy.sparse as sp


@cache
def wake() -> None:
    """Create one HiGHS object with standard output turned away; later ones stay silent."""
    sys.stdout.flush()
    try:
        kept = os.dup(1)
    except OSError:  # no standard output at all: nothing to protect
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        highspy.Highs()
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


INFINITY = highspy.kHighsInf
Terms = list[tuple[int, float]]
"""Columns and their factors."""


@dataclass
class Rows:
    """Columns and rows; every column lies between 0 and ``upper``."""

    cost: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    row: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)

    def variable(self, cost: float = 0.0, upper: float = INFINITY, *, whole: bool = False) -> int:
        """A new column; its number."""
        self.cost.append(cost)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.cost) - 1

    def add(self, low: float, high: float, terms: Terms) -> int:
        """A new row; its number."""
        self.row += [len(self.low)] * len(terms)
        self.column += [c for c, _ in terms]
        self.value += [v for _, v in terms]
        self.low.append(low)
        self.high.append(high)
        return len(self.low) - 1

    def matrix(self) -> sp.csr_matrix:
        """The factors [row, column]."""
        found = sp.csr_matrix((self.value, (self.row, self.column)), shape=(len(self.low), len(self.cost)))
        found.sum_duplicates()
        return found


def hand_over(rows: Rows, *, whole: bool) -> highspy.Highs:
    """The programme inside the solver; without ``whole`` its linear relaxation."""
    wake()
    matrix = rows.matrix()
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(rows.cost), len(rows.low)
    model.col_cost_, model.col_lower_, model.col_upper_ = rows.cost, np.zeros(len(rows.cost)), rows.upper
    model.row_lower_, model.row_upper_ = rows.low, rows.high
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = matrix.indptr, matrix.indices, matrix.data
    if whole and any(rows.whole):
        kinds = highspy.HighsVarType
        model.integrality_ = [kinds.kInteger if w else kinds.kContinuous for w in rows.whole]
    highs = highspy.Highs()
    for name, value in (("output_flag", False), ("threads", 1), ("random_seed", 0)):
        highs.setOptionValue(name, value)
    highs.passModel(model)
    return highs
