"""Hidden locations in sums that tell none of them: rows without a site that stand for several together.

Maths:
    Existing places at hidden locations count in a sum when they lie in at least k municipalities of a province,
    group and visibility and stand in the same periods (else of the country, else nowhere), and
    Σ − x₁ − x₂ ≥ q · x₁ for the two largest municipalities x₁ ≥ x₂, so that x₂ cannot tell x₁    [k = 3, q = 0.1]

Source:
    The p % rule: Hundepool et al. (2012), Statistical Disclosure Control.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from data.schema.dates import exists
from data.schema.facts import Location
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.explaining.assumptions import POOL
from optimiser.publishing.non_interference import FEWEST, hidden_rows

_MARGIN = 0.1
"""How far off the second largest must stay when it subtracts its own places from a sum."""


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
        location_id=f"{POOL}{number:04d}",
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
