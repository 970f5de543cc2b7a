"""Whether a row decides the number of a municipality, so that it may be off the level of its area."""

from optimiser.catalogue import room
from optimiser.explaining.ceiling_reasons import at_the_ceiling
from optimiser.explaining.smallest_reasons import at_the_edge
from optimiser.problem.limit import Limit
from optimiser.problem.plan import Plan


def reached(plan: Plan, limit: Limit) -> bool:
    """Whether the number of places lies on a limit, and the rule of that limit is in the scenario."""
    if limit.rule not in plan.instance.parameters:
        return False
    return plan.new_in(limit.municipality, limit.group, limit.period) in plan.instance.window(limit)


def decided_otherwise(plan: Plan, m: str, period: str) -> bool:
    """Whether a limit, bid, exchange, smallest number, ceiling, own requirement or ineligibility may decide it."""
    instance, rules = plan.instance, plan.instance.parameters
    if any(reached(plan, x) for x in instance.limits_at.get((m, period), ())):
        return True
    groups = instance.territory.groups
    if any((m, g, period) in instance.requirement for g in groups):
        return True
    if at_the_edge(plan, m, period) or at_the_ceiling(plan, m, period):
        return True
    if "eligible_groups" in rules and any((m, g) in instance.ineligible for g in groups):
        return True
    cells = [(m, g, period) for g in groups]
    bids = [(c, instance.offered.get((*c, True), 0)) for c in cells] if "keep_bids" in rules else []
    needed = room("constraints", "keep_exchanges").still_needed(instance) if "keep_exchanges" in rules else {}
    return any(n > 0 and plan.new[c] == n for c, n in (*bids, *((c, needed.get(c, 0)) for c in cells)))


def kept_off(plan: Plan, m: str, period: str) -> bool:
    """Whether a row keeps a municipality off the level: one that decides, or a bid where an aim goes by bids."""
    by_bids = any(aim.name == "deviation_from_bids" for aim in plan.aims)
    offered, groups = plan.instance.offered, plan.instance.territory.groups
    bids = by_bids and any((m, g, period, hard) in offered for g in groups for hard in (True, False))
    return bids or decided_otherwise(plan, m, period)
