"""Solvers beside our search on the strong compact form: every open set of every municipality and period is written.

The form is that of ``convex_hull``: hulls of sizes, lives as flows. Nothing is priced, fixed or cut by us; the solver
gets the rows, the seconds and one thread. Writing the programme and rounding its sizes do not count as its time.
"""

import math
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import numpy as np

from optimiser.locations.audit import largest_excess
from optimiser.locations.case.case import Block, LocationCase
from optimiser.locations.case.life import Life
from optimiser.locations.case.plan_cost import objective, relative_gap
from optimiser.locations.formulation.convex_hull import _ends
from optimiser.locations.formulation.integer_programme import IntegerProgramme, SolverBudget
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.formulation.whole_sizes import Choices, whole_choices
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from optimiser.model.highs import hand_over

ROUND_OFF = 1e-8
"""Relative gap at which a plan is proven best: our bounds are lowered by 10⁻⁹ for round-off and never meet a value."""


@dataclass(frozen=True)
class Outcome:
    """Cost of a whole plan as the audit recounts it, what its finder proved, and seconds of wall time it took."""

    value: float
    bound: float
    seconds: float

    def gap(self, bound: float | None = None) -> float:
        """How far the plan lies above a bound, by default that of its finder [%]; infinite without a plan."""
        return 100 * relative_gap(self.value, self.bound if bound is None else bound)


Finder = Callable[[LocationCase, float], Outcome]


def ours(case: LocationCase, seconds: float) -> Outcome:
    """Our search with so many seconds; it ends where nothing but round-off is left."""
    begin = perf_counter()
    found = search(case, StopRule(seconds=seconds, gap=ROUND_OFF))
    took = perf_counter() - begin
    assert took < seconds + 5
    return Outcome(_audited(case, found.plan), found.bound, took)


def strong_highs(case: LocationCase, seconds: float) -> Outcome:
    """HiGHS, with the one setting by which our own programmes get plans sooner."""
    programme = IntegerProgramme(case, every_set(case))
    begin = perf_counter()
    answer = programme.solve(SolverBudget(seconds, lambda: False))
    took = perf_counter() - begin
    plan = answer and whole_choices(case, answer[0], sizes=answer[1], seconds=60, stop=lambda: False)
    return Outcome(_audited(case, plan), programme.solver_bound, took)


def strong_scip(case: LocationCase, seconds: float) -> Outcome:
    """SCIP as it comes, by the extra ``peers``; the rows go to it as a file."""
    from pyscipopt import Model  # noqa: PLC0415  # only in the extra

    programme, model = IntegerProgramme(case, every_set(case)), Model()
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "strong.mps")
        hand_over(programme.rows, whole=True).writeModel(file)
        model.hideOutput()
        model.readProblem(file)
    model.setParam("limits/time", seconds)
    begin = perf_counter()
    model.optimize()
    took = perf_counter() - begin
    plan = None
    if model.getNSols():
        best, value = model.getBestSol(), np.zeros(len(programme.rows.cost))
        for column in model.getVars():
            value[int(column.name[1:])] = model.getSolVal(best, column)
        paths, sizes = programme.paths(value), programme.sizes(value)
        plan = whole_choices(case, paths, sizes=sizes, seconds=60, stop=lambda: False)
    return Outcome(_audited(case, plan), model.getDualbound(), took)


def finders() -> dict[str, Finder]:
    """Ours and the peers that are installed."""
    scip = {"strong form, SCIP": strong_scip} if find_spec("pyscipopt") else {}
    return {"ours": ours, "strong form, HiGHS": strong_highs} | scip


def skipped() -> str:
    """Which peer is left out, in words; empty where none is."""
    return "" if find_spec("pyscipopt") else "SCIP is skipped: pyscipopt is not installed (pip install -e .[peers])"


def every_set(case: LocationCase) -> LiveSets:
    """Every set of options that may be open together, by lives, kinds and room for a size; by block and period."""
    periods = range(len(case.periods))
    return {b: [list(_possible(block, t)) for t in periods] for b, block in enumerate(case.blocks)}


def _possible(block: Block, t: int) -> Iterator[int]:
    open_or_not = [_open_or_not(o.life, t) for o in block.options]
    for which in range(2 ** len(block.options)):
        inside = [o for i, o in enumerate(block.options) if which >> i & 1]
        kinds = {o.category for o in inside}
        least, most = _ends(block, t, inside)
        lives = all(bool(which >> i & 1) in may for i, may in enumerate(open_or_not))
        if lives and least <= most and not any(a in kinds and b in kinds for a, b in block.apart):
            yield which


def _open_or_not(life: Life, t: int) -> set[bool]:
    """Whether an option can be open in a period, and whether it can be closed, by the steps until then."""
    states = {life.start}
    for steps in life.steps[: t + 1]:
        states = {r for s in states for r, price in enumerate(steps[s]) if math.isfinite(price)}
    return {life.opened[s] for s in states}


def _audited(case: LocationCase, plan: Choices | None) -> float:
    """Cost of a plan, infinite without one or where it breaks anything."""
    return math.inf if plan is None or any(largest_excess(case, plan).values()) else objective(case, plan)
