"""Reasons from the aims, where no level per area explains a number: which aims chose it, and what was agreed."""

from collections.abc import Iterator

from optimiser.catalogue import rooms
from optimiser.explaining.fill_levels import levelling
from optimiser.problem.plan import Aim, Plan
from optimiser.words.facts import Fact


def aim_reasons(plan: Plan, m: str, period: str) -> Iterator[Fact]:
    """What chose the number of a municipality where the first aim does not level municipalities.

    The number follows from all municipalities together, so no sum per municipality gives it: that is told, with the
    aims of every stage and their weights, and the places that were agreed if an aim keeps to these.
    """
    aims = [(a, rooms("objectives")[a.name]) for a in plan.aims if a.name in rooms("objectives")]
    if levelling(plan) or not aims:  # a plan of whole locations has an aim of its own, and reasons by location
        return
    if any(hasattr(module, "NEEDS_AGREED") for _, module in aims) and plan.instance.agreed:
        agreed = sum(plan.instance.agreed.get((m, g, period), 0) for g in plan.instance.territory.groups)
        new = sum(plan.new[m, g, period] for g in plan.instance.territory.groups)
        code = "why-agreed" if new == agreed else "why-agreed-more" if new > agreed else "why-agreed-fewer"
        yield Fact(code, {"agreed": agreed, "apart": abs(new - agreed)})
    chosen = [a for a, module in aims if a.weight != 0 and not hasattr(module, "DECIDES_TIES")]
    if not chosen:
        return
    yield Fact("why-aims")
    for a in chosen:
        if a.weight is None:
            yield Fact("why-aim", {"stage": a.stage + 1}, {}, aim_names(a))
        else:
            yield Fact("why-aim-weighed", {"stage": a.stage + 1, "weight": a.weight}, {}, aim_names(a))


def aim_names(aim: Aim) -> dict[str, str]:
    """Codes of what an aim is called: an aim by the same name may look at other areas or at another group."""
    return {"aim": f"aim-{aim.name}", "level": f"level-{aim.level}", "group": f"group-{aim.group}"}
