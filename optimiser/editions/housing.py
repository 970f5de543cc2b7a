"""The housing task as one audience may see it, as plain data: every output is made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from data.complaints import Complaint
from data.schema.visibility import Visibility
from optimiser.editions.records import Area
from optimiser.housing.area_positions import Headcount
from optimiser.words.facts import Fact

COUNTS = ("arrears", "lead", "total", "housed", "instruments", "counted", "left", "ahead")
"""Numbers of people of an area that may be unknown or at least so many."""


@dataclass(frozen=True)
class HousingArea:
    """An area in one half-year; unknown is ``None``.

    Args:
        code, name, level, province, region: which area; names of those around it, empty where there are none.
        basis: ``official`` by the annex, else ``approximation``.
        new, moved, goal: task, what a revision moved to this half-year, and the goal beside it [persons].
        opening: ``stated``, ``carried`` or ``unknown``.
        published: whether numbers are those published for the area itself.
        per_month, asked: even pace over the whole half-year; pace for the rest of it [persons/month].
        forecast, error, forecast_counts: at the present pace [persons]; on how many counts.
        until: final day counted.
        hosted: people who began to stay here this half-year, for whichever municipality [persons].
        present_linked, present_hosted: people in facilities on the day told, by link and by host [persons].
        households: more or fewer households by swaps, for as many people.
        step: where the municipality stands with its supervisor, in the words of the province.
        missing: municipalities of which something is unknown.

    """

    half_year: str
    code: str
    name: str
    level: str
    province: str
    region: str
    basis: str
    new: int | None
    moved: int
    goal: int | None
    arrears: Headcount
    lead: Headcount
    total: Headcount
    housed: Headcount
    instruments: Headcount
    counted: Headcount
    left: Headcount
    ahead: Headcount
    opening: str
    published: bool
    per_month: float | None
    asked: float | None
    forecast: float | None
    error: float | None
    forecast_counts: int
    until: date | None
    hosted: int
    present_linked: int
    present_hosted: int
    households: int
    step: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Facility:
    """A facility with its two ledgers: people by the municipality to which they are linked, all at the host."""

    name: str
    instrument: str
    host: str
    partners: tuple[str, ...]
    places: int
    opened: date
    end: date | None
    entered: Mapping[str, int]
    """People who began to count in the half-year, by name of the linked municipality [persons]."""
    present: Mapping[str, int]
    """People there on the day told, by name of the linked municipality [persons]."""
    overdue: int
    """Of those present, people whose longest stay has ended [persons]."""
    source: str


@dataclass(frozen=True)
class Swap:
    """A swap of households between two municipalities, by name; as many people go as come."""

    giver: str
    taker: str
    households: int
    size: int
    households_back: int
    size_back: int
    agreed: date
    source: str

    @property
    def persons(self) -> int:
        """People that go, and as many that come back [persons]."""
        return self.households * self.size


@dataclass(frozen=True)
class NationalNumber:
    """A number as it was set or revised [persons]."""

    half_year: str
    standing: str
    persons: int
    rounded: int | None
    decided: date | None
    difference: str
    counts: bool
    """Whether it is the number that holds in its half-year."""
    source: str
    note: str


@dataclass(frozen=True)
class Monitor:
    """Municipalities ahead, exact and short on a day, as a monitor counts them."""

    area: str
    day: date
    ahead: int
    exact: int
    short: int
    source: str


@dataclass(frozen=True)
class HousingEdition:
    """Everything of a housing scenario that an audience may see.

    Args:
        day: the day of which presence and steps are told.
        inhabitants_year: year of the inhabitants by which was divided; ``None`` where nobody says.
        half_years: the half-years of the ledger; the last one is told.
        map_areas: the areas with their inhabitants, members and points, from wide to narrow.
        facts: what a reader must know beside the numbers, as sentences to be told.
        unused: rows and cells that have no effect on any of this, and why.

    """

    title: str
    audience: Visibility
    country: str
    half_years: tuple[str, ...]
    day: date
    inhabitants_year: int | None
    areas: tuple[HousingArea, ...]
    map_areas: tuple[Area, ...]
    facilities: tuple[Facility, ...]
    swaps: tuple[Swap, ...]
    numbers: tuple[NationalNumber, ...]
    monitors: tuple[Monitor, ...]
    facts: tuple[Fact, ...]
    sources: tuple[str, ...]
    unused: tuple[Complaint, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    periods: tuple[()] = ()
    """A workbook has sums by period; half-years are never added up."""
    rate_decimals: int = 2

    @property
    def half_year(self) -> str:
        """The half-year that is told."""
        return self.half_years[-1]

    def level(self, *levels: str) -> tuple[HousingArea, ...]:
        """Areas of these levels in the half-year that is told."""
        return tuple(a for a in self.areas if a.level in levels and a.half_year == self.half_year)
