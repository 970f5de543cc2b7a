"""A first plan near the bound: only what the relaxation with cuts mixes may be chosen, so that few choices are left.

Maths:
    S is allowed for b in t  ⇔  y[b,t,S] > LITTLE at the optimum of the relaxation of all areas with their cuts
    min cost + BROKEN·Σ_r |slack_r|    over the allowed sets    [places]

    Where rows cannot be met within so few sets they are broken at a price, and parts of the plan mend it later.

Source:
    Berthold, Mathematical Programming Computation 6 (2014), for plans in the support of a relaxation.
"""

from collections.abc import Sequence

import numpy as np

from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.area import Area
from optimiser.locations.formulation.integer_programme import Effort, Programme
from optimiser.locations.formulation.open_sets import Live
from optimiser.locations.formulation.whole_sizes import whole_plan
from optimiser.locations.pricing.column_generation import Relaxed
from optimiser.locations.search.state import BROKEN, Work
from optimiser.model.highs import hand_over

LITTLE = 0.01
"""How much of a set the relaxation must take for it to be allowed."""


def allowed(programme: Programme, value: Floats) -> dict[int, list[list[int]]]:
    """Sets of every block and period that a point takes some of; the most taken one always."""
    found: dict[int, list[list[int]]] = {b: [] for b in range(len(programme.case.blocks))}
    for (b, _), known in sorted(programme.sets.items()):
        most = max(known, key=lambda s: value[known[s].y])
        found[b].append(sorted({most, *(s for s, rows in known.items() if value[rows.y] > LITTLE)}))
    return found


def draft(work: Work, relaxed: Relaxed, areas: Sequence[Area], live: Live) -> None:
    """Choose in all areas together within what their relaxation mixes, and keep it as the draft.

    Args:
        work: the search; its draft is set where a choice was found.
        relaxed: the case with the joint rows in use.
        areas: all areas, with their cuts.
        live: sets of the relaxation.

    """
    programme = Programme(relaxed.case, live)
    for area in areas:
        if area.wide:
            area.wide.cut(programme, area.blocks)
    highs = hand_over(programme.rows, whole=False)
    highs.setOptionValue("time_limit", max(0.05, work.left() / 4))
    highs.run()
    point = np.asarray(highs.getSolution().col_value)
    if len(point) != len(programme.rows.cost):
        return
    few = Programme(relaxed.case, allowed(programme, point), elastic=BROKEN)
    found = few.solve(Effort(work.left() / 3, work.over))
    plan = found and whole_plan(
        relaxed.case, found[0], seconds=2.0, stop=work.limits.stop, sizes=found[1], elastic=BROKEN
    )
    if plan and (merit := work.merit(plan)) < work.worth:
        work.draft, work.worth = plan, merit
        work.take(plan)
