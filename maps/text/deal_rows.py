"""A deal as rows of the dossier: of ``exchanges``, or of ``stream_exchanges`` where another stream goes back."""

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256

from data.schema.agreements import Exchange
from data.schema.columns import Row
from data.schema.groups import regime_of
from data.schema.streams import StreamExchange
from optimiser.problem.groups import MINORS
from optimiser.tuning.deal_evaluation import Deal

Table = tuple[str, tuple[str, ...], list[list[str]]]
"""Name, header and rows."""


def deal_rows(deal: Deal, *, reason: str, author: str, agreed: date, visibility: str) -> Table:
    """The rows that make a deal an agreement: append them to the table; ``source`` says who wrote it down."""
    known = repr((agreed.isoformat(), deal.period, deal.legs, deal.places, deal.returned))
    stem = f"deal-{sha256(known.encode()).hexdigest()[:16]}"  # an identifier has at most 32 signs
    said = {"period": deal.period, "agreed": agreed.isoformat(), "visibility": visibility, "source": author,
            "note": reason}  # fmt: skip
    kind: type[Row] = StreamExchange if deal.returned else Exchange
    columns = tuple(kind.model_fields)
    found = _against_stream(deal) if deal.returned else _exchanges(deal)
    rows = [said | {"exchange_id": f"{stem}-{n}", **cells} for n, cells in enumerate(found, 1)]
    return kind.TABLE, columns, [[cells.get(column, "") for column in columns] for cells in rows]


def _exchanges(deal: Deal) -> Iterator[Mapping[str, str]]:
    for giver, taker, group in deal.legs:
        yield {"from_gm": giver, "to_gm": taker, "group": group, "places": str(deal.places)}


def _against_stream(deal: Deal) -> Iterator[Mapping[str, str]]:
    """One row: places as the stream of their group, and what goes back."""
    ((giver, taker, group),) = deal.legs
    if deal.returned is not None:
        minors = regime_of(group, deal.plan.instance.territory.regimes) == MINORS
        yield {"from_gm": giver, "to_gm": taker, "stream": "amv" if minors else "reception",
               "number": str(deal.places), "stream_taken": deal.returned.stream,
               "number_taken": str(deal.returned.number)}  # fmt: skip
