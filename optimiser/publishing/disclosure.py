"""What an edition leaves out: rows stricter than its audience, and every figure that would betray one.

A plan reveals something about hidden rows: a municipality with a hidden location or limit gets fewer or more
new places than its neighbours. So whatever a hidden row can reach is left out, and every number that is shown is
that of the plan of the visible rows alone.

Maths:
    N[a, g, t] = new places of area a in the plan, V[a, g, t] in the plan of the visible rows alone    [places]
    same(a)    ⇔ N[a, g, t] = V[a, g, t]  ∀ g ∈ G, t ∈ T
    closed     = {p ∈ P : a hidden row lies in p}; all of P if provinces are not decided apart
                 (``optimiser.publishing.reach``), if a hidden row lies in no province, or if there is no V
    withheld   = ∪_{p ∈ closed} inside(p);  P too if a closed p has fewer than k municipalities, a
                 requirement spans provinces, or existing places decide what a province is asked       [k = 3]

    closed follows from the scenario and from where rows are hidden, never from what they say. That shown numbers are
    those of the plan is checked, not assumed: where ¬same(m) outside closed, or ¬same(p), all of P is withheld.

    Without V an area's sum is that of the visible requirements inside it, if these cover it.

Source:
    Non-interference: Goguen and Meseguer (1982), Security Policies and Security Models.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.territory import PROVINCE, Territory
from optimiser.publishing.reach import Reach

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


def disclose(
    plan: Plan, seen: Instance, alone: Plan | None, provinces: frozenset[str], reach: Reach
) -> Disclosure | None:
    """What must be left out so that no figure betrays a hidden row; ``None`` if even the country's sum would.

    Args:
        plan: the plan of all rows.
        seen: the instance of the visible rows.
        alone: the plan of the visible rows alone; ``None`` if there is none to compare with.
        provinces: those in which a hidden row lies, with the empty code for a row that lies in none.
        reach: how far a hidden row may reach, by the scenario.

    """
    territory, all_provinces = seen.territory, seen.territory.areas(PROVINCE)

    def same(area: str) -> bool:
        cells = [(g, t) for g in territory.groups for t in territory.periods]
        if alone is None:
            return all(plan.new_in(area, g, t) == _fixed(territory, seen.requirement, area, g, t) for g, t in cells)
        return all(plan.new_in(area, g, t) == alone.new_in(area, g, t) for g, t in cells)

    def same_streams(m: str) -> bool:
        """Whether a joint plan decides the same for a municipality; sums of streams hold hidden rows themselves."""
        decided = {c for p in (plan, alone) if p and p.instance.joint for c in p.instance.joint.cells if c[0] == m}
        return alone is None or all(plan.new.get(c) == alone.new.get(c) for c in decided)

    if not same(territory.country):
        return None
    apart = alone is not None and not reach.joined and "" not in provinces
    # A province that no row touches is the same in both plans; should it ever not be, nothing is told rather than a
    # number that is not the plan's.
    untouched = {m for m in territory.municipalities if territory.province[m] not in provinces}
    closed = set(provinces) if apart and all(same(m) and same_streams(m) for m in untouched) else set(all_provinces)
    if reach.sums_fixed and all(same(p) and len(territory.scopes[p]) >= FEWEST for p in closed):
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
