"""Tables of what locations may become: kinds, candidate sites, options to extend, and standstills of decisions."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from data.schema.cells import Decimal, Whole
from data.schema.columns import Code, Identifier, Name, Places, Row, RowVisibility, Text, column
from data.schema.day_cells import Day, LastDay

Months = Annotated[Whole, Field(ge=0, le=1200)]
"""A duration [months]; more than a century is refused as an error."""

Euro = Annotated[Decimal, Field(ge=0)]
"""A price [EUR]."""


class Kind(Row):
    """A kind of location: how large, for whom, how long, at what price."""

    TABLE: ClassVar[str] = "kinds"
    KEY: ClassVar[tuple[str, ...]] = ("kind",)

    kind: Code = column("name of the kind")
    groups: Text = column("groups that it may host, separated by semicolons; several for mixed use")
    minimum: Places = column("fewest places", unit="places")
    maximum: Places | None = column("most places; empty where none is known", unit="places", default=None)
    generic: Annotated[Whole, Field(ge=0, le=3)] = column(
        "how many unnamed new ones a municipality may get where no candidate of the kind is named", default=0
    )
    lead_months: Months = column("time from decision to opening", unit="months", default=0)
    term_months: Months = column("shortest time that a new one stays open", unit="months", default=0)
    durable: Literal["yes", "no"] = column("whether its places are durable or temporary")
    counts_for_law: Literal["yes", "no"] | None = column(
        "whether a new one counts under the Spreidingswet; a sourced fact, never derived", default=None
    )
    opening_cost: Euro | None = column("cost of opening one; empty where unknown", unit="EUR", default=None)
    place_cost: Euro | None = column("cost of a place for a year; empty where unknown", unit="EUR", default=None)
    extension_months: Months | None = column("length of one extension of an existing one", unit="months", default=None)
    extension_times: Annotated[Whole, Field(ge=0, le=40)] | None = column("how often it may be extended", default=None)
    extension_cost: Euro | None = column("cost of one extension; empty where unknown", unit="EUR", default=None)
    near_kind: Code | None = column("kind of which one must be open nearby, for a branch", default=None)
    near_km: Annotated[Decimal, Field(ge=0)] | None = column("how near, as the crow flies", unit="km", default=None)
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)


class Candidate(Row):
    """A named site where a location may come."""

    TABLE: ClassVar[str] = "candidates"
    KEY: ClassVar[tuple[str, ...]] = ("candidate_id",)

    candidate_id: Identifier = column("identifier of the site")
    name: Name = column("name of the site")
    gm_code: Code = column("municipality")
    kind: Code = column("kind of location that may come")
    minimum: Places | None = column("fewest places; empty: as its kind", unit="places", default=None)
    maximum: Places | None = column("most places; empty: as its kind", unit="places", default=None)
    available_from: Day | None = column(
        "first day of use; empty: by the lead time of its kind", unit="date", default=None
    )
    available_until: LastDay = column("final day of use; empty: no end", unit="date", default=None)
    counts_for_law: Literal["yes", "no"] | None = column(
        "whether it would count under the Spreidingswet; a sourced fact, never derived", default=None
    )
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)


class Extension(Row):
    """An option to extend an existing location after its agreed end."""

    TABLE: ClassVar[str] = "extensions"
    KEY: ClassVar[tuple[str, ...]] = ("location_id", "start")

    location_id: Identifier = column("identifier of the location")
    start: Day = column("first day of the extension", unit="date")
    end: Day = column("final day of the extension", unit="date")
    cost: Euro | None = column("cost of the extension; empty where unknown", unit="EUR", default=None)
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)


class Standstill(Row):
    """Days on which decisions about locations wait, e.g. around council elections; they do not count as lead time."""

    TABLE: ClassVar[str] = "standstills"
    KEY: ClassVar[tuple[str, ...]] = ("start", "kind")

    start: Day = column("first day on which decisions wait", unit="date")
    end: Day = column("final day on which decisions wait", unit="date")
    kind: Code | None = column("kind of location that waits; empty: every kind", default=None)
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)


def groups_of(kind: Kind) -> tuple[str, ...]:
    """The groups that a kind may host, each once, in the order of the cell."""
    return tuple(dict.fromkeys(group for part in kind.groups.split(";") if (group := part.strip())))
