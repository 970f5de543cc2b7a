"""What a plan of locations breaks, recomputed from the whole places; never imports a solver.

Maths:
    excess of a linking row = max(0, low − Σ terms, Σ terms − high)    [its own unit]
    A rule that the case names is recounted by its own ``excess`` instead, which does not read its linking rows.
"""

import math
from collections.abc import Iterable, Mapping

import numpy as np

from optimiser.locations.case.case import LinkingRow, LocationCase
from optimiser.locations.case.column import Column, is_open
from optimiser.locations.case.plan_cost import row_totals
from optimiser.locations.rulebook import location_rule

ROW_TOLERANCE = 1e-6
"""Violation up to which a linking row counts as met, in its own unit: factors may be fractions, places are whole."""


def violated_rows(case: LocationCase, plan: Iterable[Column], rows: Iterable[LinkingRow]) -> Mapping[LinkingRow, float]:
    """Excess of every linking row that is broken, among ``rows``; a goal row cannot be."""
    violations = {}
    for row, total in row_totals(case, plan, [row for row in rows if not row.is_goal]).items():
        excess = max(row.low - total, total - row.high)
        if excess > ROW_TOLERANCE:
            violations[row] = float(excess)
    return violations


def _sizes(case: LocationCase, column: Column) -> float:
    """Places outside the bounds of an option or of the municipality, or of groups that it may not host."""
    block = case.blocks[column.block]
    worst = 0.0
    for i, option in enumerate(block.options):
        hosted = column.sizes[:, i].sum(axis=1)
        opened = np.array(is_open(column, i))
        foreign = [k for k, g in enumerate(case.groups) if g not in option.groups]
        worst = max(
            worst,
            float(np.max(np.where(opened, option.low - hosted, hosted), initial=0)),
            float(np.max(hosted - option.high, initial=0)),
            float(column.sizes[:, i, foreign].sum()),
        )
    for t, ceiling in enumerate(block.ceiling):
        if ceiling is not None:
            worst = max(worst, float(column.sizes[t].sum()) - ceiling)
    for t, floor in enumerate(block.floor):
        worst = max(worst, floor - float(column.sizes[t].sum()))
    for limit in block.group_limits:
        hosts = float(column.sizes[limit.period, :, case.groups.index(limit.group)].sum())
        worst = max(worst, limit.low - hosts, hosts - limit.high if limit.high is not None else 0.0)
    return worst


def _lives(case: LocationCase, column: Column) -> float:
    """How many options open and close in a way that their life bars."""
    block = case.blocks[column.block]
    return float(sum(math.isinf(o.life.price(is_open(column, i))) for i, o in enumerate(block.options)))


def _apart(case: LocationCase, column: Column) -> float:
    """How many pairs that are kept apart are open together, over all periods."""
    block = case.blocks[column.block]
    worst = 0
    for which in column.path:
        kinds = {o.category for i, o in enumerate(block.options) if which >> i & 1}
        worst += sum(a in kinds and b in kinds for a, b in block.apart)
    return float(worst)


def largest_excess(case: LocationCase, plan: tuple[Column, ...]) -> dict[str, float]:
    """Largest excess of everything that a plan must obey; 0 means obeyed.

    Args:
        case: the question.
        plan: a column per block, in the order of the blocks.

    Returns:
        ``{rule: excess}``, with ``whole_places`` for blocks missing or sizes that are not whole,
        ``sizes`` for bounds and ceilings, ``lives`` for steps that are barred, ``apart`` for kinds
        that may not be open in one municipality, and ``joints`` for linking rows of a case without rules.

    """
    complete = [c.block for c in plan] == list(range(len(case.blocks)))
    whole = all(np.issubdtype(c.sizes.dtype, np.integer) and (c.sizes >= 0).all() for c in plan)
    excess = {"whole_places": float(not complete) + float(not whole)}
    if excess["whole_places"]:  # nothing else can be counted
        return excess
    for name, rule in (("sizes", _sizes), ("lives", _lives), ("apart", _apart)):
        excess[name] = max((rule(case, column) for column in plan), default=0.0)
    for choice in case.chosen_rules:
        broken = location_rule(choice.rule).excess(case, choice, plan).values()
        excess[choice.rule] = max(excess.get(choice.rule, 0.0), *broken, 0.0)
    if not case.chosen_rules:
        excess["joints"] = max(violated_rows(case, plan, case.linking_rows).values(), default=0.0)
    return excess


def is_feasible(case: LocationCase, plan: tuple[Column, ...]) -> bool:
    """Whether the plan obeys everything."""
    return not any(largest_excess(case, plan).values())
