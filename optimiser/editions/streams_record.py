"""Streams and totals for other programs: plain numbers with their unit, ``null`` where nothing is known."""

from collections.abc import Iterable
from typing import Any

from data.schema.streams import UNITS
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.editions.total_load import AFTER, BEFORE, Quantity, TotalLoad


def _known(quantity: Quantity) -> dict[str, Any]:
    number = None if quantity.number is None else round(quantity.number, 6)
    return {"number": number, "at_least": quantity.least}


def streams_record(edition: Edition, areas: Iterable[Area]) -> list[dict[str, Any]]:
    """Every area and period with its streams and total; withheld areas are left out."""
    load, found = TotalLoad(edition), []
    for area in (a for a in areas if not a.withheld):
        for period in (p.name for p in edition.periods):
            streams = [
                {
                    "stream": s,
                    "unit": UNITS[s],
                    "traded": load.traded(area.code, period, s),
                    "decided": load.moved(area.code, period, s),
                }
                | {when: _known(load.number(area.code, period, s, when)) for when in (BEFORE, AFTER)}
                for s in load.streams()
            ]
            total = (
                {when: _known(load.counted(area.code, period, when)) for when in (BEFORE, AFTER)}
                if load.rates
                else None
            )
            unknown = list(load.unknown(area.code, period))
            found.append(
                {"code": area.code, "level": area.level, "period": period, "streams": streams, "counted_places": total,
                 "unknown": unknown}
            )  # fmt: skip
    return found
