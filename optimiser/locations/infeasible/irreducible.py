"""Rows that cannot hold together, as few as time allows to find.

Maths:
    R with no plan for R, and a plan for R without any one of its rows
"""

from collections.abc import Callable
from time import perf_counter

from optimiser.locations.case.case import LocationCase
from optimiser.locations.infeasible.compact_model import CompactModel, LeastRelaxation, RowName

MAX_ROWS_REDUCED = 400
"""Rows up to which the clash is made irreducible: each costs a solve of the whole programme."""


def irreducible_rows(case: LocationCase, end: float, stop: Callable[[], bool]) -> tuple[list[RowName], bool]:
    """Rows of which none can be left out, by deletion one after the other; none where there are too many rows.

    Args:
        case: a case without a plan.
        end: when to stop, by ``perf_counter``.
        stop: true ends it too.

    Returns:
        The rows, and whether there was time to try each of them.

    """
    rows: list[RowName] = [(j.rule, j.index) for j in case.linking_rows]
    linking = set(rows)
    rows += [(x.rule, x.index) for x in case.place_limits if (x.rule, x.index) not in linking]
    if len(rows) > MAX_ROWS_REDUCED:
        return [], False
    out: set[RowName] = set()
    for row in rows:
        left = end - perf_counter()
        if left <= 0 or stop():
            return [row for row in rows if row not in out], False
        verdict = CompactModel(case, out | {row}).solve(left, stop=stop)
        if verdict is False or (isinstance(verdict, LeastRelaxation) and verdict.total):
            out.add(row)
    return [row for row in rows if row not in out], True
