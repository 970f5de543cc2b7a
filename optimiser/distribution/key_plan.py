"""The plan by the legal key alone: what every weight is measured against.

Maths:
    new[m, g, t] = required[s, g, t] · share[m, g, t] / Σ_{n ∈ s} share[n, g, t]    ∀ m ∈ s        [places]

    in whole places by Sainte-Laguë, without limits and without any aim; of scopes inside each other the
    inner one is divided first and the rest of the outer one over the rest of its municipalities.
"""

from collections.abc import Callable, Mapping

from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

Divide = Callable[[int, tuple[str, ...], str, str], Mapping[str, int]]
"""Whole places over municipalities, for a group and a period."""


def key_plan(instance: Instance) -> Plan:
    """The requirement by the key alone, in whole places."""

    def divide(places: int, towns: tuple[str, ...], group: str, period: str) -> Mapping[str, int]:
        return sainte_lague(places, {m: instance.share[m, group, period] for m in towns})

    return by_scope(instance, divide, lambda m, g, t: instance.share[m, g, t])


def by_scope(instance: Instance, divide: Divide, weight: Callable[[str, str, str], float]) -> Plan:
    """The requirement scope by scope, inner ones first; a scope in which nobody has a weight gets nothing."""
    land = instance.territory
    new = dict.fromkeys(instance.cells, 0)
    done: dict[tuple[str, str], set[str]] = {}
    for (s, g, t), places in sorted(instance.requirement.items(), key=lambda r: (len(land.scopes[r[0][0]]), r[0])):
        seen = done.setdefault((g, t), set())
        inside = sum(new[m, g, t] for m in land.scopes[s] if m in seen)
        towns = tuple(m for m in land.scopes[s] if m not in seen)
        if any(weight(m, g, t) for m in towns):
            for m, n in divide(max(0, places - inside), towns, g, t).items():
                new[m, g, t] = n
        seen |= set(land.scopes[s])
    return Plan(instance=instance, new=new)
