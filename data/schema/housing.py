"""Tables of the housing task of permit holders: what is asked, carried over, realised, monitored and supervised.

A task is of people, not of places. Arrears (achterstand) and lead (voorsprong) are two columns of numbers that are
never negative, so that a sign cannot be read two ways.
"""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from data.schema.cells import Whole
from data.schema.columns import Code, Places, Row, RowVisibility, Text, column
from data.schema.day_cells import Day
from data.schema.half_years import HalfYear, first_day


def _unsigned(persons: Any) -> Any:
    """Arrears or lead as they are; a negative number is refused, since the other column says what it means.

    Raises:
        PydanticCustomError: the number is negative.

    """
    if isinstance(persons, int) and persons < 0:
        raise PydanticCustomError("arrears-negative", "negative", {"positive": str(-persons)})
    return persons


Persons = Places
"""Number of people [persons]; above ten million it is refused as an error."""

Municipalities = Annotated[Whole, Field(ge=0, le=10_000)]
"""Number of municipalities; no country has more."""

Inhabitants = Annotated[Whole, Field(ge=1, le=2_000_000_000)]
"""Inhabitants of a country [persons]."""

Unsigned = Annotated[Whole, AfterValidator(_unsigned), Field(ge=0, le=10_000_000)]
"""Arrears or lead [persons], without a sign."""


class HousingTask(Row):
    """The national number of permit holders to house in a half-year; a revision is a row of its own."""

    TABLE: ClassVar[str] = "housing_tasks"
    KEY: ClassVar[tuple[str, ...]] = ("half_year", "standing", "decided")

    half_year: HalfYear = column("half-year, such as 2022-I")
    standing: Literal["legal", "goal"] = column("legal: binding; goal: a political wish, shown beside it, never added")
    persons: Persons = column("new task, without arrears of earlier half-years", unit="persons")
    rounded: Persons | None = column("the same number as it was rounded in public", unit="persons", default=None)
    decided: Day | None = column(
        "day on which it was set, revised or known at the latest; the newest counts; empty: when the half-year began",
        unit="date",
        default=None,
    )
    difference: Literal["now", "next"] = column(
        "whether a revision changes this half-year, or the difference moves to the next one", default="now"
    )
    inhabitants: Inhabitants | None = column(
        "inhabitants of the whole country, where the dossier is a part of it", unit="persons", default=None
    )
    source: Text = column("where it was published")
    note: Text | None = column("remark", default=None)

    @property
    def day(self) -> date:
        """Day from which the number is known; the first of the half-year where none is given."""
        return self.decided or first_day(self.half_year)


class HousingOfficial(Row):
    """New task of a municipality by the annex of the circular (bijlage A); it replaces the formula."""

    TABLE: ClassVar[str] = "housing_official"
    KEY: ClassVar[tuple[str, ...]] = ("half_year", "gm_code", "decided")

    half_year: HalfYear = column("half-year, such as 2022-I")
    gm_code: Code = column("municipality")
    persons: Persons = column("new task, without arrears of earlier half-years", unit="persons", merged="sum")
    decided: Day | None = column(
        "day of the national number to which the annex belongs; empty as it is there", unit="date", default=None
    )
    source: Text = column("where it was published", merged="listed")
    note: Text | None = column("remark", default=None, merged="listed")


class HousingCarried(Row):
    """Arrears or lead with which an area enters a half-year, as published or as the province keeps it."""

    TABLE: ClassVar[str] = "housing_carried"
    KEY: ClassVar[tuple[str, ...]] = ("half_year", "scope_code")

    half_year: HalfYear = column("half-year that begins with it, such as 2022-I")
    scope_code: Code = column("municipality, region, province or country")
    arrears: Unsigned = column("people that should have been housed before and were not", unit="persons", merged="sum")
    lead: Unsigned = column(
        "people housed beyond the task before; taken off this one", unit="persons", merged="sum", default=0
    )
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt", merged="strictest")
    source: Text = column("where it is written down", merged="listed")
    note: Text | None = column("remark", default=None, merged="listed")


class HousingRealised(Row):
    """People housed in an area since the half-year began, until a day; later rows include earlier ones."""

    TABLE: ClassVar[str] = "housing_realised"
    KEY: ClassVar[tuple[str, ...]] = ("half_year", "scope_code", "until")

    half_year: HalfYear = column("half-year, such as 2022-I")
    scope_code: Code = column("municipality, region, province or country")
    until: Day = column("final day counted; the final day of the half-year closes it", unit="date")
    housed: Persons = column("people housed since the first day of the half-year", unit="persons", merged="sum")
    includes_instruments: Literal["yes", "no"] = column(
        "whether housed includes people in hotels, flow-through locations and in-between facilities",
        merged="equal",
    )
    instruments: Persons | None = column(
        "people in those that count for the task; empty: by the table of stays",
        unit="persons",
        merged="sum",
        default=None,
    )
    linked: Persons | None = column(
        "permit holders linked to the area and not housed when the half-year began, and since; empty where unknown",
        unit="persons",
        default=None,
    )
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt", merged="strictest")
    source: Text = column("where it is written down", merged="listed")
    note: Text | None = column("remark", default=None, merged="listed")


class HousingMonitor(Row):
    """Municipalities of an area by how they stand on a day, as a monitor counts them."""

    TABLE: ClassVar[str] = "housing_monitor"
    KEY: ClassVar[tuple[str, ...]] = ("scope_code", "day")

    scope_code: Code = column("region, province or country")
    day: Day = column("day of the count", unit="date")
    ahead: Municipalities = column("municipalities that housed more than their task", unit="municipalities")
    exact: Municipalities = column("municipalities that housed exactly their task", unit="municipalities")
    short: Municipalities = column("municipalities that housed fewer than their task", unit="municipalities")
    source: Text = column("where it was published")
    note: Text | None = column("remark", default=None)


class SupervisionStep(Row):
    """Where a municipality stands on the ladder of its supervisor, in the words of the province."""

    TABLE: ClassVar[str] = "housing_supervision"
    KEY: ClassVar[tuple[str, ...]] = ("gm_code", "since")

    gm_code: Code = column("municipality")
    since: Day = column("day from which it stands there; the latest counts", unit="date")
    step: Text = column("the step, in the words of the province")
    visibility: RowVisibility = column("who may see this row; empty means prt", default="prt")
    source: Text = column("where it is written down")
    note: Text | None = column("remark", default=None)
