"""Tables of everything that a municipality carries together: streams beside reception, and exchanges between them.

A stream has one unit, places or people, and the two are never added: only a rate that the planner sets makes one number
of them. A stream that a municipality does not publish has no row; it is unknown and never zero.
"""

from collections.abc import Mapping
from typing import ClassVar, Literal

from data.schema.agreements import PositivePlaces
from data.schema.columns import Code, Identifier, Places, Row, RowVisibility, Text, column
from data.schema.day_cells import Day

Stream = Literal[
    "reception", "emergency", "crisis", "amv", "ukraine_municipal", "ukraine_private", "housing_task",
    "housing_arrears", "hotel", "flow_through", "in_between", "lvv",
]  # fmt: skip
"""Reception in the plan's groups, or where no location says it; emergency and crisis reception; minors; Ukrainians in
municipal reception (GOO) and in private homes (POO, no task); housing task and arrears of permit holders; the three
instruments; undocumented people (LVV)."""

Unit = Literal["places", "persons"]
"""What a number of a stream counts."""

UNITS: Mapping[str, Unit] = {
    "reception": "places",
    "emergency": "places",
    "crisis": "places",
    "amv": "places",
    "ukraine_municipal": "places",
    "ukraine_private": "persons",
    "housing_task": "persons",
    "housing_arrears": "persons",
    "hotel": "persons",
    "flow_through": "persons",
    "in_between": "persons",
    "lvv": "places",
}
"""The unit of every stream, in the order in which they are shown."""

Decided = Literal["ukraine_municipal", "housing_task", "housing_arrears", "flow_through", "in_between"]
"""Streams with a task that municipalities may divide among each other, so that a joint plan can decide them."""

OF_PLAN = ("reception", "amv")
"""Streams of which a plan of places has numbers of its own."""


class StreamRow(Row):
    """What a municipality has in one stream in a period; a stream that it does not publish has no row."""

    TABLE: ClassVar[str] = "streams"
    KEY: ClassVar[tuple[str, ...]] = ("gm_code", "period", "stream")

    gm_code: Code = column("municipality")
    period: Identifier = column("period")
    stream: Stream = column("which stream; reception and amv only where no location says it")
    number: Places = column(
        "number, in the unit of the stream; 0 only where it is known to be none", unit="places or persons", merged="sum"
    )
    unit: Unit = column("unit of the stream: places or persons; another one is refused")
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt", merged="strictest")
    source: Text = column("where it is written down", merged="listed")
    note: Text | None = column("remark", default=None, merged="listed")


class StreamExchange(Row):
    """Part of one stream that a municipality gives up to another, from which it takes over part of another stream."""

    TABLE: ClassVar[str] = "stream_exchanges"
    KEY: ClassVar[tuple[str, ...]] = ("exchange_id",)

    exchange_id: Identifier = column("identifier of the exchange")
    period: Identifier = column("period")
    from_gm: Code = column("municipality that gives up the first stream")
    to_gm: Code = column("municipality that takes it over, in the same province")
    stream: Stream = column("stream given up")
    number: PositivePlaces = column("number given up, in the unit of its stream", unit="places or persons")
    stream_taken: Stream = column("stream taken over in return; another one")
    number_taken: PositivePlaces = column("number taken over, in the unit of its stream", unit="places or persons")
    agreed: Day = column("day on which both agreed", unit="date")
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)
