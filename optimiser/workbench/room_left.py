"""What limits leave possible in every province, before any plan is made.

Maths:
    asked[p] = Σ additional rows of groups inside p
    least[p] = Σ_{m ∈ p} max(least[m, total], Σ_g least[m, g])
    most[p]  = Σ_{m ∈ p} min(most[m, total], Σ_g most[m, g]),  ∞ if any term is        [places, last period]

    A plan is possible only if least ≤ asked ≤ most; other rules may ask more, which the plan itself tells.
"""

from math import inf, isinf
from typing import Any

from data.schema.visibility import Visibility
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.publishing.visible_plan import hides_input


def room_left(instance: Instance) -> list[dict[str, Any]]:
    """A record per province: what is asked, what limits demand at least, and allow at most (``None``: no bound)."""
    territory, period = instance.territory, instance.territory.periods[-1]
    limits: dict[str, list[Limit]] = {}
    for limit in instance.limits_in_force:
        if limit.period == period:
            limits.setdefault(limit.municipality, []).append(limit)
    found = []
    for province in territory.areas("province"):
        least, most = 0, 0.0
        locked = 0
        for m in territory.scopes[province]:
            low, high = _window(instance, m, limits.get(m, []))
            least, most, locked = least + low, most + high, locked + (low == high)
        asked = instance.required_in(province, TOTAL, period)
        said = instance.sums.required.said[province, TOTAL, period]
        found.append({
            "area": province, "name": territory.names[province], "asked": asked if said else None, "least": least,
            "most": None if isinf(most) else int(most), "locked": locked, "of": len(territory.scopes[province]),
        })  # fmt: skip
    return found


def shown_room(case: Case | None, audience: Visibility) -> list[dict[str, Any]] | None:
    """The room for readers from whom nothing is hidden; a sum of limits would tell the others of hidden ones."""
    if case is None or hides_input(case.tables, case.scenario, audience):
        return None
    return room_left(case.instance)


def _window(instance: Instance, m: str, limits: list[Limit]) -> tuple[int, float]:
    """Least and most new places of a municipality that its limits allow together."""
    groups = instance.territory.groups
    low: dict[str, int] = dict.fromkeys((*groups, TOTAL), 0)
    high: dict[str, float] = {**{g: 0.0 if (m, g) in instance.ineligible else inf for g in groups}, TOTAL: inf}
    for limit in limits:
        least, most = instance.window(limit)
        low[limit.group] = max(low[limit.group], least or 0)
        high[limit.group] = high[limit.group] if most is None else min(high[limit.group], most)
    return max(low[TOTAL], sum(low[g] for g in groups)), min(high[TOTAL], sum(high[g] for g in groups))
