"""Bids and exchanges of a dossier as the rules see them, per period."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from data.complaints import Complaint, InvalidInputError
from data.schema.dates import offered
from data.schema.tables import Tables
from optimiser.problem.agreements import Bid, Exchange
from optimiser.problem.area_sums import Cell
from optimiser.problem.territory import Territory


def bids(tables: Tables) -> tuple[Bid, ...]:
    """Every bid in every period on whose last day its places can be used."""
    return tuple(
        Bid(
            municipality=row.gm_code,
            group=row.group,
            period=period.period,
            places=row.places,
            hard=row.firmness == "hard",
            durable=None if row.durable is None else row.durable == "yes",
            partner=row.partner or "",
            status=row.status,
            visibility=row.visibility,
        )
        for period in tables.periods
        for row in tables.bids
        if offered(row, period)
    )


def exchanges(tables: Tables) -> tuple[Exchange, ...]:
    """Every exchange in its period, or in all of them."""
    return tuple(
        Exchange(row.from_gm, row.to_gm, row.group, t, row.places, row.visibility)
        for row in tables.exchanges
        for t in ((row.period,) if row.period else tuple(p.period for p in tables.periods))
    )


def check(
    found: Iterable[Exchange], land: Territory, required: Mapping[Cell, int], key_share: Mapping[Cell, float]
) -> None:
    """An exchange changes no sum that is fixed, divided ones included, and nobody gives up more than its share.

    Raises:
        InvalidInputError: naming every exchange that cannot be.

    """
    complaints: list[Complaint] = []
    given: dict[Cell, int] = defaultdict(int)
    for x in found:
        given[x.giver, x.group, x.period] += x.places
        complaints += [
            Complaint("exchange-crosses-sum", "exchanges.csv", None, "to_gm", x.taker, {"scope": scope})
            for scope, group, period in sorted(required)
            if (group, period) == (x.group, x.period) and len({x.giver, x.taker} & set(land.scopes[scope])) == 1
        ]
    complaints += [
        Complaint(
            "exchange-above-share", "exchanges.csv", None, "from_gm", cell[0], {"share": round(key_share[cell], 1)}
        )
        for cell, places in sorted(given.items())
        if places > key_share[cell]
    ]
    if complaints:
        raise InvalidInputError(complaints)
