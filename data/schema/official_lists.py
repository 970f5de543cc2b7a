"""Tables of published numbers: official lists of places, and named figures of municipalities."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from data.schema.cells import Decimal
from data.schema.columns import Code, Identifier, Places, Row, Text, Year
from data.schema.columns import column as described  # the table of figures has a column named "column"
from data.schema.day_cells import Day


class Official(Row):
    """Places of a municipality or province by an indicative list or a decision; existing ones included."""

    TABLE: ClassVar[str] = "official"
    KEY: ClassVar[tuple[str, ...]] = ("period", "scope_code", "group", "status", "reference_date")

    period: Identifier | None = described("period; empty for all", default=None)
    scope_code: Code = described("municipality or province")
    group: Code | None = described("group; empty for all together", default=None)
    places: Places = described("places in all, existing ones included", unit="places")
    status: Literal["indicative", "decision"] = described("a decision goes before an indicative number")
    reference_date: Day = described("day of the list; of two lists of one status the later one counts", unit="date")
    source: Text = described("where it was published")
    note: Text | None = described("remark", default=None)


class Figure(Row):
    """Any figure of a municipality that a key may ask for by name: tax revenue, income, GDP."""

    TABLE: ClassVar[str] = "figures"
    KEY: ClassVar[tuple[str, ...]] = ("column", "gm_code", "year")

    gm_code: Code = described("municipality")
    column: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")] = described("name of the figure")
    value: Decimal = described("the figure", unit="as in unit")
    year: Year = described("year of the figure; the latest year of a name counts", unit="year")
    unit: Annotated[str, Field(min_length=1, max_length=40)] = described("unit of the figure")
    source: Text = described("where it was published")
