"""Hidden locations in sums that tell none of them: rows that stand for several hidden locations together.

Maths:
    Existing places at hidden locations of one group and visibility that exist in the same periods count in the sum of
    a province if they lie in at least k of its municipalities (else in the sum of the country, else in none) and
    Σ − x₁ − x₂ ≥ q · x₁ for the two largest municipalities x₁ ≥ x₂, so that x₂ cannot compute x₁    [k = 3, q = 0.1]

Source:
    The p % rule: Hundepool et al. (2012), Statistical Disclosure Control.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from data.operations.hidden_rows import hidden_rows
from data.schema.dates import exists
from data.schema.facts import Location
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.explaining.assumptions import POOL
from optimiser.publishing.disclosure import FEWEST

_MARGIN = 0.1
"""q: by which part the second largest must stay off the largest if it subtracts its own places from the sum."""


def pooled(tables: Tables, audience: Visibility, country: str) -> tuple[Location, ...]:
    """Rows that stand for hidden locations in the sums of a province or of the country.

    Locations are pooled only with others that exist in the same periods and are for the same audience, so that
    no difference between periods, or between the editions of two audiences, tells the size of one.
    """
    hidden = [row for row in hidden_rows(tables, audience) if isinstance(row, Location) and row.places]
    pools: dict[tuple[str, str, str, tuple[bool, ...]], list[Location]] = defaultdict(list)
    for row in hidden:
        exists_in = tuple(exists(row, p) for p in tables.periods)
        pools[row.province_code, row.group, row.visibility, exists_in].append(row)
    for key, rows in sorted(pools.items()):
        if not _large(rows):
            del pools[key]
            pools[country, *key[1:]] += rows
    large = [(scope, row) for (scope, *_), rows in pools.items() if _large(rows) for row in rows]
    return tuple(_masked(i, scope, row) for i, (scope, row) in enumerate(large))


def _large(rows: Iterable[Location]) -> bool:
    """Whether nobody can compute one municipality's places from the sum, not even another that knows its own.

    Places of unknown municipality may be the largest's: they are counted there and hide nothing.
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
