"""Rows that cannot hold together, as few as time allows to find.

Maths:
    R with no plan for R, and a plan for R without any one of its rows
"""

from collections.abc import Callable
from time import perf_counter

from optimiser.locations.case.case import Case
from optimiser.locations.infeasible.compact_model import Compact, Relaxed, Row

MOST_ROWS = 400
"""Rows up to which the clash is made irreducible; each costs a solve."""


def irreducible(case: Case, end: float, stop: Callable[[], bool]) -> tuple[list[Row], bool]:
    """Rows of which none can be left out, and whether there was time to ask so of each; none where there are many."""
    rows: list[Row] = [(j.rule, j.index) for j in case.joints]
    there = set(rows)
    rows += [(x.rule, x.index) for x in case.bounds if (x.rule, x.index) not in there]
    if len(rows) > MOST_ROWS:
        return [], False
    out: set[Row] = set()
    for row in rows:
        left = end - perf_counter()
        if left <= 0 or stop():
            return [row for row in rows if row not in out], False
        verdict = Compact(case, out | {row}).solve(left, stop=stop)
        if verdict is False or (isinstance(verdict, Relaxed) and verdict.total):
            out.add(row)
    return [row for row in rows if row not in out], True
