"""Values of whole columns to begin with, from the linear relaxation: those that could nearly be one are one.

Maths:
    x* = the relaxation's optimum;  reach[y] = the most that the rows leave y where all other columns are as in x*
    y = 1 if reach[y] ≥ cut, else 0;  the best of several cuts, each solved as a linear programme        [-]

    Where new ≥ smallest · open, reach is new* / smallest: a municipality is open that would get nearly the smallest
    number anyhow. No proof follows from it; branch and bound begins with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import highspy
import numpy as np

from optimiser.model.highs import INFINITY, run

_CUTS = (0.2, 0.35, 0.5, 0.65, 0.8)


@dataclass(frozen=True)
class Start:
    """Values of whole columns to begin with, by position.

    Args:
        values: empty if none leave a point that obeys the rows.
        value: the objective with them.
        bound: the objective of the relaxation, which no point is below.

    """

    values: Mapping[int, float]
    value: float = INFINITY
    bound: float = -INFINITY


def rounded_start(highs: highspy.Highs, whole: np.ndarray, known: Mapping[int, float]) -> Start:
    """The best values of binary columns over all cuts and those that are known.

    Args:
        highs: the programme without whole columns; their bounds are left changed.
        whole: which columns are binary.
        known: values to compare with; may be empty.

    """
    if run(highs) != highspy.HighsModelStatus.kOptimal:
        return Start(known)
    bound = highs.getInfo().objective_function_value
    columns = np.flatnonzero(whole).astype(np.int32)
    reach = _reach(highs)[columns]
    candidates = [(reach >= cut).astype(float) for cut in _CUTS]
    if len(known) == len(columns):
        candidates.append(np.array([known[int(c)] for c in columns]))
    best = Start(known, bound=bound)
    for values in candidates:
        highs.changeColsBounds(len(columns), columns, values, values)
        if run(highs) == highspy.HighsModelStatus.kOptimal:
            value = highs.getInfo().objective_function_value
            if value < best.value:
                best = Start({int(c): float(x) for c, x in zip(columns, values, strict=True)}, value, bound)
    return best


def _reach(highs: highspy.Highs) -> np.ndarray:
    """The most that the rows leave each column at the relaxation's optimum, with all others as they are there."""
    lp, solution = highs.getLp(), highs.getSolution()
    at, activity = np.asarray(solution.col_value), np.asarray(solution.row_value)
    above = np.asarray(lp.row_upper_) - activity
    below = activity - np.asarray(lp.row_lower_)
    row = (
        np.repeat(np.arange(lp.num_row_), np.diff(lp.a_matrix_.start_))
        if _by_rows(lp)
        else np.asarray(lp.a_matrix_.index_)
    )
    column = (
        np.asarray(lp.a_matrix_.index_)
        if _by_rows(lp)
        else np.repeat(np.arange(lp.num_col_), np.diff(lp.a_matrix_.start_))
    )
    a = np.asarray(lp.a_matrix_.value_)
    rise = np.where(a > 0, above[row], below[row]) / np.where(a == 0, 1.0, np.abs(a))
    most = np.full(lp.num_col_, INFINITY)
    np.minimum.at(most, column, np.maximum(rise, 0.0))
    return np.asarray(at + most)


def _by_rows(lp: highspy.HighsLp) -> bool:
    return bool(lp.a_matrix_.format_ == highspy.MatrixFormat.kRowwise)
