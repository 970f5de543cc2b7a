"""``divide``: divide a number by a key alone, in whole places; provinces are the sums of their municipalities."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from typing import Any

from data import Tables
from optimiser.catalogue import key_weights, room
from optimiser.distribution import official_lists
from optimiser.distribution.official_deviation import OfficialDeviation, compare
from optimiser.distribution.territories import build_territory
from optimiser.errors import UsageError
from optimiser.fairness.apportionment import nested
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import MINORS
from optimiser.problem.territory import Territory


def groups_in(tables: Tables) -> tuple[str, ...]:
    """Every group that occurs in the tables, and the two that always do."""
    named = (tables.locations, tables.requirement, tables.limits, tables.eligibility, tables.bids, tables.exchanges)
    in_rows = {row.group for rows in named for row in rows if row.group}
    return tuple(sorted(in_rows | {row.group for row in tables.official if row.group} | {"regular", "amv"}))


def divide(
    tables: Tables,
    *,
    places: int,
    key: str,
    by: str = "municipality",
    amv: int | None = None,
    parameters: Mapping[str, float] | None = None,
) -> dict[str, Any]:
    """Divide ``places`` by a key, ``amv`` of them for unaccompanied minors by population.

    Numbers of an official list in the dossier are kept; the key divides the rest.

    Args:
        tables: a checked dossier.
        places: the number to divide, AMV included.
        key: name of a distribution key.
        by: municipality, region or province.
        amv: places for minors; ``None`` for the part that the key itself sets aside, if any.
        parameters: of the key.

    Raises:
        UsageError: a negative number, or more AMV places than places.
        InvalidInputError: a column that the key needs is missing, or the official list does not fit.

    Returns:
        ``{"key", "places", "by", "allocation"}`` with a row per area, and ``official`` where there is a list.

    """
    if places < 0 or (amv or 0) < 0:
        raise UsageError("divide-negative", places=min(places, amv or 0))
    if amv is not None and amv > places:
        raise UsageError("divide-more-minors", amv=amv, places=places)
    territory = build_territory(tables, groups_in(tables))
    rows = official_lists.in_force(tables.official)
    totals = official_lists.of_group(rows, TOTAL)
    weights = key_weights(key, territory, parameters or {}, places=places - (amv or 0))
    listed_minors: Counter[str] = Counter()
    for g in territory.of_regime(MINORS):
        listed_minors.update(official_lists.of_group(rows, g))
    minors = _minors(territory, key, _given(territory, weights, places, totals), listed_minors, amv)
    places_of = _given(territory, weights, places, totals, included=minors if amv is not None else {})
    allocation = []
    for area in territory.areas(by):
        row = {"code": area, "name": territory.names[area], "places": sum(places_of[m] for m in territory.scopes[area])}
        if minors:
            row["amv"] = sum(minors[m] for m in territory.scopes[area])
        listed = area in totals or all(m in totals for m in territory.scopes[area])
        allocation.append({**row, "basis": "official" if listed else "approximation"})
    result = {"key": key, "places": places, "by": by, "allocation": allocation}
    return result | ({"official": report(tables, territory, places, key, parameters or {})} if totals else {})


def _given(
    territory: Territory,
    weights: Mapping[str, float],
    places: int,
    totals: Mapping[str, int],
    *,
    included: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """Places per municipality; those of ``included`` are divided already and count in the result."""
    included = included or dict.fromkeys(territory.municipalities, 0)
    remaining = {s: n - sum(included[m] for m in territory.scopes[s]) for s, n in totals.items()}
    divide_nested = partial(nested, parents=territory.province)
    to_divide = places - sum(included.values())
    return {
        m: n + included[m]
        for m, n in official_lists.fill(to_divide, weights, remaining, territory.province, divide_nested).items()
    }


def _minors(
    territory: Territory, key: str, totals: Mapping[str, int], fixed: Mapping[str, int], amv: int | None
) -> dict[str, int]:
    """Places for minors: ``amv`` by population, else the key's part of every total, included in it."""
    divide_nested = partial(nested, parents=territory.province)
    if amv is not None:
        return official_lists.fill(
            amv, key_weights("population", territory, {}), fixed, territory.province, divide_nested
        )
    part: float | None = room("keys", key).REGIME_SHARES.get(MINORS)
    if part is None:
        return {}
    minors = round(part * sum(totals.values()))
    return official_lists.fill(
        minors, {m: float(n) for m, n in totals.items()}, fixed, territory.province, divide_nested
    )


def report(
    tables: Tables, territory: Territory, places: int, key: str, parameters: Mapping[str, float]
) -> OfficialDeviation:
    """Which municipalities have an official number, and how far the key alone is off where both are known."""
    rows = official_lists.in_force(tables.official)
    weights = key_weights(key, territory, parameters, places=places)
    by_key = nested(places, weights, territory.province)
    sources = (row.source for (_, group), row in rows.items() if group == TOTAL)
    return compare(
        territory.municipalities,
        official_lists.of_group(rows, TOTAL),
        {m: float(n) for m, n in by_key.items()},
        sources,
    )
