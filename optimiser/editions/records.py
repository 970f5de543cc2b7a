"""The records of an edition: plain data. ``None`` is never zero: it is unknown or withheld."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from data.schema.columns import Code, Name
from data.schema.limit_kinds import LimitKind, LimitMeaning
from data.schema.told import Amount, Count, Number, Told, one_of

NoCode = Literal[""]
"""Said of the country, which lies in no province, and of what lies in no region."""

Degrees = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
"""Longitude or latitude [degrees WGS84]."""

Answer = Literal["yes", "no", ""]
"""An answer of the dossier; empty where it is unknown."""


@dataclass(frozen=True)
class Span:
    """A period of the requirement."""

    name: Code
    start: date | None = None
    end: date | None = None
    reference: date | None = None
    """Places still agreed on this day count as existing."""


@dataclass(frozen=True, slots=True)
class Area:
    """The country, a province, a region or a municipality.

    ``incomplete``: it has an existing location of unknown size, so existing places are a lower bound.
    ``withheld``: its figures are not for this audience; those of the area around it are.
    """

    code: Code
    name: Name
    level: Annotated[str, one_of("country", "province", "region", "municipality")]
    province: Code | NoCode
    region: Code | NoCode
    members: tuple[Code, ...]
    population: Count
    point: tuple[Degrees, Degrees] | None = None
    incomplete: bool = False
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Places of an area for one group, or ``total``, in a period.

    ``share`` is its part of the whole requirement by the key, existing places included; ``open`` what a
    relaxed plan leaves open; ``previous`` the new places in the previous version.
    """

    area: Code
    group: Code
    period: Code
    existing: Count | None
    new: Amount | None
    share: Number | None
    required: Count | None = None
    open: Count | None = 0
    previous: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None
    """Fewest and most new places over readings of what is unknown; ``None`` if these make no difference."""
    least: Amount | None = None
    most: Amount | None = None
    """Least and most new places over all plans that are nearly as good; ``None`` where that was not asked."""

    @property
    def total(self) -> int | None:
        """Existing and new places together."""
        return None if self.existing is None or self.new is None else self.existing + self.new

    @property
    def change(self) -> int | None:
        """New places more than in the previous version."""
        return None if self.previous is None or self.new is None else self.new - self.previous


@dataclass(frozen=True, slots=True)
class Asked:
    """Additional places required of a scope; scopes may be nested."""

    scope: Code
    group: Code
    period: Code
    places: Count


@dataclass(frozen=True)
class Standing:
    """The position of an area: places realised, bid firmly (hard) and softly, and the gap to its task.

    ``task`` are existing and new places required; a negative ``gap`` is a surplus; ``official`` is its number in
    an official list; ``partner`` names those with which it exchanges.
    """

    area: Code
    group: Code
    period: Code
    realised: Count | None
    hard: Count | None
    soft: Count | None
    gap: Amount | None
    official: Count | None = None
    partner: Told = ""
    task: Count | None = None


@dataclass(frozen=True)
class ExistingLocation:
    """An existing location that the audience may see; places for minors are never part of it."""

    name: Told
    place: Told
    municipality: Code
    province: Code | NoCode
    kind: Code
    places: Mapping[Code, Count | None]
    """By group; ``None`` for a location of unknown size."""
    opened: date | None
    end: date | None
    source: Told = ""
    confidence: Told = ""
    note: Told = ""
    counts_for_law: Answer = ""
    """Whether it counts under the Spreidingswet, ``yes`` or ``no``; empty where unknown."""


@dataclass(frozen=True)
class ShownLimit(LimitMeaning):
    """A limit that the audience may see: ``minimum``, ``maximum`` or ``fixed`` new places, or a ``capacity``."""

    municipality: Code
    group: Code
    period: Code
    bound: LimitKind
    places: Count
    reason: Told
    author: Told


@dataclass(frozen=True)
class GivenRow:
    """A row of the dossier: its table, its key, and its other cells that are filled in, by column."""

    table: Told
    key: Told
    cells: Mapping[Code, Told]


@dataclass(frozen=True)
class Price:
    """A stated price: of a place for a year, an opening or an extension of a kind, something once, or a bonus."""

    item: Annotated[str, one_of("place_year", "opening", "extension", "one_off", "bonus")]
    of: Told
    """Group, kind of location, identifier of a location, or text."""
    euro: Number | None = None
    year: Count | None = None
    """Price level."""
    source: Told = ""


@dataclass(frozen=True)
class Outcome:
    """The outcome of an aim; no value if that would betray what this audience may not see."""

    name: Told
    level: Told
    group: Code
    unit: Told
    value: Number | None
    remark: Told = ""
    stage: Count = 0
    weight: Number | None = None
    """Weight in a blend, ``None`` for an aim alone; a setting, so it betrays nothing."""
    scale: Number | None = None
    error: Number | None = None
    """By how much the least possible value can be below this one, at most."""
