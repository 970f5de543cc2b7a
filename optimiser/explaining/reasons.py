"""Why a number is what it is: reasons that a council can check by hand, as codes with numbers; no solver, no duals.

A reason is given only where the numbers beside it show it: a limit decides only where the number could be no other,
an area is filled to a level only where its municipalities show that level.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from optimiser.explaining.aim_reasons import aim_reasons
from optimiser.explaining.ceiling_reasons import ceiling_reasons
from optimiser.explaining.decided import decided_otherwise
from optimiser.explaining.fill_levels import FillLevels
from optimiser.explaining.joint_reasons import joint_reasons, kept_reason
from optimiser.explaining.limit_reasons import limit_reasons
from optimiser.explaining.off_rounding import Demands, computed, is_off
from optimiser.explaining.share_reasons import share_reasons
from optimiser.explaining.smallest_reasons import smallest_reasons
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import REGULAR
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact

_DECIDED = {
    "why-no-share",
    "why-level",
    "why-level-rest",
    "why-beyond",
    "why-above",
    "why-bound-binds",
    "why-ceiling-full",
    "why-ceiling-none",
    "why-kept-unknown",
}
"""Reasons that say what decides a number."""


class Grounds(NamedTuple):
    """What reasons of all municipalities in a period rest on, computed once."""

    levels: FillLevels
    demands: Demands

    @classmethod
    def of(cls, plan: Plan, period: str) -> "Grounds":
        """Of a plan and a period."""
        return cls(FillLevels(plan, period), Demands(plan, period))


def reasons(
    plan: Plan, m: str, period: str, grounds: "Grounds | None" = None, small: Collection[str] = ()
) -> tuple[Fact, ...]:
    """All reasons for the number of one municipality in a period.

    Args:
        plan: the plan as the audience sees it.
        m: code of the municipality.
        period: name of the period.
        grounds: of the plan in that period, what was computed for others already.
        small: areas whose existing places by group would tell a small unit.

    """
    grounds = grounds or Grounds.of(plan, period)
    facts = [
        *share_reasons(plan, m, period),
        *_offers(plan, m, period),
        *_province(plan, m, period),
        *_filled(plan, m, period, grounds.levels),
        *limit_reasons(plan, m, period, grounds.levels),
        *smallest_reasons(plan, m, period),
        *ceiling_reasons(plan, m, period),
        *kept_reason(plan, m, period),
    ]
    if not any(f.code in _DECIDED for f in facts):
        facts += aim_reasons(plan, m, period)
    return (
        *facts,
        *_groups(plan, m, period),
        *_rounding(plan, m, period, grounds.demands),
        *joint_reasons(plan, m, period, small),
    )


def _offers(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """Exchanges of the municipality, which shift what its load counts, and its bids."""
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
    """The requirement of its province; other places come if the country has one too, or part is left open."""
    instance, territory = plan.instance, plan.instance.territory
    p = territory.province[m]
    required = instance.required_in(p, TOTAL, t)
    given = plan.new_in(p, TOTAL, t)
    if required:
        code = "why-province" if given == required else "why-province-given"
        yield Fact(code, {"places": required, "given": given}, {"province": territory.names[p]})


def _filled(plan: Plan, m: str, t: str, levels: FillLevels) -> Iterator[Fact]:
    """The level of the area around it, if the number follows from it or is above it."""
    instance, territory = plan.instance, plan.instance.territory
    load, level = plan.load(m, TOTAL, t), levels.around(m)
    if load is None or level is None:
        return
    share, counted = instance.base(m, TOTAL, t)
    new = plan.new_in(m, TOTAL, t)
    numbers = {"percent": round(100 * load), "level": round(100 * level.value), "share": round(share)}
    # places exchanged count for who gave them up, so that a load is not what stands in the municipality
    elsewhere = sum(instance.given_up.get((m, g, t), 0) for g in territory.groups)
    numbers |= {
        "counted": counted,
        "new": new,
        "own": counted + new,
        "given": max(0, elsewhere),
        "taken": max(0, -elsewhere),
    }
    where = {"area": territory.names[level.area]}
    if level.exact and new > max(0.0, share * level.value - counted) + 1:
        yield Fact("why-beyond", numbers, where)
    elif not new and load > level.value:  # it would get nothing with or without a limit
        yield Fact("why-above", numbers, where)
    elif new and not decided_otherwise(plan, m, t):
        credited = any(g in instance.credited for g in territory.groups)
        yield Fact("why-level-rest" if credited else "why-level", numbers, where)


def _groups(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    territory = plan.instance.territory
    for g in territory.groups:
        if g not in territory.of_regime(REGULAR) and plan.new[m, g, t] > 0:
            yield Fact("why-group", {"places": plan.new[m, g, t]}, {}, {"group": f"group-{g}"})


def _rounding(plan: Plan, m: str, t: str, demands: Demands) -> Iterator[Fact]:
    """The number before rounding, if that differs; none for a plan without the programme's fractions."""
    before, after = computed(plan, m, t), plan.new_in(m, TOTAL, t)
    if is_off(plan, m, t):
        yield demands.reason(m)
    elif before is not None and abs(before - after) >= 0.05:  # noqa: PLR2004  # less does not show in one decimal
        yield Fact("why-rounded", {"computed": float(before), "after": after})


def all_reasons(plan: Plan, withheld: Collection[str] = (), small: Collection[str] = ()) -> dict[str, tuple[Fact, ...]]:
    """Reasons of every municipality that is not withheld, in the last period; ``small`` as in ``reasons``."""
    territory = plan.instance.territory
    period = territory.periods[-1]
    grounds = Grounds.of(plan, period)
    return {m: reasons(plan, m, period, grounds, small) for m in territory.municipalities if m not in withheld}
