"""Minimise what a joint plan moves: a municipality keeps its own task where fairness does not ask otherwise.

Maths:
    min Σ_{a, s, t} rate[s] · fewer[a, s, t]        ∀ a ∈ A(level)        [counted places]
    x − more + fewer = own,  more, fewer ≥ 0

    Whoever gets fewer than its own gives people to another; what the scenario adds is no move. As many arrive as leave.

    Without it any plan that is as fair will do, and people would be moved for nothing.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from optimiser.model.protocol import Term
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

UNIT = "counted places"
TOGETHER = True
"""It can be asked of everything together, in counted places."""
NEEDS_JOINT = True
SEPARATES = True
"""Its optimum over provinces is that of each: see ``optimiser.publishing.reach``."""


def _own(instance: Instance, level: str) -> Iterator[tuple[Cell, int]]:
    """What every area has of every stream without the plan."""
    joint, territory = instance.joint, instance.territory
    for s in joint.streams if joint else ():
        for t in territory.periods:
            for a in territory.areas(level):
                if joint and (cells := joint.members(territory.scopes[a], s, t)):
                    yield (a, s, t), sum(joint.own[c] for c in cells)


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """The sum over areas, streams and periods."""
    name, joint = f"streams_moved_{level}_{group}", instance.joint
    rows: dict[str, Row] = {}
    parts = []
    for (a, s, t), own in _own(instance, level):
        more, fewer = (v.auxiliary(f"{what}_{name}", a, s, t) for what in ("more", "fewer"))
        members = joint.members(instance.territory.scopes[a], s, t) if joint else ()
        terms = [(v.new[c], 1.0) for c in members]
        rows[f"{name}({a},{s},{t})"] = v.weighed([*terms, (more, -1.0), (fewer, 1.0)]) == own
        parts.append((fewer, joint.rates[s] if joint else 0.0))
    return Term(v.weighed(parts), rows=rows)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """What any plan moves."""
    del group
    rates = instance.joint.rates if instance.joint else {}
    return sum(rates[s] * max(0, own - plan.streams_in(a, s, t)) for (a, s, t), own in _own(instance, level))
