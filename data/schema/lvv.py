"""Table of facilities for undocumented people (landelijke vreemdelingenvoorziening, LVV), which are no reception."""

from typing import ClassVar, Literal

from data.schema.columns import Code, Identifier, Name, Places, Row, RowVisibility, Text, column
from data.schema.day_cells import Day
from data.schema.housing import Persons

LvvStatus = Literal["state_funded", "municipal", "court_ordered", "closed"]
"""Paid by the state, kept by the municipality with its own money, kept for the claimants by order of a court, or
closed."""


class LvvFacility(Row):
    """A facility for undocumented people from a day on; the newest row of a facility counts."""

    TABLE: ClassVar[str] = "lvv_facilities"
    KEY: ClassVar[tuple[str, ...]] = ("facility_id", "since")

    facility_id: Identifier = column("identifier of the facility")
    name: Name = column("name of the facility")
    gm_code: Code = column("municipality where it stands")
    status: LvvStatus | None = column(
        "state_funded, municipal, court_ordered or closed; empty where unknown", default=None
    )
    since: Day | None = column("day from which this row is known; empty: before all others", unit="date", default=None)
    places: Places | None = column("places; empty where unknown", unit="places", default=None)
    registered: Persons | None = column("people registered; never taken for places", unit="persons", default=None)
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it was published")
    note: Text | None = column("remark", default=None)
