"""``divide``: a number by a key alone, in whole places, provinces being the sums of their municipalities."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from data import Tables
from optimiser.catalogue import key_weights, room
from optimiser.distribution import official_lists
from optimiser.distribution.build import territory
from optimiser.distribution.official_deviation import Comparison, compare
from optimiser.errors import UsageError
from optimiser.fairness.apportionment import nested
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import MINORS
from optimiser.problem.territory import Territory


def groups_in(tables: Tables) -> tuple[str, ...]:
    """Every group that the tables speak of."""
    named = (tables.locations, tables.requirement, tables.limits, tables.eligibility, tables.bids, tables.exchanges)
    here = {row.group for rows in named for row in rows if row.group}
    return tuple(sorted(here | {row.group for row in tables.official if row.group} | {"regular", "amv"}))


def divide(
    tables: Tables,
    *,
    places: int,
    key: str,
    by: str = "municipality",
    amv: int | None = None,
    parameters: Mapping[str, float] | None = None,
) -> dict[str, Any]:
    """Divide ``places`` by a key; of them ``amv`` for unaccompanied minors by population.

    Where the dossier has an official list its numbers stand and the key divides the rest.

    Args:
        tables: a checked dossier.
        places: the whole number, AMV included.
        key: name of a distribution key.
        by: municipality, region or province.
        amv: places for minors; ``None`` for the key's own part, if it has one.
        parameters: of the key.

    Raises:
        UsageError: a negative number, or more AMV places than places.
        InvalidInputError: a column that the key needs is missing, or the official list does not fit.

    """
    if places < 0 or (amv or 0) < 0:
        raise UsageError("divide-negative", places=min(places, amv or 0))
    if amv is not None and amv > places:
        raise UsageError("divide-negative", places=places - amv)
    land = territory(tables, groups_in(tables))
    rows = official_lists.in_force(tables.official)
    totals = official_lists.of_group(rows, TOTAL)
    weights = key_weights(key, land, parameters or {}, places=places - (amv or 0))
    listed_minors = {s: n for g in land.of_regime(MINORS) for s, n in official_lists.of_group(rows, g).items()}
    minors = _minors(land, key, _given(land, weights, places, totals), listed_minors, amv)
    given = _given(land, weights, places, totals, included=minors if amv is not None else {})
    allocation = []
    for area in land.areas(by):
        row = {"code": area, "name": land.names[area], "places": sum(given[m] for m in land.scopes[area])}
        if minors:
            row["amv"] = sum(minors[m] for m in land.scopes[area])
        listed = area in totals or all(m in totals for m in land.scopes[area])
        allocation.append({**row, "basis": "official" if listed else "approximation"})
    found = {"key": key, "places": places, "by": by, "allocation": allocation}
    return found | ({"official": report(tables, land, places, key, parameters or {})} if totals else {})


def _given(
    land: Territory,
    weights: Mapping[str, float],
    places: int,
    totals: Mapping[str, int],
    *,
    included: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """Places per municipality, those of ``included`` divided already."""
    included = included or dict.fromkeys(land.municipalities, 0)
    rest = {s: n - sum(included[m] for m in land.scopes[s]) for s, n in totals.items()}
    split = partial(nested, parents=land.province)
    whole = places - sum(included.values())
    return {m: n + included[m] for m, n in official_lists.fill(whole, weights, rest, land.province, split).items()}


def _minors(
    land: Territory, key: str, given: Mapping[str, int], fixed: Mapping[str, int], amv: int | None
) -> dict[str, int]:
    """Places for minors: asked for, by population; or the key's part of every total, included in it."""
    split = partial(nested, parents=land.province)
    if amv is not None:
        return official_lists.fill(amv, key_weights("population", land, {}), fixed, land.province, split)
    part: float | None = room("keys", key).REGIME_SHARES.get(MINORS)
    if part is None:
        return {}
    whole = round(part * sum(given.values()))
    return official_lists.fill(whole, {m: float(n) for m, n in given.items()}, fixed, land.province, split)


def report(tables: Tables, land: Territory, places: int, key: str, parameters: Mapping[str, float]) -> Comparison:
    """Which municipalities are official, and how far the key alone is off where both are known."""
    rows = official_lists.in_force(tables.official)
    weights = key_weights(key, land, parameters, places=places)
    alone = nested(places, weights, land.province)
    sources = (row.source for (_, group), row in rows.items() if group == TOTAL)
    return compare(
        land.municipalities, official_lists.of_group(rows, TOTAL), {m: float(n) for m, n in alone.items()}, sources
    )
