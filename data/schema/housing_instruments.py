"""Tables of what counts for the housing task without a dwelling of one's own, and of swaps of households.

Everyone in a facility stands in two ledgers: the credit is that of the municipality to which he is linked
(koppelgemeente), the load that of the host, wherever the facility stands.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from data.schema.cells import Whole
from data.schema.columns import Code, Identifier, Name, Places, Row, RowVisibility, Text, column
from data.schema.day_cells import Day, LastDay
from data.schema.half_years import HalfYear

InstrumentKind = Literal["hotel", "flow_through", "in_between"]
"""Hotel and accommodation arrangement (HAR), flow-through location (doorstroomlocatie), regional in-between facility
(tussenvoorziening)."""

SomePersons = Annotated[Whole, Field(ge=1, le=10_000_000)]
"""People of a row [persons]: with none there would be no row."""

HouseholdSize = Annotated[Whole, Field(ge=1, le=30)]
"""People of a household [persons]; more is refused as an error."""


class HousingFacility(Row):
    """A facility where permit holders stay for a while and count for the municipality to which they are linked."""

    TABLE: ClassVar[str] = "housing_facilities"
    KEY: ClassVar[tuple[str, ...]] = ("facility_id",)

    facility_id: Identifier = column("identifier of the facility")
    name: Name = column("name of the facility")
    instrument: InstrumentKind = column("hotel arrangement, flow-through location or regional in-between facility")
    host_gm: Code = column("municipality where it stands")
    places: Places = column("places", unit="places")
    opened: Day = column("first day of use", unit="date")
    agreed_end: LastDay = column("final day agreed; empty where none is known", unit="date", default=None)
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)


class HousingParticipant(Row):
    """A municipality that takes part in a facility, besides its host; as visible as the facility."""

    TABLE: ClassVar[str] = "housing_participants"
    KEY: ClassVar[tuple[str, ...]] = ("facility_id", "gm_code")

    facility_id: Identifier = column("facility")
    gm_code: Code = column("municipality that takes part")
    source: Text = column("where it is written down")


class HousingStay(Row):
    """People linked to one municipality who stay in a facility from one day to another."""

    TABLE: ClassVar[str] = "housing_stays"
    KEY: ClassVar[tuple[str, ...]] = ("stay_id",)

    stay_id: Identifier = column("identifier of the row")
    facility_id: Identifier = column("facility")
    linked_gm: Code = column("municipality to which they are linked (koppelgemeente), which gets the credit")
    persons: SomePersons = column("people of this row", unit="persons")
    start: Day = column("first day of their stay", unit="date")
    end: LastDay = column("final day of their stay; empty where they are still there", unit="date", default=None)
    cohort: Identifier | None = column(
        "name of this group of people; rows of one name are the same people, who count once; empty: a group of its own",
        default=None,
    )
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)


class HouseholdSwap(Row):
    """Households of one size that a municipality houses for another, which houses as many people for it in return."""

    TABLE: ClassVar[str] = "housing_swaps"
    KEY: ClassVar[tuple[str, ...]] = ("swap_id",)

    swap_id: Identifier = column("identifier of the swap")
    half_year: HalfYear = column("half-year, such as 2022-I")
    from_gm: Code = column("municipality that gives up the first households")
    to_gm: Code = column("municipality that houses them")
    households: SomePersons = column("households that go", unit="households")
    size: HouseholdSize = column("people of each", unit="persons")
    households_back: SomePersons = column("households that come back", unit="households")
    size_back: HouseholdSize = column("people of each that comes back", unit="persons")
    agreed: Day = column("day on which both agreed", unit="date")
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)
