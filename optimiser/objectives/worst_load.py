"""Minimise the heaviest load.

Maths:
    min z,  counted[a, t] + new[a, t] ≤ z · share[a, t]    ∀ a ∈ A(level), t ∈ T        [× key share]

    Axioms: anonymity; Pigou-Dalton only weakly. One area with much existing reception fixes
    z and leaves all others free; the aim then names that area. Prefer leximax_load.

Source:
    Rawls (1971); Karsu & Morton, European Journal of Operational Research 245 (2015).
"""

from typing import TYPE_CHECKING

from optimiser.fairness.loads import area_loads, loads
from optimiser.model.protocol import At, Term
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.tolerances import SLACK

if TYPE_CHECKING:
    from optimiser.model.variables import Variables

UNIT = "× key share"
TOGETHER = True
"""It can be asked of everything together, in counted places."""


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """The heaviest load times the largest share; the remark names an area whose existing places alone fix it."""
    name = f"worst_load_{level}_{group}"
    z = v.auxiliary(name)
    loads_of_areas = list(area_loads(instance, v, level, group))
    rows = {f"{name}({x.area},{x.period})": x.new - x.share * z <= -x.counted for x in loads_of_areas}
    largest = max((x.share for x in loads_of_areas), default=1.0)

    def fixed_by(at: At) -> str:
        worst = at(z + 0)
        return next((x.area for x in loads_of_areas if x.counted >= worst * x.share - SLACK and x.counted > 0), "")

    return Term(z * largest, unit=1 / largest, rows=rows, remark=fixed_by)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The heaviest load of any plan."""
    del instance
    return max(loads(plan, level, group), default=0.0)
