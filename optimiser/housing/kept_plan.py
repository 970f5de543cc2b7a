"""A plan that is kept but for what changes: nobody gets more where fewer places are asked, nobody fewer where more.

Maths:
    new'[m, g, t] ≤ new[m, g, t]    ∀ m, g and t with fewer[t] ≥ 0
    new'[m, g, t] ≥ new[m, g, t]    ∀ m, g and t with fewer[t] ≤ 0                             [places]

Without it another plan of about the same worth may open other locations everywhere, and nobody sees what was spared.
"""

from collections.abc import Mapping
from dataclasses import replace

from data.schema.limit_kinds import LimitKind
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.plan import Plan

_RULE = "respect_limits"


def kept(instance: Instance, plan: Plan, fewer: Mapping[str, int]) -> Instance:
    """The instance in which a plan is kept but for what changes.

    Args:
        instance: with the changed requirement.
        plan: of the same areas, before the change.
        fewer: places fewer that are asked, by period; negative where more are.

    """
    territory = instance.territory
    bounds: dict[str, LimitKind] = {
        t: "fixed" if not n else "maximum" if n > 0 else "minimum" for t, n in fewer.items()
    }
    limits = [
        Limit(m, g, t, bounds[t], plan.new.get((m, g, t), 0), visibility="public")
        for t in territory.periods
        for m in territory.municipalities
        for g in territory.groups
    ]
    own = instance.limits if _RULE in instance.parameters else ()  # limits that no rule keeps stay without effect
    return replace(instance, limits=(*own, *limits), parameters={**instance.parameters, _RULE: {}})
