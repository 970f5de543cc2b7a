"""Fairness figures of any plan, before and after; no solver."""

from optimiser.catalogue import rooms
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.problem.snapshot import Situation
from optimiser.problem.territory import PROVINCE, Territory


def _ses_woa(land: Territory) -> dict[str, float | None]:
    official, estimate = land.figures.get("ses_woa", {}), land.figures.get("ses_woa_estimate", {})
    return {m: official[m] if official.get(m) is not None else estimate.get(m) for m in land.municipalities}


def situations(plan: Plan) -> dict[str, Situation]:
    """What stands where before and after the plan; with several periods in the last one."""
    land = plan.instance.territory
    period = land.periods[-1]
    before = {m: float(sum(land.existing.get((m, g, period), 0) for g in land.groups)) for m in land.municipalities}
    after = {m: before[m] + plan.new_in(m, TOTAL, period) for m in land.municipalities}
    quota = {m: sum(plan.instance.key_share(m, g, period) for g in land.groups) for m in land.municipalities}
    known = quota if any(plan.instance.share.values()) else {}
    return {
        when: Situation(places, land.population, land.province, known, _ses_woa(land))
        for when, places in (("before", before), ("after", after))
    }


def score(plan: Plan) -> dict[str, dict[str, float | None]]:
    """Every metric before and after the plan, over known places per municipality.

    Returns:
        ``{"before": {metric: value}, "after": {metric: value}}``; ``None`` where a metric is not known.
        With several periods the last one. Without metrics that say nothing of so few municipalities.

    """
    told = {
        name: room
        for name, room in sorted(rooms("metrics").items())
        if says(name, len(plan.instance.territory.municipalities))
    }
    return {
        when: {name: room.score(situation) for name, room in told.items()}
        for when, situation in situations(plan).items()
    }


def says(name: str, count: int) -> bool:
    """Whether a metric says anything of ``count`` municipalities: a part of the most heavily used ones needs more."""
    return count > getattr(rooms("metrics")[name], "AMONG", 0)


def by_province(plan: Plan) -> dict[str, dict[str, float | None]]:
    """Places per 1,000 inhabitants by province before and after, those known only for it included.

    Returns:
        ``{province code: {"before": value, "after": value}}``; ``None`` for a province without inhabitants.

    """
    land = plan.instance.territory
    period = land.periods[-1]
    found: dict[str, dict[str, float | None]] = {}
    for p in land.areas(PROVINCE):
        people = sum(land.population[m] for m in land.scopes[p])
        existing, new = land.existing_in(p, TOTAL, period), plan.new_in(p, TOTAL, period)
        found[p] = {
            "before": 1000 * existing / people if people else None,
            "after": 1000 * (existing + new) / people if people else None,
        }
    return found
