"""Reasons from limits: one decides where the number could be no other, or where the level would hold without it."""

from collections.abc import Iterator

from optimiser.explaining.decided import reached
from optimiser.explaining.fill_levels import FillLevels, noise
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.limit import Limit
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact


def limit_reasons(plan: Plan, m: str, t: str, levels: FillLevels) -> Iterator[Fact]:
    """Every limit of a municipality: whether it decides the number, is met, is exceeded already, or leaves room."""
    instance = plan.instance
    for x in instance.limits_at.get((m, t), ()):
        code = "why-bound-binds" if _decides(plan, x, levels) else "why-bound"
        if code == "why-bound" and reached(plan, x):
            code = "why-bound-over" if x.counts_existing and _exceeded(plan, x) else "why-bound-met"
        texts = {"reason": x.reason, "author": x.author}
        yield Fact(code, {"places": x.places}, texts, {"bound": f"bound-{x.bound}", "group": f"group-{x.group}"})
    for g in instance.territory.groups:
        if (m, g) in instance.ineligible and "eligible_groups" in instance.parameters:
            yield Fact("why-ineligible", {}, {}, {"group": f"group-{g}"})


def _decides(plan: Plan, limit: Limit, levels: FillLevels) -> bool:
    """Whether the limit decides the number: it could be no other, or without it the level of the area would hold."""
    instance, m, t = plan.instance, limit.municipality, limit.period
    if not reached(plan, limit):
        return False
    new = plan.new_in(m, limit.group, t)
    floor = limit.least is not None
    if floor and limit.most is not None:  # a fixed number
        return True
    if not limit.counts_existing and _pinned(plan, limit):
        return True
    load, level = plan.load(m, TOTAL, t), levels.around(m)
    if limit.group != TOTAL:
        return new == 0 and not floor
    if load is None or level is None or (new == 0 and not level.exact):
        # Where other things decide too, the level is that of most towns and promises none. A maximum of 0 leaves
        # no other number; a capacity that is full already may have refused nothing.
        return new == 0 and not floor and not limit.counts_existing
    distance = load - level.value if floor else level.value - load
    return distance > noise(instance, m, t)


def _exceeded(plan: Plan, capacity: Limit) -> bool:
    """Whether there are more existing places than a capacity allows."""
    t = capacity.period
    return plan.instance.territory.existing_in(capacity.municipality, capacity.group, t) > capacity.places


def _pinned(plan: Plan, limit: Limit) -> bool:
    """Whether a minimum and a maximum of the same places meet in the number."""
    same = (limit.municipality, limit.group, limit.period)
    own = [x for x in plan.instance.limits_in_force if (x.municipality, x.group, x.period) == same]
    floors, ceilings = (
        [x for x in own if x.least is not None and x.most is None],
        [x for x in own if x.most is not None and x.least is None],
    )
    return bool(floors and ceilings) and all(reached(plan, x) for x in (*floors, *ceilings))
