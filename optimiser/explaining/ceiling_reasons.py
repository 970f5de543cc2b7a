"""Reasons from a ceiling per 1,000 inhabitants: that it is full, or that the number goes up to it."""

from collections.abc import Iterator

from optimiser.catalogue import room
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact

RULE = "ceiling_per_1000"


def at_the_ceiling(plan: Plan, m: str, t: str) -> bool:
    """Whether the ceiling may decide the places of a municipality: as many are new as it leaves."""
    if RULE not in plan.instance.parameters:
        return False
    return bool(plan.new_in(m, TOTAL, t) >= room("constraints", RULE).room(plan.instance, m, t))


def ceiling_reasons(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """How many places the ceiling allows in all, where no more can be new."""
    if at_the_ceiling(plan, m, t):
        module, new = room("constraints", RULE), plan.new_in(m, TOTAL, t)
        numbers = {"ceiling": module.ceiling(plan.instance, m), "per": module.per_1000(plan.instance)}
        yield Fact("why-ceiling-met" if new else "why-ceiling-full", numbers)
