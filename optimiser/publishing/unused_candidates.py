"""Named candidates that a plan does not open, each with a reason that the figures beside it show."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from optimiser.editions.edition import Edition
from optimiser.locations.case.case import Block, LocationOption
from optimiser.locations.case.column import Column, is_open
from optimiser.locations.case.plan_cost import cost_parts
from optimiser.locations.result import LocationPlan
from optimiser.problem.groups import MINORS
from optimiser.words.facts import Fact

PARTS = ("total", "municipalities", "areas", "steps")
"""Figures of ``CostParts`` that are told."""


def unused_candidates(
    located: LocationPlan, edition: Edition, allowed: Collection[str]
) -> Mapping[str, tuple[Fact, ...]]:
    """Reasons by municipality, of candidates that readers may see (``allowed`` visibilities); minors' have no name."""
    minors = set(located.instance.territory.of_regime(MINORS))
    facts: dict[str, list[Fact]] = defaultdict(list)
    hides = any(a.withheld for a in edition.areas)
    for column in located.plan:
        block = located.case.blocks[column.block]
        if block.code not in edition.reasons:
            continue
        for i, option in enumerate(block.options):
            name = located.sites[option.name, option.groups[0]].name
            shown = option.visibility in allowed and not minors & set(option.groups)
            if name and shown and not option.existing and not any(is_open(column, i)):
                facts[block.code].append(_reason(located, block, column, option, name, hides=hides))
    return {code: tuple(found) for code, found in facts.items()}


def _reason(
    located: LocationPlan, block: Block, column: Column, option: LocationOption, name: str, *, hides: bool
) -> Fact:
    """What stands in the way: a limit; else what the best plan found with it costs, or the share.

    What a plan costs rests on all rows, so that readers who may not see all are told of the share alone.

    One that could not be open in time is refused among the tables.
    """
    last = len(located.case.periods) - 1
    texts = {"site": name, "kind": option.kind, "period": located.case.periods[last]}
    ceiling = block.ceiling[last]
    if ceiling is not None and option.low > ceiling:
        return Fact("why-candidate-limit", {"places": option.low, "most": ceiling}, texts)
    parts = None if hides else located.unused.get((block.code, option.name))
    if parts is not None:
        numbers: dict[str, int | float] = {}
        for end, cost in (("", cost_parts(located.case, located.plan)), ("_with", parts)):
            numbers |= {f"{name}{end}": round(getattr(cost, name), 6) for name in PARTS}
        return Fact("why-candidate-dearer", numbers, {"site": name, "kind": option.kind})
    total, share = int(column.sizes[last].sum()), block.share[last]
    numbers = {"places": option.low, "total": total, "with": total + option.low, "share": round(share)}
    farther = abs(total + option.low - share) >= abs(total - share)
    return Fact("why-candidate-above" if farther else "why-candidate-closer", numbers, texts)
