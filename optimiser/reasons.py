"""Why this number: what a council can check by hand, as codes with numbers; no solver, no duals.

Maths:
    load[m] = (counted[m] + new[m]) / share[m]                                              [× key share]
    level[p] = that of ``optimiser.filling`` where the plan is one of a single level; else
        median of load[m] over m ∈ p with new[m] > 0 whose limits leave room                [× key share]

    In a leximax plan every municipality of a province that receives new places ends at the same
    load unless a limit stops it; who is above that load already receives none.
"""

import math
from collections.abc import Iterator
from statistics import median

from optimiser.edition import Fact
from optimiser.filling import filling
from optimiser.instance import TOTAL, Instance
from optimiser.plan import Plan

_LEVELLING = {"leximax_load", "worst_load"}


def reasons(plan: Plan, m: str, period: str, filled: float | None = None) -> tuple[Fact, ...]:
    """Everything worth saying about the number of one municipality in a period.

    Args:
        plan: the plan as the audience sees it.
        m: code of the municipality.
        period: name of the period.
        filled: the level to which its area is filled, in parts of the share, where it is known exactly.

    """
    found = [
        *_share(plan, m, period),
        *_offers(plan, m, period),
        *_province(plan, m, period, filled),
        *_bounds(plan, m, period),
    ]
    return (*found, *_groups(plan, m, period), *_rounding(plan, m, period))


def _share(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    instance, land = plan.instance, plan.instance.territory
    share = sum(instance.key_share(m, g, t) for g in land.groups)
    whole = instance.whole_share[t]
    if share <= 0:
        yield Fact("why-no-share")
        return
    keys = {choice.name for choice in instance.scenario.keys.values()} if instance.scenario else set()
    key = f"key-{next(iter(keys))}" if len(keys) == 1 else "key-by-group"
    yield Fact("why-share", {"share": round(share), "whole": round(whole)}, {}, {"key": key})
    existing = land.existing_in(m, TOTAL, t)
    if m in land.unsized:
        yield Fact("why-existing-unknown", {"places": existing})
    elif existing:
        yield Fact("why-existing", {"places": existing})
    else:
        yield Fact("why-existing-none")


def _offers(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """Exchanges shift what counts between two municipalities; bids are what one offers itself."""
    names = plan.instance.territory.names
    for x in plan.instance.exchanges:
        if x.period == t and m in (x.giver, x.taker):
            code, other = ("why-gives", x.taker) if m == x.giver else ("why-takes", x.giver)
            yield Fact(code, {"places": x.places}, {"name": names[other]}, {"group": f"group-{x.group}"})
    for bid in plan.instance.bids:
        if (bid.municipality, bid.period) == (m, t):
            code = "why-bid-hard" if bid.hard else "why-bid-soft"
            yield Fact(code, {"places": bid.places}, {}, {"group": f"group-{bid.group}"})


def level(plan: Plan, m: str, period: str) -> float | None:
    """The load to which the province of a municipality is filled; ``None`` where nothing new comes or aims differ."""
    land = plan.instance.territory
    if not any(aim.name in _LEVELLING and aim.group == TOTAL for aim in plan.aims):
        return None
    stopped = {x.municipality for x in plan.instance.limits}
    found = [
        y
        for n in land.scopes[land.province[m]]
        if n not in stopped and plan.new_in(n, TOTAL, period) and (y := plan.load(n, TOTAL, period)) is not None
    ]
    return median(found) if found else None


def _province(plan: Plan, m: str, t: str, exact: float | None) -> Iterator[Fact]:
    instance, land = plan.instance, plan.instance.territory
    p = land.province[m]
    asked = sum(land.required_in(p, instance.requirement, g, t) for g in land.groups)
    if asked:
        yield Fact("why-province", {"places": asked}, {"province": land.names[p]})
    load, filled = plan.load(m, TOTAL, t), level(plan, m, t) if exact is None else exact
    if load is None or filled is None or len(land.scopes[p]) == 1:
        return
    numbers = {"percent": round(100 * load), "level": round(100 * filled)}
    new, (share, counted) = plan.new_in(m, TOTAL, t), instance.base(m, TOTAL, t)
    if new and exact is not None and new > max(0.0, share * exact - counted) + 1:
        yield Fact("why-beyond", numbers, {"province": land.names[p]})
    elif new:
        yield Fact("why-level", numbers, {"province": land.names[p]})
    elif load > filled:
        yield Fact("why-above", numbers, {"province": land.names[p]})


def _bounds(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    instance = plan.instance
    for x in instance.limits:
        if (x.municipality, x.period) == (m, t):
            new = plan.new_in(m, x.group, t)
            total = new + (instance.territory.existing_in(m, x.group, t) if x.bound == "capacity" else 0)
            code = "why-bound-binds" if total == x.places or (x.bound == "capacity" and not new) else "why-bound"
            texts = {"reason": x.reason, "author": x.author}
            yield Fact(code, {"places": x.places}, texts, {"bound": f"bound-{x.bound}", "group": f"group-{x.group}"})
    for g in instance.territory.groups:
        if (m, g) in instance.ineligible:
            yield Fact("why-ineligible", {}, {}, {"group": f"group-{g}"})


def _groups(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    land = plan.instance.territory
    for g in land.groups:
        if g != "regular" and plan.new[m, g, t] > 0:
            yield Fact("why-group", {"places": plan.new[m, g, t]}, {}, {"group": f"group-{g}"})


def _rounding(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """Only where rounding moved something, and never for a number that is not ours."""
    land = plan.instance.territory
    parts = [plan.fractions.get((m, g, t)) for g in land.groups]
    if any(x is None for x in parts):
        return
    before, after = math.fsum(x for x in parts if x is not None), plan.new_in(m, TOTAL, t)
    if abs(before - after) >= 0.05:  # noqa: PLR2004  # what one decimal can show
        yield Fact("why-rounded", {"before": float(before), "after": after})


def all_reasons(plan: Plan, instance: Instance) -> dict[str, tuple[Fact, ...]]:
    """Reasons of every municipality in the last period."""
    period = instance.territory.periods[-1]
    levels: dict[str, float] = {}
    for pool in dict.fromkeys(s for s, _, t in instance.requirement if t == period):
        if found := filling(plan, pool, period):
            levels |= dict.fromkeys(instance.territory.scopes[pool], found.value)
    return {m: reasons(plan, m, period, levels.get(m)) for m in instance.territory.municipalities}
