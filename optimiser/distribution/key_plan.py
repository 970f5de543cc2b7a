"""The plan by the key alone: the reference against which weights are scaled.

Maths:
    new[m, g, t] = required[s, g, t] · share[m, g, t] / Σ_{n ∈ s} share[n, g, t]    ∀ m ∈ s        [places]

    in whole places by Sainte-Laguë, without limits and without any aim; of nested scopes the inner one is
    divided first, and the rest of the outer one over its other municipalities.
"""

from collections.abc import Callable, Mapping

from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

Divide = Callable[[int, tuple[str, ...], str, str], Mapping[str, int]]
"""Divides places over municipalities for a group and a period: (places, municipalities, group, period) → places."""


def key_plan(instance: Instance) -> Plan:
    """The requirement by the key alone, in whole places."""

    def divide(places: int, municipalities: tuple[str, ...], group: str, period: str) -> Mapping[str, int]:
        return sainte_lague(places, {m: instance.share[m, group, period] for m in municipalities})

    return by_scope(instance, divide, lambda m, g, t: instance.share[m, g, t])


def by_scope(instance: Instance, divide: Divide, weight: Callable[[str, str, str], float]) -> Plan:
    """Divide the requirement scope by scope, inner ones first; a scope without any weight gets nothing.

    Args:
        instance: the instance.
        divide: how the places of a scope are divided over its municipalities that have no number yet.
        weight: of a municipality, group and period; only whether it is zero matters here.

    """
    territory = instance.territory
    new = dict.fromkeys(instance.cells, 0) | dict(instance.joint.alone if instance.joint else {})
    done: dict[tuple[str, str], set[str]] = {}
    for (s, g, t), places in sorted(instance.requirement.items(), key=lambda r: (len(territory.scopes[r[0][0]]), r[0])):
        divided, municipalities, inside = done.setdefault((g, t), set()), territory.scopes[s], 0
        if not divided.isdisjoint(municipalities):
            inside = sum(new[m, g, t] for m in municipalities if m in divided)
            municipalities = tuple(m for m in municipalities if m not in divided)
        if any(weight(m, g, t) for m in municipalities):
            for m, n in divide(max(0, places - inside), municipalities, g, t).items():
                new[m, g, t] = n
        divided.update(territory.scopes[s])
    return Plan(instance=instance, new=new)
