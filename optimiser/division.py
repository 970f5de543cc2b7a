"""``divide``: a number by a key alone, in whole places, provinces being the sums of their municipalities."""

from typing import Any

from data import Tables
from optimiser.apportion import nested
from optimiser.catalogue import key_weights, room
from optimiser.errors import UsageError
from optimiser.instance import Territory
from optimiser.question import territory


def groups_in(tables: Tables) -> tuple[str, ...]:
    """Every group that the tables speak of."""
    here = {row.group for row in tables.locations} | {row.group for row in tables.requirement}
    return tuple(sorted(here | {"regular", "amv"}))


def divide(
    tables: Tables, *, places: int, key: str, by: str = "municipality", amv: int | None = None
) -> dict[str, Any]:
    """Divide ``places`` by a key; of them ``amv`` for unaccompanied minors by population.

    Args:
        tables: a checked dossier.
        places: the whole number, AMV included.
        key: name of a distribution key.
        by: municipality, region or province.
        amv: places for minors; ``None`` for the key's own part, if it has one.

    Raises:
        UsageError: a negative number, or more AMV places than places.

    """
    if places < 0 or (amv or 0) < 0:
        raise UsageError("divide-negative", places=min(places, amv or 0))
    if amv is not None and amv > places:
        raise UsageError("divide-negative", places=places - amv)
    land = territory(tables, groups_in(tables))
    given = nested(places - (amv or 0), key_weights(key, land, {}), land.province)
    minors = _minors(land, key, given, amv)
    if amv is not None:
        given = {m: n + minors[m] for m, n in given.items()}
    rows = []
    for area in land.areas(by):
        row = {"code": area, "name": land.names[area], "places": sum(given[m] for m in land.scopes[area])}
        if minors:
            row["amv"] = sum(minors[m] for m in land.scopes[area])
        rows.append({**row, "basis": "approximation"})
    return {"key": key, "places": places, "by": by, "allocation": rows}


def _minors(land: Territory, key: str, given: dict[str, int], amv: int | None) -> dict[str, int]:
    """Places for minors: asked for, by population; or the key's part of every total, included in it."""
    if amv is not None:
        return nested(amv, key_weights("population", land, {}), land.province)
    part: float | None = room("keys", key).GROUP_SHARES.get("amv")
    if part is None:
        return {}
    return nested(round(part * sum(given.values())), {m: float(n) for m, n in given.items()}, land.province)
