"""The stages of a scenario in arrays, where levels come without the solver and one linear aim is left to it.

Nothing is an object per row: rules bound sums (``optimiser.model.cell_rows``), levels are found by cuts, and the
solver gets the programme in one hand-over. Rows and columns stand as PuLP would hand them over, so that the answer is
the same to the bit; where anything is of another form, the caller asks row by row.
"""

from collections.abc import Sequence
from time import perf_counter

import numpy as np
import scipy.sparse as sp

from optimiser.catalogue import parameters, room
from optimiser.model.cell_rows import CellPositions, CellRows, Floats, bounded
from optimiser.model.dual_bound import LinearRecord
from optimiser.model.highs import INFINITY, programme
from optimiser.model.separable import ENOUGH, batches
from optimiser.model.variables import label
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.array_form import has_array_form, in_arrays
from optimiser.solving.fractions import Fractions
from optimiser.solving.levelled_point import levelled_point
from optimiser.solving.programme import rule_bounds
from optimiser.solving.proven import proven
from optimiser.tolerances import FEASIBILITY, SLACK


def array_chain(instance: Instance, stages: Sequence[Stage]) -> Fractions | None:
    """The optimum of a chain of levels, with one linear aim at its end or none.

    Returns:
        ``None`` where a rule or an aim is of another form, or no point obeys all rows: then it is to be asked row by
        row, which also explains a clash.

    Raises:
        SolverError: the solver did not prove an optimum.

    """
    *before, last = stages
    linear = has_array_form(last, "costs")
    levelled = before if linear else list(stages)
    if not in_arrays(instance, stages):
        return None
    started = perf_counter()
    bounds = rule_bounds(instance)
    if bounds is None:
        return None
    positions = CellPositions(instance)
    rules = bounded(positions, bounds)
    built = perf_counter() - started
    exact_first = (0.0, SLACK) if len(instance.cells) > ENOUGH else (SLACK,)
    for slack in exact_first:
        if found := _levelled(positions, rules, levelled, slack):
            break
    else:
        return None
    rows, aims = found
    costs = np.zeros(len(instance.cells))
    if linear:
        costs = np.array(room("objectives", last.aim).costs(instance, level=last.level, group=last.group))
    answer = None
    if not slack:
        answer = levelled_point(rows, len(rules.high), costs)
        rows = rows.raised(len(rules.high), SLACK)
    answer = answer or _minimum(instance, rows, costs)
    if answer is None:
        return None
    places, gap = answer
    if linear:
        value = float(sum((costs * places).tolist()))
        aims.append(Aim(last.aim, last.level, last.group, room("objectives", last.aim).UNIT, value, "", len(before)))
    by_cell = dict(zip(instance.cells, np.maximum(0.0, places).tolist(), strict=True))
    return Fractions(by_cell, tuple(aims), gap, built)


def _levelled(
    positions: CellPositions, rows: CellRows, stages: Sequence[Stage], slack: float
) -> tuple[CellRows, list[Aim]] | None:
    """The rows with those that hold every level, and what the aims reach; ``None`` where the solver must be asked.

    Args:
        positions: of the cells.
        rows: those of the rules.
        stages: the aims in their order.
        slack: places above the levels that later aims may use, as they may where the solver holds the rows; of ten
            thousand areas these together would move thousandths of a place.

    """
    aims: list[Aim] = []
    for number, stage in enumerate(stages):
        module = room("objectives", stage.aim)
        found: tuple[float, CellRows] | None = module.held(
            positions, rows, level=stage.level, group=stage.group, slack=slack,
            **parameters(module, stage.parameters),
        )  # fmt: skip
        if found is None:
            return None
        aims.append(Aim(stage.aim, stage.level, stage.group, module.UNIT, found[0], "", number))
        rows = rows.plus(found[1])
    return rows, aims


def _minimum(instance: Instance, rows: CellRows, costs: Floats) -> tuple[Floats, float] | None:
    """A cheapest point and its proven gap, the largest of all batches; ``None`` if there is none."""
    names = [label("new", *cell) for cell in instance.cells]
    order = np.array(sorted(range(len(names)), key=names.__getitem__), dtype=np.int64)  # as PuLP has its columns
    column = np.empty_like(order)
    column[order] = np.arange(len(order))
    ordered = CellRows(rows.sizes, column[rows.cells], rows.low, rows.high).matrix(len(order))
    places, gap = np.empty(len(order)), 0.0
    for batch in batches(ordered):
        found = _solved(batch.matrix, (rows.low[batch.rows], rows.high[batch.rows]), costs[order][batch.columns])
        if found is None:
            return None
        places[batch.columns] = found[0]
        gap = max(gap, found[1])
    return places[column], gap


def _solved(matrix: sp.csr_matrix, bounds: tuple[Floats, Floats], costs: Floats) -> tuple[Floats, float] | None:
    low, high = np.zeros(len(costs)), np.full(len(costs), INFINITY)
    highs = programme((costs, low, high), matrix, bounds)
    highs.setOptionValue("primal_feasibility_tolerance", FEASIBILITY)
    record = LinearRecord(matrix, *bounds, low, high)

    def gap_of() -> float:
        solution = highs.getSolution()
        return record.gap(costs, np.asarray(solution.row_dual), float(costs @ np.asarray(solution.col_value)))

    gap = proven(highs, gap_of)
    return None if gap is None else (np.asarray(highs.getSolution().col_value), gap)
