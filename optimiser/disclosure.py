"""What an edition leaves out: rows stricter than its audience, and every figure that would betray one.

A plan tells something of hidden rows: a municipality with a hidden location or limit gets fewer or more
new places than its neighbours. So a figure is shown only where the rows that the audience may see give
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

    Existing places at hidden locations count in a sum when they lie in at least k municipalities of a province,
    group and visibility and stand in the same periods (else of the country, else nowhere), and
    Σ − x₁ − x₂ ≥ q · x₁ for the two largest municipalities x₁ ≥ x₂, so that x₂ cannot tell x₁     [q = 0.1]

    A special group's existing places in a municipality are left out below ``SMALL_CELL``, with those of all
    its groups and of areas around and beside it, so that no difference gives them; totals stay.

Source:
    Non-interference: Goguen and Meseguer (1982), Security Policies and Security Models.
    The p % rule and complementary cells: Hundepool et al. (2012), Statistical Disclosure Control.
    Units for minors hold 16 to 20 and their addresses are not published: coa.nl, "behoefte aan opvang
    voor amv stabiliseert".
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.dates import exists
from data.dossier import TABLES
from data.relations import REFERENCES
from data.schema import Location, Row, Visibility
from data.tables import Tables
from optimiser.instance import PROVINCE, Instance, Territory
from optimiser.plan import Plan

FEWEST = 3
"""Municipalities among which a hidden row must be able to lie."""

SMALL_CELL = 25
"""Existing places of a special group below this may be one small unit."""

_MARGIN = 0.1
"""How far off the second largest must stay when it subtracts its own places from a sum."""

_POOL = "pool-"


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


def pooled(tables: Tables, audience: Visibility, country: str) -> tuple[Location, ...]:
    """Rows without a site that stand for the hidden locations in sums of a province or the country.

    Locations are pooled only with those that stand in the same periods and are for the same audience, so that
    no difference between periods, or between the editions of two audiences, tells the size of one.
    """
    hidden = [row for row in hidden_rows(tables, audience) if isinstance(row, Location) and row.places]
    pools: dict[tuple[str, str, str, tuple[bool, ...]], list[Location]] = defaultdict(list)
    for row in hidden:
        there = tuple(exists(row, p) for p in tables.periods)
        pools[row.province_code, row.group, row.visibility, there].append(row)
    for key, rows in sorted(pools.items()):
        if not _large(rows):
            del pools[key]
            pools[country, *key[1:]] += rows
    large = [(scope, row) for (scope, *_), rows in pools.items() if _large(rows) for row in rows]
    return tuple(_masked(i, scope, row) for i, (scope, row) in enumerate(large))


def _large(rows: Iterable[Location]) -> bool:
    """Whether nobody can tell one municipality's places from the sum, also one that knows its own.

    Places of unknown municipality may be anybody's: they are counted with the largest and hide nobody.
    """
    places: Counter[str] = Counter()
    for row in rows:
        places[row.gm_code or ""] += row.places or 0
    anywhere = places.pop("", 0)
    largest = sorted(places.values(), reverse=True)
    return len(largest) >= FEWEST and sum(largest[2:]) >= _MARGIN * (largest[0] + anywhere)


def _masked(number: int, scope: str, row: Location) -> Location:
    return Location(
        location_id=f"{_POOL}{number:04d}",
        name="-",
        province_code=scope,
        kind="unknown",
        group=row.group,
        places=row.places,
        opened=row.opened,
        agreed_end=row.agreed_end,
        visibility="public",
        source="-",
        confidence="low",
    )


def is_pool(row: Location) -> bool:
    """Whether a row stands for hidden locations."""
    return row.location_id.startswith(_POOL)


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


def untold(land: Territory, period: str) -> frozenset[str]:
    """Areas whose existing places by group would show a small unit of a special group.

    A municipality with a small unit, and every area around it whose figure would give it by subtraction: an
    area is told only when none or at least ``FEWEST`` untold ones lie in those of its parts that are not told.
    Where the country could not be told, the smallest of the larger units go with them until it can.
    """
    special = [g for g in land.groups if g != "regular"]
    sizes = {m: [n for g in special if (n := land.existing.get((m, g, period), 0))] for m in land.municipalities}
    left = {m for m, own in sizes.items() if any(n < SMALL_CELL for n in own)}
    more = sorted((m for m, own in sizes.items() if own and m not in left), key=lambda m: (min(sizes[m]), m))
    found = first = _around(land, left)
    while land.country in found:
        useful = (m for m in more if m not in left and (land.province[m] in found or not _in_province(land, m, left)))
        another = next(useful, None)
        if another is None:
            return first
        left.add(another)
        found = _around(land, left)
    return found


def _in_province(land: Territory, m: str, towns: set[str]) -> bool:
    return any(n in towns for n in land.scopes[land.province[m]])


def _around(land: Territory, towns: set[str]) -> frozenset[str]:
    """Municipalities and the areas around them that would give one of them by subtraction."""
    left, found = Counter(towns), set(towns)
    for home in (land.region, land.province, dict.fromkeys(land.municipalities, land.country)):
        around: Counter[str] = Counter()
        for area, count in left.items():
            around[home[land.scopes[area][0]]] += count
        left = Counter({area: n for area, n in around.items() if n < FEWEST})
        found |= set(left)
    return frozenset(found)
