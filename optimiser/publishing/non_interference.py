"""What an edition leaves out: rows stricter than its audience, and every figure that would betray one.

A plan tells something of hidden rows: a municipality with a hidden location or limit gets fewer or more new
places than its neighbours. So a figure is shown only where the rows that the audience may see give
the same one; then nothing that can be worked out from shown figures tells more than those rows do.

Maths:
    N[a, g, t] = new places of area a in the plan, V[a, g, t] in the plan of the visible rows alone    [places]
    same(a)    ⇔ N[a, g, t] = V[a, g, t]  ∀ g ∈ G, t ∈ T
    closed     = {p ∈ P : a hidden row lies in p, or ¬same(m) for some m ∈ p}
    all of P where a hidden row lies in no province, a requirement reaches over provinces, a closed p is not
    same itself or has fewer than k municipalities, or there is no V                                  [k = 3]
    withheld   = ∪_{p ∈ closed} inside(p);  P too where a closed p is not same or has fewer than k, or a
    requirement reaches over provinces

    Without V an area's sum is that of the visible requirements inside it, where these cover it.

Source:
    Non-interference: Goguen and Meseguer (1982), Security Policies and Security Models.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.columns import Row
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.territory import PROVINCE, Territory

FEWEST = 3
"""Municipalities among which a hidden row must be able to lie."""


@dataclass(frozen=True)
class Disclosure:
    """What an audience may not see.

    ``blocks`` are areas shown as a sum in place of their members; ``withheld`` the codes of all areas
    inside them.
    """

    blocks: tuple[str, ...] = ()
    withheld: frozenset[str] = frozenset()


def hidden_rows(tables: Tables, audience: Visibility) -> Iterator[Row]:
    """Rows that are stricter than the audience, in the order of the tables."""
    seen = tables.seen_by(audience)
    for model in TABLES:
        if "visibility" in model.model_fields:
            kept = set(map(id, getattr(seen, model.TABLE)))
            yield from (row for row in getattr(tables, model.TABLE) if id(row) not in kept)


def touched(tables: Tables, audience: Visibility) -> frozenset[str]:
    """Provinces in which a hidden row lies; with the empty code where one lies in none."""
    homes: dict[str | None, str] = {m.gm_code: m.province_code for m in tables.municipalities}
    by_id = {row.location_id: row.province_code for row in tables.locations}
    found: set[str] = set()
    for row in hidden_rows(tables, audience):
        own = {homes[getattr(row, c)] for c in _columns(row, "gm_code") if getattr(row, c)}
        own |= {by_id[getattr(row, c)] for c in _columns(row, "location_id")}
        own |= {getattr(row, c) for c in _columns(row, "province_code")}
        found |= own or {""}
    return frozenset(found)


def _columns(row: Row, key: str) -> list[str]:
    """Columns of a row's table that name a municipality, a province or a location."""
    return [c for (table, c), target in REFERENCES.items() if (table, target[1]) == (row.TABLE, key)]


def disclose(plan: Plan, seen: Instance, alone: Plan | None, provinces: frozenset[str]) -> Disclosure | None:
    """What must go so that no figure betrays a hidden row; ``None`` where even the country's sum would.

    Args:
        plan: the plan of all rows.
        seen: the question of the visible rows.
        alone: the plan of the visible rows; ``None`` where there is none to compare with.
        provinces: those in which a hidden row lies, with the empty code for a row that lies in none.

    """
    land, everywhere = seen.territory, seen.territory.areas(PROVINCE)

    def same(area: str) -> bool:
        cells = [(g, t) for g in land.groups for t in land.periods]
        if alone is None:
            return all(plan.new_in(area, g, t) == _fixed(land, seen.requirement, area, g, t) for g, t in cells)
        return all(plan.new_in(area, g, t) == alone.new_in(area, g, t) for g, t in cells)

    if not same(land.country):
        return None
    closed = set(provinces)
    closed |= set(everywhere) if alone is None else {land.province[m] for m in land.municipalities if not same(m)}
    crosses = any(len({land.province[m] for m in land.scopes[s]}) > 1 for s, _, _ in seen.requirement)
    if "" in closed or crosses:  # which provinces move together would tell how far a row reaches
        closed = set(everywhere)
    if not crosses and all(same(p) and len(land.scopes[p]) >= FEWEST for p in closed):
        blocks, gone = closed, frozenset[str]()
    else:
        blocks, gone = {land.country}, frozenset(everywhere)
    members = {m for b in blocks for m in land.scopes[b]}
    withheld = gone | members | {land.region[m] for m in members}
    return Disclosure(tuple(sorted(blocks)), withheld - {land.country} - blocks)


def _fixed(land: Territory, required: Mapping[tuple[str, str, str], int], area: str, g: str, t: str) -> int | None:
    """What requirements inside an area ask together, where these cover it."""
    inside = {s for s, h, u in required if (h, u) == (g, t) and set(land.scopes[s]) <= set(land.scopes[area])}
    covered = {m for s in inside for m in land.scopes[s]}
    return land.required_in(area, required, g, t) if covered == set(land.scopes[area]) else None
