"""The table of people in reception over time: who is there, who comes, who gets a permit or a home, who leaves.

Everybody stands in one stock on a day. A flow takes people from one stock to another, so that nobody is lost and
nobody counts twice; ``None`` is the world outside.
"""

from collections.abc import Mapping
from typing import ClassVar, Literal

from data.schema.columns import Row, RowVisibility, Text, column
from data.schema.half_years import HalfYear
from data.schema.housing import Persons

IN_PROCEDURE, HOLDERS, REJECTED = "in_procedure", "permit_holders", "rejected"
NIDOS, YOUNG_ADULTS = "nidos", "young_adults"
RECEPTION = "reception"
"""All three stocks of reception together, where only their sum is known."""

IN_RECEPTION = (IN_PROCEDURE, HOLDERS, REJECTED)
"""Stocks that ask for a place in reception; minors at Nidos and young adults are with municipalities."""

STOCKS = (*IN_RECEPTION, NIDOS, YOUNG_ADULTS)
"""Stocks in which everybody stands once."""

HOUSED, NIDOS_PLACEMENTS = "housed", "nidos_placements"

FLOWS: Mapping[str, tuple[str | None, str | None]] = {
    "arrivals": (None, IN_PROCEDURE),
    "family_reunion": (None, HOLDERS),
    "permits": (IN_PROCEDURE, HOLDERS),
    "rejections": (IN_PROCEDURE, REJECTED),
    "withdrawals": (IN_PROCEDURE, None),
    "departures": (REJECTED, None),
    HOUSED: (HOLDERS, None),
    NIDOS_PLACEMENTS: (HOLDERS, NIDOS),
    "turned_18": (NIDOS, YOUNG_ADULTS),
    "turned_21": (YOUNG_ADULTS, None),
}
"""From which stock to which each flow takes people."""

COUNT_FOR_TASK = (HOUSED, NIDOS_PLACEMENTS)
"""Flows by which a municipality meets its task; who turns 18 counted when Nidos placed him."""

SCENARIOS = ("low", "middle", "high")
"""Expectations, from few people to many."""

REALISED = "realised"
"""What was counted; it holds in every scenario."""

Item = Literal[
    "in_procedure", "permit_holders", "rejected", "nidos", "young_adults", "reception",
    "arrivals", "family_reunion", "permits", "rejections", "withdrawals", "departures",
    "housed", "nidos_placements", "turned_18", "turned_21",
]  # fmt: skip
"""A stock on the first day of a half-year, or a flow in it."""


class HousingFlow(Row):
    """People in reception on the first day of a half-year, or people who come, move or leave in it."""

    TABLE: ClassVar[str] = "housing_flows"
    KEY: ClassVar[tuple[str, ...]] = ("half_year", "scenario", "flow")

    half_year: HalfYear = column("half-year, such as 2022-I")
    scenario: Literal["low", "middle", "high", "realised"] = column(
        "low, middle or high expectation; realised: counted, and so in all three"
    )
    flow: Item = column("a number of people on the first day of the half-year, or who come, move or leave in it")
    persons: Persons = column("people; a row with 0 says that there were none, no row that it is unknown",
                              unit="persons")  # fmt: skip
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it was published")
    note: Text | None = column("remark", default=None)
