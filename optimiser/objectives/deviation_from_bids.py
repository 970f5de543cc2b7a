"""Leave as few offered places unused as possible.

Maths:
    min Σ_{a, g, t} unused[a, g, t]        [places]
    new[a, g, t] + unused[a, g, t] ≥ hard[a, g, t] + soft[a, g, t],  unused ≥ 0    ∀ a ∈ A(level), g, t with a bid

    Places above a bid are no deviation: otherwise municipalities without a bid would take the whole
    gap. No bid is unknown, not a bid of zero; later aims divide what remains.

    Axioms: anonymity among bids; not Pigou-Dalton: what was offered comes first.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from optimiser.model.protocol import Term
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

UNIT = "places"
SEPARATES = True
"""Its optimum over provinces with requirements of their own is that of each: see ``optimiser.publishing.reach``."""


def offers(instance: Instance, level: str, group: str) -> dict[Cell, int]:
    """Places offered by area, hard and soft together; areas without a bid are left out."""
    groups = instance.groups_of(group)
    by_area: dict[Cell, int] = defaultdict(int)
    for area in instance.territory.areas(level):
        members = set(instance.territory.scopes[area])
        for (m, g, t, _), places in instance.offered.items():
            if m in members and g in groups:
                by_area[area, g, t] += places
    return dict(sorted(by_area.items()))


def term(instance: Instance, v: "Variables", *, level: str, group: str) -> Term:
    """Offered places that stay unused, as an expression."""
    name = f"deviation_from_bids_{level}_{group}"
    total = v.auxiliary(name)
    rows: dict[str, Row] = {}
    parts = []
    for (a, g, t), places in offers(instance, level, group).items():
        unused = v.auxiliary(f"unused_{name}", a, g, t)
        rows[f"{name}({a},{g},{t})"] = v.area(a, g, t) + unused >= places
        parts.append((unused, 1.0))
    rows[f"{name}_sum"] = v.weighed([*parts, (total, -1.0)]) <= 0
    return Term(total + 0, rows=rows)


def score(instance: Instance, plan: Plan, *, level: str, group: str) -> float:
    """Places offered that any plan leaves unused."""
    return float(sum(max(0, n - plan.new_in(*c)) for c, n in offers(instance, level, group).items()))
