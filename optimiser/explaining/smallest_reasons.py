"""Reasons from smallest numbers: where a part by the key, or what limits leave, is less than is opened.

Maths:
    part[m, g, t] = required[s, g, t] · share[m, g, t] / Σ_{n ∈ s} share[n, g, t]        [places]
    s is the narrowest area around m with a requirement of the group; of all groups together the parts are added

    Told for a municipality with none of a group, or with exactly its smallest number, if that part is below the
    smallest number: which of them open at all follows from all of them together, by the aims.
"""

from collections.abc import Iterator, Mapping

from optimiser.catalogue import room
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact

RULE = "smallest_number"
_TENTH = 0.05
"""Parts are told with one decimal: less than half a tenth would show as none."""


def at_the_edge(plan: Plan, m: str, t: str) -> bool:
    """Whether the smallest number of a group may decide the places of a municipality: none has more than it."""
    ruled = {c: n for c, n in _thresholds(plan.instance).items() if (c[0], c[2]) == (m, t)}
    return bool(ruled) and all(plan.new_in(*c) in (0, n) for c, n in ruled.items())


def smallest_reasons(plan: Plan, m: str, t: str) -> Iterator[Fact]:
    """For every group with a smallest number: that fewer are not opened, where that is near at hand."""
    instance, module = plan.instance, room("constraints", RULE)
    for cell, least in _thresholds(instance).items():
        if (cell[0], cell[2]) != (m, t) or plan.new_in(*cell) not in (0, least):
            continue
        group = {"group": f"group-{cell[1]}"}
        left, part = module.room(instance, cell), _part(instance, cell)
        if 0 < left < least:
            yield Fact("why-smallest-room", {"places": least, "room": left}, {}, group)
        elif _TENTH <= part < least:
            code = "why-smallest-exact" if plan.new_in(*cell) else "why-smallest-none"
            yield Fact(code, {"places": least, "part": round(part, 1)}, {}, group)


def _thresholds(instance: Instance) -> Mapping[Cell, int]:
    if RULE not in instance.parameters:
        return {}
    found: Mapping[Cell, int] = room("constraints", RULE).thresholds(instance)
    return found


def _part(instance: Instance, cell: Cell) -> float:
    """The part of a municipality by its key in what is required of the narrowest area around it."""
    m, g, t = cell
    territory = instance.territory
    if g == TOTAL:
        return sum(_part(instance, (m, h, t)) for h in territory.groups)
    around = (m, territory.region[m], territory.province[m], territory.country)
    scopes = [s for s in around if (s, g, t) in instance.requirement]
    whole = instance.sums.share[scopes[0], g, t] if scopes else 0.0
    return float(instance.requirement[scopes[0], g, t] * instance.share[cell] / whole) if whole > 0 else 0.0
