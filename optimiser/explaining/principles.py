"""What a plan does for the two principles of the letter of February 2022: spread out, and relieve who hosts much.

Maths:
    relieved = { p ∈ P : existing[p] / pop[p] > existing / pop },  in the last period
"""

from collections.abc import Iterator

from optimiser.auditing.scores import situations
from optimiser.catalogue import room
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.problem.territory import PROVINCE, Territory
from optimiser.words.facts import Fact

LEAST_KNOWN = 0.5
"""Part of the published existing places whose place must be known: with less nobody knows who hosts much."""


def mostly_unknown(territory: Territory) -> Fact | None:
    """That most of the existing places of the last period are in no row, so that no figure on spread is told."""
    period, country = territory.periods[-1], territory.country
    known = territory.existing_in(country, TOTAL, period)
    unknown = max(0, territory.unlocated(period) or 0)
    if unknown == 0 or known * (1 - LEAST_KNOWN) > unknown * LEAST_KNOWN:
        return None
    return Fact("scores-mostly-unknown", {"published": known + unknown, "unknown": unknown}, {"period": period})


def principles(plan: Plan) -> Iterator[Fact]:
    """One sentence, where there are several provinces, it is known who hosts and there are new places; else none."""
    territory = plan.instance.territory
    period, country = territory.periods[-1], territory.country
    provinces, hosted = territory.areas(PROVINCE), territory.existing_in(country, TOTAL, period)
    new = plan.new_in(country, TOTAL, period)
    people = {a: sum(territory.population[m] for m in territory.scopes[a]) for a in (*provinces, country)}
    if len(provinces) == 1 or not hosted or mostly_unknown(territory) or new <= 0:
        return
    much = [p for p in provinces if territory.existing_in(p, TOTAL, period) * people[country] > hosted * people[p]]
    if not much:
        return
    found = situations(plan)
    before, after = found["before"], found["after"]
    between = room("metrics", "theil_between").score
    numbers: dict[str, int | float] = {
        "hosts_before": sum(n > 0 for n in before.places.values()),
        "hosts_after": sum(n > 0 for n in after.places.values()),
        "municipalities": len(territory.municipalities),
        "much": len(much),
        "relieved_new": sum(plan.new_in(p, TOTAL, period) for p in much),
        "new": new,
        "theil_before": between(before) or 0.0,
        "theil_after": between(after) or 0.0,
    }
    yield Fact("principles", numbers, {"period": period})
