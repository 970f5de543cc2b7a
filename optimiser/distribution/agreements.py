"""Bids and exchanges of a dossier by period, in the form that rules and aims read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from data.complaints import Complaint, InvalidInputError
from data.schema.dates import offered
from data.schema.tables import Tables
from optimiser.problem.agreements import Bid, Exchange
from optimiser.problem.area_sums import Cell
from optimiser.problem.territory import Territory


def bids(tables: Tables) -> tuple[Bid, ...]:
    """Every bid, once for each period on whose last day its places can be used."""
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
    """Every exchange in its period, or in all periods where it names none."""
    return tuple(
        Exchange(row.from_gm, row.to_gm, row.group, t, row.places, row.visibility)
        for row in tables.exchanges
        for t in ((row.period,) if row.period else tuple(p.period for p in tables.periods))
    )


def check(
    exchanged: Iterable[Exchange], territory: Territory, required: Mapping[Cell, int], key_share: Mapping[Cell, float]
) -> None:
    """Check that exchanges change no required sum (divided ones included) and give up no more than a share.

    Raises:
        InvalidInputError: names every exchange that is not possible.

    """
    complaints: list[Complaint] = []
    given_up: dict[Cell, int] = defaultdict(int)
    for x in exchanged:
        given_up[x.giver, x.group, x.period] += x.places
        complaints += [
            Complaint("exchange-crosses-sum", "exchanges.csv", None, "to_gm", x.taker, {"scope": scope})
            for scope, group, period in sorted(required)
            if (group, period) == (x.group, x.period) and len({x.giver, x.taker} & set(territory.scopes[scope])) == 1
        ]
    complaints += [
        Complaint(
            "exchange-above-share", "exchanges.csv", None, "from_gm", cell[0], {"share": round(key_share[cell], 1)}
        )
        for cell, places in sorted(given_up.items())
        if places > key_share[cell]
    ]
    if complaints:
        raise InvalidInputError(complaints)
