"""Checks of streams: one unit each, nobody counted twice, and exchanges that keep the sums of every province.

A location that exists in a period already stands in the plan, so a row of reception beside it would count its places
again. Which source wins is not for the reader to guess: the locations do, and the row is refused.
"""

from collections.abc import Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.dates import exists
from data.schema.facts import Location, Municipality, Period
from data.schema.groups import Group, regime_of
from data.schema.streams import UNITS, StreamExchange, StreamRow

Numbers = dict[str, str | int | float]
"""Details of a complaint."""

_REGIMES = {"reception": ("regular", "special"), "emergency": ("regular", "special"),
            "crisis": ("regular", "special"), "amv": ("minors",)}  # fmt: skip
"""Regimes of the locations that say what a stream holds."""

_KINDS = {"emergency": ("noodopvang",), "crisis": ("crisisnoodopvang",)}
"""Kinds of location, where a stream is of one kind only."""


def check_streams(rows: Rows, raws: Raws) -> list[Complaint]:
    """Complaints about streams and their exchanges, in the order of the tables."""
    return [*_rows(rows, raws), *_exchanges(rows, raws)]


def _rows(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A row has the unit of its stream, and none of reception is beside a location."""
    locations = [r for r in rows.get("locations", []) if isinstance(r, Location)]
    declared = {g.group: g.regime for g in rows.get("groups", []) if isinstance(g, Group)}
    periods = {p.period: p for p in rows.get("periods", []) if isinstance(p, Period)}
    for line, row in numbered_rows("streams", rows, raws):
        if not isinstance(row, StreamRow):
            continue
        name, unit = raws["streams"].name, UNITS[row.stream]
        if row.unit != unit:
            yield Complaint("stream-unit", name, line, "unit", row.unit, {"stream": row.stream, "unit": unit})
        beside = [
            r.name
            for r in locations
            if r.gm_code == row.gm_code
            and row.period in periods
            and exists(r, periods[row.period])
            and regime_of(r.group, declared) in _REGIMES.get(row.stream, ())
            and (row.stream not in _KINDS or r.kind in _KINDS[row.stream])
        ]
        if beside:
            details: Numbers = {"stream": row.stream, "location": beside[0]}
            yield Complaint("stream-beside-location", name, line, "stream", row.stream, details)


def _exchanges(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """An exchange is of two streams between two municipalities of one province, and nobody gives what he has not."""
    provinces = {m.gm_code: m.province_code for m in rows["municipalities"] if isinstance(m, Municipality)}
    stated = {(r.gm_code, r.period, r.stream): r.number for r in rows.get("streams", []) if isinstance(r, StreamRow)}
    given: dict[tuple[str, str, str], int] = {}
    for line, row in numbered_rows("stream_exchanges", rows, raws):
        if not isinstance(row, StreamExchange):
            continue
        name = raws["stream_exchanges"].name
        if row.from_gm == row.to_gm:
            yield Complaint("exchange-with-itself", name, line, "to_gm", row.to_gm)
        elif provinces.get(row.from_gm) != provinces.get(row.to_gm):
            yield Complaint("stream-exchange-crosses", name, line, "to_gm", row.to_gm, {"from_gm": row.from_gm})
        if row.stream == row.stream_taken:
            yield Complaint("stream-exchange-same", name, line, "stream_taken", row.stream)
        for column, cell, number in (
            ("number", (row.from_gm, row.period, row.stream), row.number),
            ("number_taken", (row.to_gm, row.period, row.stream_taken), row.number_taken),
        ):
            given[cell] = given.get(cell, 0) + number
            if cell in stated and given[cell] > stated[cell]:
                details: Numbers = {"found": given[cell], "number": stated[cell], "gm_code": cell[0], "stream": cell[2]}
                yield Complaint("stream-exchange-beyond", name, line, column, str(number), details)
