"""Fairness figures (metrics) of any plan, before and after it; no solver."""

from collections.abc import Mapping

from optimiser.catalogue import rooms
from optimiser.problem.area_sums import TOTAL, AreaTable
from optimiser.problem.plan import Plan
from optimiser.problem.snapshot import Situation
from optimiser.problem.territory import PROVINCE, Territory


def _ses_woa(territory: Territory) -> dict[str, float | None]:
    official, estimate = territory.figures.get("ses_woa", {}), territory.figures.get("ses_woa_estimate", {})
    return {m: official[m] if official.get(m) is not None else estimate.get(m) for m in territory.municipalities}


def situations(plan: Plan) -> dict[str, Situation]:
    """Places per municipality before and after the plan, in the last period."""
    territory, index = plan.instance.territory, plan.instance.territory.index
    at = index.rows(territory.municipalities), index.group[TOTAL], index.period[territory.periods[-1]]

    def last(table: AreaTable) -> dict[str, float]:
        return dict(zip(territory.municipalities, table.values[at].astype(float).tolist(), strict=True))

    before, new = last(territory.existing_sums), last(plan.new_sums)
    after = {m: n + new[m] for m, n in before.items()}
    quota = last(plan.instance.sums.key_share) if any(plan.instance.share.values()) else {}
    return {
        when: Situation(places, territory.population, territory.province, quota, _ses_woa(territory))
        for when, places in (("before", before), ("after", after))
    }


def score(plan: Plan, *, before: Mapping[str, float | None] | None = None) -> dict[str, dict[str, float | None]]:
    """Every metric before and after the plan, over known places per municipality.

    Args:
        plan: any plan.
        before: the figures before it, where they are known already.

    Returns:
        ``{"before": {metric: value}, "after": {metric: value}}``; ``None`` where a metric is not known.
        In the last period. Metrics that say nothing about so few municipalities are left out.

    """
    found = situations(plan)
    if before is not None:
        del found["before"]
    figures = {when: figures_of(situation) for when, situation in found.items()}
    return figures if before is None else {"before": dict(before), **figures}


def figures_of(situation: Situation) -> dict[str, float | None]:
    """Every metric of a situation, but those that say nothing about so few municipalities."""
    metrics, count = sorted(rooms("metrics").items()), len(situation.places)
    return {name: metric.score(situation) for name, metric in metrics if says(name, count)}


def says(name: str, count: int) -> bool:
    """Whether a metric says anything about ``count`` municipalities: the part of the largest n needs more than n."""
    return count > getattr(rooms("metrics")[name], "AMONG", 0)


def by_province(plan: Plan) -> dict[str, dict[str, float | None]]:
    """Places per 1,000 inhabitants by province before and after the plan, those known only by province included.

    Returns:
        ``{province code: {"before": value, "after": value}}``; ``None`` for a province without inhabitants.

    """
    territory = plan.instance.territory
    period = territory.periods[-1]
    figures: dict[str, dict[str, float | None]] = {}
    for p in territory.areas(PROVINCE):
        people = sum(territory.population[m] for m in territory.scopes[p])
        existing, new = territory.existing_in(p, TOTAL, period), plan.new_in(p, TOTAL, period)
        figures[p] = {
            "before": 1000 * existing / people if people else None,
            "after": 1000 * (existing + new) / people if people else None,
        }
    return figures
