"""Least and most places of each municipality over plans that are nearly as good, of what an audience may see."""

import math
from collections.abc import Iterator, Mapping

from optimiser.problem.area_sums import TOTAL
from optimiser.publishing.visible_plan import View
from optimiser.tolerances import MARGIN
from optimiser.tuning.near_optimal import NearOptimalSet
from optimiser.tuning.place_ranges import place_ranges
from optimiser.words.facts import Fact

NearOptimal = Mapping[tuple[str, str], tuple[int, int]]
"""Least and most by municipality and period [places]."""


def near_optimal_ranges(seen: View) -> NearOptimal:
    """The ranges that the scenario asks for; none for whole locations, nor where no plan of its own could be made.

    A municipality that is withheld, or whose places by group would tell a small unit, has none.
    """
    plan, scenario = seen.plan, seen.plan.scenario
    if scenario is None or not scenario.near_optimal or scenario.locations is not None:
        return {}
    if plan.status != "optimal" or not plan.fractions:
        return {}
    found = place_ranges(NearOptimalSet(plan.instance, scenario.stages, scenario.near_optimal))
    ranges = {}
    for (m, t), span in found.items():
        if m in seen.withheld or m in seen.small[t]:
            continue
        # inwards: a whole number beyond an end would ask more than ε of some aim
        least, most = math.ceil(span.least - MARGIN), math.floor(span.most + MARGIN)
        new = plan.new_in(m, TOTAL, t)  # the plan itself is within ε
        ranges[m, t] = min(least, new), max(most, new)
    return ranges


def near_optimal_reasons(m: str, ranges: NearOptimal, part: float) -> Iterator[Fact]:
    """How far the number of a municipality may go in plans that are nearly as good, by period."""
    for (code, period), (least, most) in sorted(ranges.items()):
        if code == m:
            percent = round(100 * part, 6)
            whole = percent.is_integer()
            numbers = {"least": least, "most": most, "percent": int(percent) if whole else percent}
            yield Fact("why-near-optimal" if least < most else "why-near-optimal-none", numbers, {"period": period})
