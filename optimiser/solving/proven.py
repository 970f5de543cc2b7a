"""An optimum with its proof: a programme is solved in one way after another until its own duals prove the answer."""

from collections.abc import Callable, Mapping
from itertools import product

import highspy

from optimiser.errors import SolverError
from optimiser.model.highs import run
from optimiser.tolerances import GAP, WIDE_GAP

_WAYS: tuple[Mapping[str, str | int], ...] = (
    {},
    {"presolve": "off"},  # presolve alone does not say whether a programme is unbounded or infeasible
    {"simplex_strategy": 4},  # the primal simplex method
    {"solver": "ipm"},  # an interior point with crossover
    {"simplex_strategy": 4, "presolve": "off", "simplex_scale_strategy": 4},
)
"""Options by which a programme is solved, in the order in which they are tried until one gives a proof.

Periods or groups that differ a thousandfold in size can leave the dual simplex method without a proof where the primal
one, or an interior point, has one. An optimum is believed by its own duals only, whatever status the solver reports.
"""


def proven(highs: highspy.Highs, gap_of: Callable[[], float]) -> float | None:
    """Solve from the last basis, or from nothing where that gives no proof.

    Args:
        highs: the programme.
        gap_of: the relative gap that the duals of the answer prove [-].

    Returns:
        The proven gap; ``None`` if no point obeys the rows.

    Raises:
        SolverError: neither a proven optimum nor proven infeasibility.

    """
    for most, way in product((GAP, WIDE_GAP), _WAYS):
        status = _run(highs, way)
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status == highspy.HighsModelStatus.kOptimal and (gap := gap_of()) <= most:
            return gap
    raise SolverError("solver-status", status=highs.modelStatusToString(status))


def _run(highs: highspy.Highs, way: Mapping[str, str | int]) -> highspy.HighsModelStatus:
    """Solve with these options, which hold for this time only; from the last basis without any."""
    usual = {name: highs.getOptionValue(name)[1] for name in way}
    if way:
        highs.clearSolver()
    _set(highs, way)
    status = run(highs)
    _set(highs, usual)
    return status


def _set(highs: highspy.Highs, options: Mapping[str, str | int]) -> None:
    for name, value in options.items():
        highs.setOptionValue(name, value)
