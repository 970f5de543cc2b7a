"""Prices of the kinds of locations, and of the extensions of locations, that an edition shows."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.editions.location_lives import LocationLife
from optimiser.editions.records import Price


def kind_prices(tables: Tables, lives: Sequence[LocationLife], allowed: Collection[Visibility]) -> Iterator[Price]:
    """Prices in the tables of what is shown; one that is empty there is in none.

    The extensions of a location have the price in their rows if that is one and the same, else none that is known:
    no row says which of them a plan takes.
    """
    shown = {life.kind for life in lives}
    for kind in tables.kinds:
        if kind.kind in shown:
            for item, euro in (
                ("place_year", kind.place_cost),
                ("opening", kind.opening_cost),
                ("extension", kind.extension_cost),
            ):
                if euro is not None:
                    yield Price(item, kind.kind, float(euro), None, kind.source)
    costs = defaultdict(set)
    for row in tables.extensions:
        if row.visibility in allowed:
            costs[row.location_id].add((row.cost, row.source))
    for name in sorted({life.id for life in lives} & costs.keys()):
        (euro, source), *others = sorted(costs[name], key=str)
        yield Price("extension", name, None if others or euro is None else float(euro), None, source)
