"""The value of an aim for any plan, and the natural scale of its unit."""

from collections.abc import Mapping
from typing import cast

from optimiser.catalogue import room
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

NOTHING = 1e-9
"""A value of an aim below this is zero but for rounding noise: nothing can be measured relative to it."""


def value(
    instance: Instance, new: Mapping[Cell, float], aim: str, *, level: str, group: str, parameters: Mapping[str, float]
) -> float:
    """The value of an aim in its own unit for any new places, whole or fractional.

    Args:
        instance: the instance.
        new: new places by cell.
        aim: name of the aim.
        level: of the areas that are compared.
        group: a group, or ``total``.
        parameters: of the aim; those that its score does not take are left out.

    """
    plan = Plan(instance=instance, new=cast("Mapping[Cell, int]", new))
    return value_of(plan, aim, level=level, group=group, parameters=parameters)


def value_of(plan: Plan, aim: str, *, level: str, group: str, parameters: Mapping[str, float]) -> float:
    """The same for a plan, whose sums are added up once for all aims."""
    module = room("objectives", aim)
    taken = module.score.__kwdefaults__ or {}
    given = {k: x for k, x in parameters.items() if k in taken}
    return float(module.score(plan.instance, plan, level=level, group=group, **given))


def natural(instance: Instance, aim: str) -> float:
    """The scale of an aim that is zero under the key: all required places, or one of its unit."""
    if room("objectives", aim).UNIT != "places":
        return 1.0
    return float(max(1, sum(instance.requirement.values())))
