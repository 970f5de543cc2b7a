"""The value of an aim on any plan, and the scale of its unit."""

from collections.abc import Mapping
from typing import cast

from optimiser.catalogue import room
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

NOTHING = 1e-9
"""A value of an aim under which it says nothing about its size."""


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
