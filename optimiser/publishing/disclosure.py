"""What an edition leaves out: rows stricter than its audience, and every figure that would betray one.

A plan reveals something about hidden rows: a municipality with a hidden location or limit gets fewer or more
new places than its neighbours. So a figure is shown only if the rows that the audience may see give the
same figure; nothing that can be computed from shown figures then tells more than those rows do.

Maths:
    N[a, g, t] = new places of area a in the plan, V[a, g, t] in the plan of the visible rows alone    [places]
    same(a)    ⇔ N[a, g, t] = V[a, g, t]  ∀ g ∈ G, t ∈ T
    closed     = {p ∈ P : a hidden row lies in p, or ¬same(m) for some m ∈ p}
    all of P if a hidden row lies in no province, a requirement spans provinces, a closed p is not
    same itself or has fewer than k municipalities, or there is no V                                  [k = 3]
    withheld   = ∪_{p ∈ closed} inside(p);  P too if a closed p is not same or has fewer than k, or a
    requirement spans provinces

    Without V an area's sum is that of the visible requirements inside it, if these cover it.

Source:
    Non-interference: Goguen and Meseguer (1982), Security Policies and Security Models.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.territory import PROVINCE, Territory

FEWEST = 3
"""k: the least number of municipalities among which a hidden row could lie."""


@dataclass(frozen=True)
class Disclosure:
    """What an audience may not see.

    ``blocks`` are areas shown as a sum instead of their members; ``withheld`` the codes of all areas
    inside them.
    """

    blocks: tuple[str, ...] = ()
    withheld: frozenset[str] = frozenset()


def disclose(plan: Plan, seen: Instance, alone: Plan | None, provinces: frozenset[str]) -> Disclosure | None:
    """What must be left out so that no figure betrays a hidden row; ``None`` if even the country's sum would.

    Args:
        plan: the plan of all rows.
        seen: the instance of the visible rows.
        alone: the plan of the visible rows alone; ``None`` if there is none to compare with.
        provinces: those in which a hidden row lies, with the empty code for a row that lies in none.

    """
    territory, all_provinces = seen.territory, seen.territory.areas(PROVINCE)

    def same(area: str) -> bool:
        cells = [(g, t) for g in territory.groups for t in territory.periods]
        if alone is None:
            return all(plan.new_in(area, g, t) == _fixed(territory, seen.requirement, area, g, t) for g, t in cells)
        return all(plan.new_in(area, g, t) == alone.new_in(area, g, t) for g, t in cells)

    if not same(territory.country):
        return None
    closed = set(provinces)
    closed |= (
        set(all_provinces)
        if alone is None
        else {territory.province[m] for m in territory.municipalities if not same(m)}
    )
    spans_provinces = any(len({territory.province[m] for m in territory.scopes[s]}) > 1 for s, _, _ in seen.requirement)
    if "" in closed or spans_provinces:  # which provinces change together would tell how far a hidden row reaches
        closed = set(all_provinces)
    if not spans_provinces and all(same(p) and len(territory.scopes[p]) >= FEWEST for p in closed):
        blocks, withheld_provinces = closed, frozenset[str]()
    else:
        blocks, withheld_provinces = {territory.country}, frozenset(all_provinces)
    members = {m for b in blocks for m in territory.scopes[b]}
    withheld = withheld_provinces | members | {territory.region[m] for m in members}
    return Disclosure(tuple(sorted(blocks)), withheld - {territory.country} - blocks)


def _fixed(territory: Territory, required: Mapping[tuple[str, str, str], int], area: str, g: str, t: str) -> int | None:
    """The sum of requirements inside an area; ``None`` if they do not cover it."""
    inside = {s for s, h, u in required if (h, u) == (g, t) and set(territory.scopes[s]) <= set(territory.scopes[area])}
    covered = {m for s in inside for m in territory.scopes[s]}
    return territory.required_in(area, required, g, t) if covered == set(territory.scopes[area]) else None
