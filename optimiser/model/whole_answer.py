"""Solve a programme with whole columns by branch and bound: the best point found, and a proven bound."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import highspy
import numpy as np

from optimiser.model.highs import INFINITY, Floats, run
from optimiser.tolerances import FEASIBILITY, GAP


@dataclass(frozen=True)
class WholeAnswer:
    """What is known of a programme with whole columns: the best point found, and a proven bound.

    Args:
        point: values of all columns; ``None`` if none was found.
        value: the objective there.
        bound: no point is below it.
        infeasible: whether it is proven that no point obeys the rows.

    """

    point: Floats | None
    value: float
    bound: float
    infeasible: bool = False


def run_whole(highs: highspy.Highs, *, start: Mapping[int, float], seconds: float) -> WholeAnswer:
    """Solve a mixed-integer programme by branch and bound.

    Args:
        highs: the programme.
        start: values of whole columns to begin with, which may obey the rows or not.
        seconds: after which the best point so far is the answer.

    """
    options = {
        "mip_feasibility_tolerance": FEASIBILITY,
        "primal_feasibility_tolerance": FEASIBILITY,
        "mip_rel_gap": GAP,
        "mip_abs_gap": GAP,
        "time_limit": seconds,
    }
    for name, value in options.items():
        highs.setOptionValue(name, value)
    if start:
        highs.setSolution(len(start), np.array(list(start), dtype=np.int32), np.array(list(start.values())))
    costs = np.asarray(highs.getLp().col_cost_)
    best = WholeAnswer(None, INFINITY, -INFINITY)
    for presolve in ("choose", "choose", "off"):
        # a start can end in an error, or in a point that is not the one whose value is reported: asked again without
        highs.setOptionValue("presolve", presolve)
        status = run(highs)
        info = highs.getInfo()
        if status == highspy.HighsModelStatus.kInfeasible:
            return WholeAnswer(None, INFINITY, INFINITY, infeasible=True)
        if info.primal_solution_status == _FEASIBLE and math.isfinite(info.objective_function_value):
            point = np.asarray(highs.getSolution().col_value)
            value = float(costs @ point)
            if value < best.value:
                best = WholeAnswer(point, value, float(info.mip_dual_bound))
            near = value <= info.objective_function_value + GAP * max(1.0, abs(value))
            if near or status == highspy.HighsModelStatus.kTimeLimit:
                return best
        highs.clearSolver()
    return best


_FEASIBLE = 2
"""HiGHS's own number for a solution that obeys all rows."""
