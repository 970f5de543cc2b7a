"""Tables of facts: municipalities, periods, locations, requirements, limits, eligibility and published totals.

A table is a model and a column is a field; the ``description`` of a field is the meaning shown in
documentation, templates and error messages. An empty cell means *unknown*; a field without a default
may not be unknown.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from data.schema.cells import Decimal
from data.schema.columns import Code, Confidence, Identifier, Name, Places, Row, RowVisibility, Text, Year, column
from data.schema.day_cells import Day, LastDay
from data.schema.limit_kinds import LimitKind, LimitMeaning


class Municipality(Row):
    """A municipality on the reference date of the dossier."""

    TABLE: ClassVar[str] = "municipalities"
    KEY: ClassVar[tuple[str, ...]] = ("gm_code",)
    REQUIRED: ClassVar[bool] = True

    gm_code: Code = column("code of the municipality", source="CBS")
    name: Name = column("name as its publisher writes it", source="CBS")
    province_code: Code = column("code of its province", source="CBS")
    province: Name = column("name of its province", source="CBS")
    region_code: Code = column("code of its region (deelregio)", source="dossier; by default CBS veiligheidsregio")
    region: Name = column("name of its region (deelregio)", source="dossier")
    population: Places = column("inhabitants", unit="persons", source="CBS", merged="sum")
    area_land_km2: Annotated[Decimal, Field(ge=0)] | None = column(
        "land area", unit="km2", source="CBS", merged="sum", default=None
    )
    lon: Annotated[Decimal, Field(ge=-180, le=180)] = column(
        "longitude of a point inside", unit="degrees WGS84", source="CBS and Kadaster", merged="any"
    )
    lat: Annotated[Decimal, Field(ge=-90, le=90)] = column(
        "latitude of a point inside", unit="degrees WGS84", source="CBS and Kadaster", merged="any"
    )
    ses_woa: Annotated[Decimal, Field(gt=-1, lt=2)] | None = column(
        "official SES-WOA total score",
        unit="score",
        source="CBS 85163NED, 85900NED, 86092NED",
        merged="unknown",
        default=None,
    )
    ses_woa_year: Year | None = column(
        "reporting year of ses_woa", unit="year", source="CBS", merged="unknown", default=None
    )
    ses_woa_estimate: Annotated[Decimal, Field(gt=-1, lt=2)] | None = column(
        "estimate of the score, used only where the official one is unknown",
        unit="score",
        merged="unknown",
        default=None,
    )


class Period(Row):
    """A period of the requirement."""

    TABLE: ClassVar[str] = "periods"
    KEY: ClassVar[tuple[str, ...]] = ("period",)
    REQUIRED: ClassVar[bool] = True

    period: Identifier = column("name of the period")
    start: Day = column("first day", unit="date")
    end: Day = column("final day", unit="date")
    reference_date: Day = column("places still agreed on this day count as existing", unit="date")
    note: Text | None = column("remark", default=None)


class Location(Row):
    """Reception places at a location for one group, as agreed; a location may have several rows."""

    TABLE: ClassVar[str] = "locations"
    KEY: ClassVar[tuple[str, ...]] = ("location_id", "group")

    location_id: Identifier = column("identifier of the location")
    name: Name = column("name of the location")
    place: Name | None = column("town or village", default=None)
    gm_code: Code | None = column("municipality; empty where only the province is known", default=None)
    province_code: Code = column("province")
    kind: Code = column("principal kind of facility")
    group: Code = column("group by the regime of the facility")
    places: Places | None = column("places; empty where the size is unknown", unit="places", default=None)
    opened: Day | None = column("first day of use", unit="date", default=None)
    agreed_end: LastDay = column("final day agreed; empty where none is known", unit="date", default=None)
    minimum: Places | None = column("fewest places while open; empty: as many as now", unit="places", default=None)
    maximum: Places | None = column("most places while open; empty: as many as now", unit="places", default=None)
    closable_from: LastDay = column(
        "first day on which it may be closed before its end; empty: never", unit="date", default=None
    )
    counts_for_law: Literal["yes", "no"] | None = column(
        "whether it counts under the Spreidingswet; a sourced fact, never derived", default=None
    )
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it was published")
    confidence: Confidence = column("how sure the row is")
    note: Text | None = column("remark", default=None)


class Requirement(Row):
    """Additional places required in a scope: the country, a province, a region or a municipality."""

    TABLE: ClassVar[str] = "requirement"
    KEY: ClassVar[tuple[str, ...]] = ("period", "scope_code", "group")
    REQUIRED: ClassVar[bool] = True

    period: Identifier = column("period")
    scope_code: Code = column("country, province, region or municipality")
    group: Code = column("group")
    additional: Places = column("places required on top of the existing ones", unit="places")
    source: Text = column("where it was published")
    note: Text | None = column("remark", default=None)


class Limit(LimitMeaning, Row):
    """A minimum, maximum or fixed number of new places, or a capacity, of one municipality."""

    TABLE: ClassVar[str] = "limits"
    KEY: ClassVar[tuple[str, ...]] = ("gm_code", "period", "group", "bound")

    gm_code: Code = column("municipality")
    period: Identifier | None = column("period; empty for all", default=None)
    group: Code | None = column("group; empty for all together", default=None)
    bound: LimitKind = column("minimum, maximum or fixed: of new places; capacity: of existing and new places together")
    places: Places = column("the number", unit="places")
    reason: Text = column("why")
    author: Text = column("who set it")
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text | None = column("where it is written down", default=None)


class Eligibility(Row):
    """Whether a municipality can receive new places of a group; not listed means yes."""

    TABLE: ClassVar[str] = "eligibility"
    KEY: ClassVar[tuple[str, ...]] = ("gm_code", "group")

    gm_code: Code = column("municipality")
    group: Code = column("group")
    eligible: Literal["yes", "no"] = column("whether it can receive new places of the group")
    reason: Text = column("why")
    author: Text = column("who set it")
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")


class PublishedTotal(Row):
    """A published number of existing places in a scope, to reconcile the locations with."""

    TABLE: ClassVar[str] = "published_totals"
    KEY: ClassVar[tuple[str, ...]] = ("scope_code", "reference_date")

    scope_code: Code = column("country, province or region")
    places: Places = column("existing places", unit="places")
    reference_date: Day = column("day for which it was published", unit="date")
    source: Text = column("where it was published")
    confidence: Confidence = column("how sure it is")
    note: Text | None = column("remark", default=None)


FACTS: tuple[type[Row], ...] = (
    Municipality,
    Period,
    Location,
    Requirement,
    Limit,
    Eligibility,
    PublishedTotal,
)
"""Tables of facts, in the order in which they are read and shown."""
