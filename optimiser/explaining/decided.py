"""Whether a row decides the number of a municipality, so that it may be off the level of its area."""

from optimiser.catalogue import room
from optimiser.explaining.smallest_reasons import at_the_edge
from optimiser.problem.instance import Limit
from optimiser.problem.plan import Plan


def reached(plan: Plan, limit: Limit) -> bool:
    """Whether the number of places lies on a limit, and the rule of that limit is in the scenario."""
    if limit.rule not in plan.instance.parameters:
        return False
    return plan.new_in(limit.municipality, limit.group, limit.period) in plan.instance.window(limit)


def decided_otherwise(plan: Plan, m: str, period: str) -> bool:
    """Whether a limit, bid, exchange, smallest number, requirement of its own or ineligibility may decide it."""
    instance, rules = plan.instance, plan.instance.parameters
    if any(reached(plan, x) for x in instance.limits if (x.municipality, x.period) == (m, period)):
        return True
    if any((s, t) == (m, period) for s, _, t in instance.requirement):
        return True
    if at_the_edge(plan, m, period):
        return True
    if "eligible_groups" in rules and any((m, g) in instance.ineligible for g in instance.territory.groups):
        return True
    least = [((n, g, t), places) for (n, g, t, hard), places in instance.offered.items() if hard]
    least = least if "keep_bids" in rules else []
    least += room("constraints", "keep_exchanges").still_needed(instance).items() if "keep_exchanges" in rules else ()
    return any(plan.new[c] == places for c, places in least if (c[0], c[2]) == (m, period) and places > 0)


def kept_off(plan: Plan, m: str, period: str) -> bool:
    """Whether a row keeps a municipality off the level: one that decides, or a bid where an aim goes by bids."""
    by_bids = any(aim.name == "deviation_from_bids" for aim in plan.aims)
    bids = any((bid.municipality, bid.period) == (m, period) for bid in plan.instance.bids)
    return (by_bids and bids) or decided_otherwise(plan, m, period)
