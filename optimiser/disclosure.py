"""What an edition leaves out: rows stricter than its audience, and every figure that would betray one.

A public plan still tells something of hidden rows: a municipality with a hidden location or limit
gets fewer or more new places than its neighbours. So its figures go, and those of the municipalities
around it, up to the smallest area whose sum can be shown without telling which of them it is.

Maths:
    T = municipalities with a row stricter than the audience
    block(m) = the smallest of region, province, country around m ∈ T with at least k members
               whose new places no visible row gives away                                        [k = 3]
    withheld = ∪_{m ∈ T} block(m), and every area that lies inside a block

    Existing places at hidden locations count in a sum when at least k locations are in it that stand in
    the same periods: of a province and group, else of the country and group, else nowhere.

    A special group's existing places in a municipality are left out below ``SMALL_CELL``, with those of
    all its groups and of the areas around it, so that no difference gives them; totals stay.

Source:
    Cell suppression with complementary cells: Hundepool et al. (2012), Statistical Disclosure Control.
    Units for minors hold 16 to 20 and their addresses are not published: coa.nl, "behoefte aan opvang
    voor amv stabiliseert".
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from data.dates import exists
from data.dossier import TABLES
from data.relations import REFERENCES
from data.schema import Location, Row, Visibility, visible
from data.tables import Tables
from optimiser.instance import PROVINCE, REGION, TOTAL, Instance, Territory

FEWEST = 3
"""Municipalities among which a hidden row must be able to lie."""

SMALL_CELL = 25
"""Existing places of a special group below this may be one small unit."""


@dataclass(frozen=True)
class Disclosure:
    """What an audience may not see.

    ``blocks`` are areas shown as a sum in place of their members; ``withheld`` the codes of all areas
    inside them.
    """

    blocks: tuple[str, ...] = ()
    withheld: frozenset[str] = frozenset()


def touched(tables: Tables, audience: Visibility) -> dict[str, frozenset[str]]:
    """Municipalities with a row that is stricter than the audience, by table; of an extension that of its location."""
    homes = {row.location_id: row.gm_code for row in tables.locations}
    found: dict[str, frozenset[str]] = {}
    for model in TABLES:
        if "visibility" not in model.model_fields:
            continue
        hidden = [row for row in getattr(tables, model.TABLE) if row.visibility not in visible(audience)]
        towns = {getattr(row, c) for row in hidden for c in _columns(model, "gm_code")}
        towns |= {homes.get(getattr(row, c)) for row in hidden for c in _columns(model, "location_id")}
        found[model.TABLE] = frozenset(m for m in towns if m)
    return found


def _columns(model: type[Row], key: str) -> list[str]:
    """Columns of a table that name a municipality, or a location."""
    return [c for (table, c), target in REFERENCES.items() if (table, target[1]) == (model.TABLE, key)]


def pooled(tables: Tables, audience: Visibility, country: str) -> tuple[Location, ...]:
    """Rows without a site that stand for the hidden locations in sums of a province or the country.

    Locations are pooled only with those that stand in the same periods, so that no difference between
    periods tells the size of one.
    """
    hidden = [row for row in tables.locations if row.visibility not in visible(audience) and row.places]
    pools: dict[tuple[str, str, tuple[bool, ...]], list[Location]] = defaultdict(list)
    for row in hidden:
        pools[row.province_code, row.group, tuple(exists(row, p) for p in tables.periods)].append(row)
    for key, rows in sorted(pools.items()):
        if len(rows) < FEWEST:
            del pools[key]
            pools[country, *key[1:]] += rows
    large = [(scope, row) for (scope, _, _), rows in pools.items() if len(rows) >= FEWEST for row in rows]
    return tuple(_masked(i, scope, row) for i, (scope, row) in enumerate(large))


def _masked(number: int, scope: str, row: Location) -> Location:
    return Location(
        location_id=f"H{number:04d}",
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


def given_away(instance: Instance) -> frozenset[str]:
    """Municipalities whose new places the visible rows tell: they hide nothing for their neighbours."""
    land = instance.territory
    found = {x.municipality for x in instance.limits if x.bound == "fixed" or x.places == 0}
    found |= {s for s, _, _ in instance.requirement if s in land.population}
    closed = {m for m, _ in instance.ineligible}
    found |= {m for m in closed if all((m, g) in instance.ineligible for g in land.groups)}
    for limit in instance.limits:
        if limit.bound == "capacity" and land.existing_in(limit.municipality, TOTAL, limit.period) >= limit.places:
            found.add(limit.municipality)
    return frozenset(found)


def disclose(visible_part: Instance, hidden: frozenset[str]) -> Disclosure:
    """What must go so that no figure betrays the rows of ``hidden`` municipalities.

    Args:
        visible_part: the question with the rows that the audience may see.
        hidden: municipalities with a stricter row.

    """
    land, known = visible_part.territory, given_away(visible_part)
    blocks = {_block(land, m, known) for m in hidden}
    blocks = {b for b in blocks if not any(b != c and set(land.scopes[b]) < set(land.scopes[c]) for c in blocks)}
    members = {m for b in blocks for m in land.scopes[b]}
    inside = {
        area
        for level in (REGION, PROVINCE)
        for area in land.areas(level)
        if any(set(land.scopes[area]) < set(land.scopes[b]) for b in blocks)
    }
    return Disclosure(tuple(sorted(blocks)), frozenset(members | inside))


def _block(land: Territory, m: str, known: frozenset[str]) -> str:
    """The smallest area around a municipality in which a hidden row is one of at least ``FEWEST``."""
    for area in (land.region[m], land.province[m]):
        if len(set(land.scopes[area]) - known) >= FEWEST:
            return area
    return land.country


def untold(land: Territory, period: str) -> frozenset[str]:
    """Areas whose existing places by group would show a small unit of a special group.

    A municipality with a small unit, and every area around it whose figure would give it by subtraction: an
    area is told only when none or at least ``FEWEST`` small ones lie in those of its parts that are not told.
    """
    left = Counter(
        m
        for m in land.municipalities
        if any(g != "regular" and 0 < land.existing.get((m, g, period), 0) < SMALL_CELL for g in land.groups)
    )
    found = set(left)
    for home in (land.region, land.province, dict.fromkeys(land.municipalities, land.country)):
        around: Counter[str] = Counter()
        for area, count in left.items():
            around[home[land.scopes[area][0]]] += count
        left = Counter({area: n for area, n in around.items() if n < FEWEST})
        found |= set(left)
    return frozenset(found)
