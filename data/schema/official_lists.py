"""Tables of published numbers: official lists of places, and figures of municipalities by name."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from data.schema.cells import Day, Decimal, Whole
from data.schema.columns import Code, Places, Row, Text
from data.schema.columns import column as describe


class Official(Row):
    """Places of a municipality or province by an indicative list or a decision; existing ones included."""

    TABLE: ClassVar[str] = "official"
    KEY: ClassVar[tuple[str, ...]] = ("period", "scope_code", "group", "status", "reference_date")

    period: Code | None = describe("period; empty for all", default=None)
    scope_code: Code = describe("municipality or province")
    group: Code | None = describe("group; empty for all together", default=None)
    places: Places = describe("places in all, existing ones included", unit="places")
    status: Literal["indicative", "decision"] = describe("a decision goes before an indicative number")
    reference_date: Day = describe("day of the list; of two lists of one status the later one counts", unit="date")
    source: Text = describe("where it was published")
    note: Text | None = describe("remark", default=None)


class Figure(Row):
    """Any figure of a municipality that a key may ask for by name: tax revenue, income, GDP."""

    TABLE: ClassVar[str] = "figures"
    KEY: ClassVar[tuple[str, ...]] = ("column", "gm_code", "year")

    gm_code: Code = describe("municipality")
    column: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")] = describe("name of the figure")
    value: Decimal = describe("the figure", unit="as in unit")
    year: Annotated[Whole, Field(ge=1900, le=2200)] = describe(
        "year of the figure; the latest year of a name counts", unit="year"
    )
    unit: Annotated[str, Field(min_length=1, max_length=40)] = describe("unit of the figure")
    source: Text = describe("where it was published")
