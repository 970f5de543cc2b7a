"""Fairness figures of any plan, before and after; no solver."""

from optimiser.catalogue import rooms
from optimiser.instance import TOTAL
from optimiser.plan import Plan


def score(plan: Plan) -> dict[str, dict[str, float]]:
    """Every metric before and after the plan, over known places per municipality.

    Returns:
        ``{"before": {metric: value}, "after": {metric: value}}``; with several periods the last one.

    """
    land = plan.instance.territory
    period = land.periods[-1]
    before = {m: float(sum(land.existing.get((m, g, period), 0) for g in land.groups)) for m in land.municipalities}
    after = {m: before[m] + plan.new_in(m, TOTAL, period) for m in land.municipalities}
    return {
        when: {name: room.score(places, land.population) for name, room in sorted(rooms("metrics").items())}
        for when, places in (("before", before), ("after", after))
    }
