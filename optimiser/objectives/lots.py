"""Recorded lots decide what all other aims leave open, so that the answer is unique.

Maths:
    min Σ_c lot_c · new_c        [lots]

    lot_c ∈ [0, 1) follows from the seed, the municipality, the group and the period, never
    from the order of rows.
"""

from typing import TYPE_CHECKING

from optimiser.model.protocol import Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Variables

UNIT = "lots"
TOGETHER = True
"""It can be asked of everything together, in counted places."""
SEPARATES = True
"""Its optimum over provinces with requirements of their own is that of each: see ``optimiser.publishing.reach``."""
DECIDES_TIES = True
"""It only breaks ties and says nothing about how good a plan is."""


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """The lots of all new places."""
    del level
    groups = instance.groups_of(group)
    return Term(v.weighed((x, instance.lots[c]) for c, x in v.new.items() if c[1] in groups))


def costs(instance: Instance, *, level: str, group: str) -> list[float]:
    """The lot of every cell, in the order of ``instance.cells``."""
    del level
    groups = instance.groups_of(group)
    return [instance.lots[c] if c[1] in groups else 0.0 for c in instance.cells]


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The lots of any plan, summed over its new places."""
    del level
    groups = instance.groups_of(group)
    return sum(instance.lots[c] * n for c, n in plan.new.items() if c[1] in groups)
