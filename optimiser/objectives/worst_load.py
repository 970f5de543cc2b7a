"""The heaviest load is as light as can be.

Maths:
    min z,  counted[a, t] + new[a, t] ≤ z · share[a, t]    ∀ a ∈ A(level), t ∈ T        [× key share]

    Axioms: anonymity; Pigou-Dalton only weakly. One area with much existing reception fixes
    z and leaves all others free: the aim then says which area that is. Prefer leximax_load.

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


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """The heaviest load, in places of the largest area; names the area whose existing places alone fix it."""
    name = f"worst_load_{level}_{group}"
    z = v.auxiliary(name)
    found = list(area_loads(instance, v, level, group))
    rows = {f"{name}({x.area},{x.period})": x.new - x.share * z <= -x.counted for x in found}
    largest = max((x.share for x in found), default=1.0)

    def void(at: At) -> str:
        worst = at(z + 0)
        return next((x.area for x in found if x.counted >= worst * x.share - SLACK and x.counted > 0), "")

    return Term(z * largest, unit=1 / largest, rows=rows, remark=void)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The heaviest load of any plan."""
    del instance
    return max(loads(plan, level, group), default=0.0)
