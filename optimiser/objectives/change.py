"""Change as little as possible against an agreed plan.

Maths:
    min Σ_{a, g, t} (more[a, g, t] + fewer[a, g, t])        [places]
    new[a, g, t] − agreed[a, g, t] = more[a, g, t] − fewer[a, g, t]    ∀ a ∈ A(level), g, t

    A scenario that asks for this without an agreed plan is refused: every new place would be a change.
"""

from typing import TYPE_CHECKING

from optimiser.model.protocol import Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

UNIT = "places"
SEPARATES = True
"""Its optimum over provinces with requirements of their own is that of each: see ``optimiser.publishing.reach``."""
NEEDS_AGREED = True
"""Its value has no meaning without the agreed plan, which no edition holds: no price is told for it."""


def _agreed(instance: Instance, area: str, group: str, period: str) -> int:
    return sum(instance.agreed.get((m, group, period), 0) for m in instance.territory.scopes[area])


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """Places that change, as an expression."""
    name = f"change_{level}_{group}"
    total = v.auxiliary(name)
    rows: dict[str, Row] = {}
    parts = []
    for t in instance.territory.periods:
        for a in instance.territory.areas(level):
            for g in instance.groups_of(group):
                more, fewer = v.auxiliary(f"more_{name}", a, g, t), v.auxiliary(f"fewer_{name}", a, g, t)
                rows[f"{name}({a},{g},{t})"] = v.area(a, g, t) - more + fewer == _agreed(instance, a, g, t)
                parts += [(more, 1.0), (fewer, 1.0)]
    rows[f"{name}_sum"] = v.weighed([*parts, (total, -1.0)]) == 0
    return Term(total + 0, rows=rows)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """Places by which any plan differs from the agreed one."""
    territory = instance.territory
    return float(
        sum(
            abs(plan.new_in(a, g, t) - _agreed(instance, a, g, t))
            for t in territory.periods
            for a in territory.areas(level)
            for g in instance.groups_of(group)
        )
    )
