"""What belongs to a municipality by the key or the official list, and what it hosts already."""

from collections.abc import Iterator, Sequence

from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact


def share_reasons(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """The part of the whole that belongs to the municipality, and what it has."""
    instance, territory = plan.instance, plan.instance.territory
    share = instance.sums.key_share[m, TOTAL, t]
    whole = instance.whole_share[t]
    if share <= 0:
        yield Fact("why-no-share-places" if plan.new_in(m, TOTAL, t) else "why-no-share")
        return
    keys = {choice.name for choice in plan.scenario.keys.values()} if plan.scenario else set()
    key = f"key-{next(iter(keys))}" if len(keys) == 1 else "key-by-group"
    yield Fact(
        _share_code(plan, m, t),
        {"share": round(share), "whole": round(whole)},
        {},
        {"key": key},
    )
    existing = territory.existing_in(m, TOTAL, t)
    if m in territory.unsized_in(t):
        code = "why-existing-unknown" if plan.new_in(m, TOTAL, t) else "why-existing-unknown-none"
        yield Fact(code, {"places": existing})
    elif existing:
        yield _of_period("why-existing", {"places": existing}, territory.periods, t)
    else:
        before = {
            u: n for u in territory.periods[: territory.periods.index(t)] if (n := territory.existing_in(m, TOTAL, u))
        }
        last_period = next(reversed(before), None)
        if last_period:
            yield Fact("why-existing-past", {"places": before[last_period]}, {"period": last_period})
        else:
            yield _of_period("why-existing-none", {}, territory.periods, t)


def _share_code(plan: Plan, m: str, t: str) -> str:
    """By the key alone, by the official list, or by the key for who is not on a list that names others.

    The row of a province that holds one municipality, as in a plan of provinces alone, is that of the municipality.
    """
    official, territory = plan.instance.official, plan.instance.territory
    if all(period != t for *_, period in official):
        return "why-share"
    p = territory.province[m]
    homes = (m, p) if tuple(territory.scopes[p]) == (m,) else (m,)
    own = any((home, g, t) in official for home in homes for g in (TOTAL, *territory.groups))
    return "why-share-list" if own else "why-share-list-rest"


def _of_period(code: str, numbers: dict[str, int], periods: Sequence[str], t: str) -> Fact:
    """A fact that names its period if there are several: what holds in the last may not hold before."""
    return Fact(f"{code}-in", numbers, {"period": t}) if len(periods) > 1 else Fact(code, numbers)
