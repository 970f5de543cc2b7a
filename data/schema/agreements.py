"""Tables of what municipalities offer and exchange: bids (bod) and exchanges (uitruil)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from data.schema.cells import Whole
from data.schema.columns import Code, Identifier, Places, Row, RowVisibility, Text, column
from data.schema.day_cells import Day, LastDay

Status = Literal["officials", "executive", "council", "agreement", "permitted", "open"]
"""How firmly a bid is decided on, in this order: ambtelijk, college, raad, bestuursovereenkomst, vergund, open."""

PositivePlaces = Annotated[Whole, Field(ge=1, le=10_000_000)]
"""Places of an exchange [places]: none would be no exchange; the cap is that of ``Places``."""


class Bid(Row):
    """Places that a municipality offers for one group; a municipality may make several bids."""

    TABLE: ClassVar[str] = "bids"
    KEY: ClassVar[tuple[str, ...]] = ("bid_id",)

    bid_id: Identifier = column("identifier of the bid")
    gm_code: Code = column("municipality that offers")
    group: Code = column("group by the regime of the facility")
    places: Places = column("places offered on top of the existing ones", unit="places")
    durable: Literal["yes", "no"] | None = column(
        "available for five years or longer; empty where unknown", source="Stb. 2024, 13", default=None
    )
    start: Day | None = column("first day on which the places can be used", unit="date", default=None)
    end: LastDay = column("final day; empty where none is set", unit="date", default=None)
    status: Status = column("officials, executive, council, agreement, permitted or open")
    firmness: Literal["hard", "soft"] = column("hard binds the plan, soft is an aim")
    conditions: Text | None = column("conditions of the municipality", default=None)
    partner: Code | None = column("municipality with which the bid is an exchange", default=None)
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)


class Exchange(Row):
    """Places of the task of one municipality that another takes over; the sum of both stays."""

    TABLE: ClassVar[str] = "exchanges"
    KEY: ClassVar[tuple[str, ...]] = ("exchange_id",)

    exchange_id: Identifier = column("identifier of the exchange")
    from_gm: Code = column("municipality that gives up places of its task")
    to_gm: Code = column("municipality that takes them over")
    group: Code = column("group of the places given up")
    group_taken: Code | None = column(
        "group of the places taken over; empty means the same, another one is refused", default=None
    )
    places: PositivePlaces = column("places exchanged", unit="places")
    period: Identifier | None = column("period; empty for all", default=None)
    agreed: Day = column("day on which both agreed", unit="date")
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)
