"""Why this number: what a council can check by hand, as codes with numbers; no solver, no duals.

A reason is said only where it is true of the numbers beside it: that a limit decides where nothing else
could be, that an area is filled to a level where its municipalities show it.
"""

import math
from collections.abc import Collection, Iterator, Sequence

from optimiser.explaining.fill_levels import Levels, decided_otherwise, noise, reached
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import REGULAR
from optimiser.problem.instance import Limit
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact


def reasons(plan: Plan, m: str, period: str, levels: Levels | None = None) -> tuple[Fact, ...]:
    """Everything worth saying about the number of one municipality in a period.

    Args:
        plan: the plan as the audience sees it.
        m: code of the municipality.
        period: name of the period.
        levels: those of the plan in that period, where they have been worked out for others already.

    """
    levels = levels or Levels(plan, period)
    found = [
        *_share(plan, m, period),
        *_offers(plan, m, period),
        *_province(plan, m, period),
        *_filled(plan, m, period, levels),
        *_bounds(plan, m, period, levels),
    ]
    return (*found, *_groups(plan, m, period), *_rounding(plan, m, period))


def _share(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    instance, land = plan.instance, plan.instance.territory
    share = instance.sums.key_share[m, TOTAL, t]
    whole = instance.whole_share[t]
    if share <= 0:
        yield Fact("why-no-share-places" if plan.new_in(m, TOTAL, t) else "why-no-share")
        return
    keys = {choice.name for choice in plan.scenario.keys.values()} if plan.scenario else set()
    key = f"key-{next(iter(keys))}" if len(keys) == 1 else "key-by-group"
    yield Fact(
        "why-share-list" if any(period == t for *_, period in instance.official) else "why-share",
        {"share": round(share), "whole": round(whole)},
        {},
        {"key": key},
    )
    existing = land.existing_in(m, TOTAL, t)
    if m in land.unsized:
        yield Fact("why-existing-unknown", {"places": existing})
    elif existing:
        yield _of_period("why-existing", {"places": existing}, land.periods, t)
    else:
        past = {u: n for u in land.periods[: land.periods.index(t)] if (n := land.existing_in(m, TOTAL, u))}
        last = next(reversed(past), None)
        if last:
            yield Fact("why-existing-past", {"places": past[last]}, {"period": last})
        else:
            yield _of_period("why-existing-none", {}, land.periods, t)


def _of_period(code: str, numbers: dict[str, int], periods: Sequence[str], t: str) -> Fact:
    """A fact that names its period where there are several: what holds in the last may not hold before."""
    return Fact(f"{code}-in", numbers, {"period": t}) if len(periods) > 1 else Fact(code, numbers)


def _offers(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """Exchanges shift what counts between two municipalities; bids are what one offers itself."""
    names = plan.instance.territory.names
    for x in plan.instance.exchanges:
        if x.period == t and m in (x.giver, x.taker):
            code, other = ("why-gives", x.taker) if m == x.giver else ("why-takes", x.giver)
            yield Fact(code, {"places": x.places}, {"name": names[other]}, {"group": f"group-{x.group}"})
    steered = any(aim.name == "deviation_from_bids" for aim in plan.aims)
    for bid in plan.instance.bids:
        if (bid.municipality, bid.period) == (m, t):
            used = plan.new_in(m, bid.group, t)
            kept = used >= plan.instance.offered[m, bid.group, t, True] if bid.hard else steered
            code = f"why-bid-{'hard' if bid.hard else 'soft'}{'' if kept else '-free'}"
            yield Fact(code, {"places": bid.places, "used": used}, {}, {"group": f"group-{bid.group}"})


def _province(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """What is asked of the province; more or fewer come where the country asks too, or a part is left open."""
    instance, land = plan.instance, plan.instance.territory
    p = land.province[m]
    asked = instance.required_in(p, TOTAL, t)
    given = plan.new_in(p, TOTAL, t)
    if asked:
        code = "why-province" if given == asked else "why-province-given"
        yield Fact(code, {"places": asked, "given": given}, {"province": land.names[p]})


def _filled(plan: Plan, m: str, t: str, levels: Levels) -> Iterator[Fact]:
    """The level of the area around it, where the municipality follows from it, or is off it."""
    instance, land = plan.instance, plan.instance.territory
    load, level = plan.load(m, TOTAL, t), levels.around(m)
    if load is None or level is None:
        return
    share, counted = instance.base(m, TOTAL, t)
    new = plan.new_in(m, TOTAL, t)
    numbers = {"percent": round(100 * load), "level": round(100 * level.value), "share": round(share)}
    numbers |= {"counted": counted, "new": new}
    where = {"area": land.names[level.area]}
    if level.exact and new > max(0.0, share * level.value - counted) + 1:
        yield Fact("why-beyond", numbers, where)
    elif decided_otherwise(plan, m, t):
        return
    elif new:
        credited = any(g in instance.credited for g in land.groups)
        yield Fact("why-level-rest" if credited else "why-level", numbers, where)
    elif load > level.value:
        yield Fact("why-above", numbers, where)


def _bounds(plan: Plan, m: str, t: str, levels: Levels) -> Iterator[Fact]:
    instance = plan.instance
    for x in instance.limits:
        if (x.municipality, x.period) == (m, t):
            code = "why-bound-binds" if _decides(plan, x, levels) else "why-bound"
            code = "why-bound-met" if code == "why-bound" and reached(plan, x) else code
            texts = {"reason": x.reason, "author": x.author}
            yield Fact(code, {"places": x.places}, texts, {"bound": f"bound-{x.bound}", "group": f"group-{x.group}"})
    for g in instance.territory.groups:
        if (m, g) in instance.ineligible and "eligible_groups" in instance.parameters:
            yield Fact("why-ineligible", {}, {}, {"group": f"group-{g}"})


def _decides(plan: Plan, limit: Limit, levels: Levels) -> bool:
    """Whether the number could be no other, or would follow the level of its area without this limit."""
    instance, m, t = plan.instance, limit.municipality, limit.period
    if not reached(plan, limit):
        return False
    new = plan.new_in(m, limit.group, t)
    floor = limit.least is not None
    if floor and limit.most is not None:  # a fixed number
        return True
    if new == 0 and not floor:
        return True
    if not limit.counts_existing and _pinned(plan, limit):
        return True
    load, level = plan.load(m, TOTAL, t), levels.around(m)
    if limit.group != TOTAL or load is None or level is None:
        return False
    far = load - level.value if floor else level.value - load
    return far > noise(instance, m, t)


def _pinned(plan: Plan, limit: Limit) -> bool:
    """Whether a minimum and a maximum of the same places meet in the number."""
    same = (limit.municipality, limit.group, limit.period)
    own = [x for x in plan.instance.limits if (x.municipality, x.group, x.period) == same]
    floors, ceilings = (
        [x for x in own if x.least is not None and x.most is None],
        [x for x in own if x.most is not None and x.least is None],
    )
    return bool(floors and ceilings) and all(reached(plan, x) for x in (*floors, *ceilings))


def _groups(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    land = plan.instance.territory
    for g in land.groups:
        if g not in land.of_regime(REGULAR) and plan.new[m, g, t] > 0:
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


def all_reasons(plan: Plan, withheld: Collection[str] = ()) -> dict[str, tuple[Fact, ...]]:
    """Reasons of every municipality that is not withheld, in the last period."""
    land = plan.instance.territory
    period = land.periods[-1]
    levels = Levels(plan, period)
    return {m: reasons(plan, m, period, levels) for m in land.municipalities if m not in withheld}
