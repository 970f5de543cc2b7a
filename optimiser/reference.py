"""The plan by the legal key alone: what every weight is measured against.

Maths:
    new[m, g, t] = required[s, g, t] · share[m, g, t] / Σ_{n ∈ s} share[n, g, t]    ∀ m ∈ s        [places]

    in whole places by Sainte-Laguë, without limits and without any aim; of scopes inside each other the
    inner one is divided first and the rest of the outer one over the rest of its municipalities.
"""

from collections.abc import Mapping
from typing import cast

from optimiser.apportion import sainte_lague
from optimiser.catalogue import room
from optimiser.instance import Cell, Instance
from optimiser.plan import Plan

NOTHING = 1e-9
"""A value of an aim under which it says nothing about its size."""


def key_plan(instance: Instance) -> Plan:
    """The requirement by the key alone, in whole places."""
    land = instance.territory
    new = dict.fromkeys(instance.cells, 0)
    done: dict[tuple[str, str], set[str]] = {}
    for (s, g, t), places in sorted(instance.requirement.items(), key=lambda r: (len(land.scopes[r[0][0]]), r[0])):
        seen = done.setdefault((g, t), set())
        inside = sum(new[m, g, t] for m in land.scopes[s] if m in seen)
        weights = {m: instance.share[m, g, t] for m in land.scopes[s] if m not in seen}
        if any(weights.values()):
            for m, n in sainte_lague(max(0, places - inside), weights).items():
                new[m, g, t] = n
        seen |= set(land.scopes[s])
    return Plan(instance=instance, new=new)


def value(
    instance: Instance, new: Mapping[Cell, float], aim: str, *, level: str, group: str, parameters: Mapping[str, float]
) -> float:
    """An aim's own number for any places, whole or not, with the parameters that its score takes."""
    module = room("objectives", aim)
    taken = module.score.__kwdefaults__ or {}
    plan = Plan(instance=instance, new=cast("Mapping[Cell, int]", new))
    own = {k: x for k, x in parameters.items() if k in taken}
    return float(module.score(instance, plan, level=level, group=group, **own))


def natural(instance: Instance, aim: str) -> float:
    """The size of an aim that is zero under the key: all required places, or one of its unit."""
    if room("objectives", aim).UNIT != "places":
        return 1.0
    return float(max(1, sum(instance.requirement.values())))
