"""Reasons from a ceiling per 1,000 inhabitants: that it is full, leaves nothing, or is reached by the number."""

from collections.abc import Iterator

from optimiser.problem.area_sums import TOTAL
from optimiser.problem.ceilings import below_ceiling, ceiling, per_1000
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact


def at_the_ceiling(plan: Plan, m: str, t: str) -> bool:
    """Whether the ceiling may decide the places of a municipality: as many are new as it leaves."""
    left = below_ceiling(plan.instance, m, t)
    return left is not None and plan.new_in(m, TOTAL, t) >= left


def ceiling_reasons(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """How many places the ceiling allows in all, where no more can be new."""
    if not at_the_ceiling(plan, m, t):
        return
    most, existing = ceiling(plan.instance, m), plan.instance.territory.existing_in(m, TOTAL, t)
    if plan.new_in(m, TOTAL, t):
        code = "why-ceiling-met"
    else:
        code = "why-ceiling-full" if most or existing else "why-ceiling-none"
    per = per_1000(plan.instance)
    numbers = {"per": int(per) if per.is_integer() else per}  # as it is written: 15 and not 15,0
    yield Fact(code, numbers if code == "why-ceiling-none" else {**numbers, "ceiling": most})
