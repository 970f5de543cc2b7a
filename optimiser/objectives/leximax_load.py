"""The heaviest load is as light as can be, then the next heaviest, and so on.

Maths:
    lex min of the loads y[a, t], sorted from heavy to light        [× key share]

    Repeat: min z with y[a, t] ≤ z for the areas that are not fixed yet and y[a, t] ≤ level[a, t]
    for the others. A row with a positive dual is tight in every optimum, so its area provably
    cannot be lower: it is fixed at z. Later stages keep y[a, t] ≤ (1 + tolerance) · level[a, t].

    Axioms: anonymity, Pigou-Dalton (strict), replication, scale.

Source:
    Ogryczak & Śliwiński (2006), On direct methods for lexicographic min-max optimization.
"""

from typing import TYPE_CHECKING

from optimiser.dialogue import Answer, Ask, Held, Stages
from optimiser.instance import Instance
from optimiser.loads import AreaLoad, area_loads, loads
from optimiser.plan import Plan
from optimiser.tolerances import LEVEL, SLACK

if TYPE_CHECKING:
    from optimiser.variables import Row, Variables

UNIT = "× key share"


def stages(instance: Instance, v: "Variables", *, level: str, group: str, tolerance: float) -> Stages:
    """As many questions as there are levels."""
    name = f"leximax_load_{level}_{group}"
    z = v.auxiliary(name)
    left = {f"{name}({x.area},{x.period})": x for x in area_loads(instance, v, level, group)}
    fixed: dict[str, tuple[AreaLoad, float]] = {}
    rows: dict[str, Row] = {key: x.new - x.share * z <= -x.counted for key, x in left.items()}
    freed: tuple[str, ...] = ()
    worst = 0.0
    while left:
        answer: Answer = yield Ask(minimise=z + 0, rows=rows, free=freed)
        worst = answer.value if not fixed else worst
        tight = {key: left.pop(key) for key in list(left) if answer.dual(key) > LEVEL}
        if not tight:
            # The minimum rests on nothing: z = 0, every load that is left is zero.
            tight, left = left, {}
        fixed |= {key: (x, answer.value) for key, x in tight.items()}
        rows = {f"level_{key}": _at_most(x, answer.value) for key, x in tight.items()}
        freed = tuple(tight)
    levels = {f"level_{key}": _at_most(x, y * (1 + tolerance)) for key, (x, y) in fixed.items()}
    return Held(worst, levels, free=(*freed, *levels))


def _at_most(x: AreaLoad, level: float) -> "Row":
    return x.new <= max(0.0, x.share * level - x.counted) + SLACK


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """The heaviest load of any plan: the first of those that are compared."""
    del instance
    return max(loads(plan, level, group), default=0.0)
