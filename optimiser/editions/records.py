"""The records of an edition: plain data. ``None`` is never zero: it is unknown or withheld."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.schema.limit_kinds import LimitMeaning


@dataclass(frozen=True)
class Span:
    """A period of the requirement."""

    name: str
    start: date | None = None
    end: date | None = None
    reference: date | None = None
    """Places still agreed on this day count as existing."""


@dataclass(frozen=True)
class Area:
    """The country, a province, a region or a municipality.

    ``incomplete``: it has an existing location of unknown size, so existing places are a lower bound.
    ``withheld``: its figures are not for this audience; those of the area around it are.
    """

    code: str
    name: str
    level: str
    province: str
    region: str
    members: tuple[str, ...]
    population: int
    point: tuple[float, float] | None = None
    incomplete: bool = False
    withheld: bool = False


@dataclass(frozen=True)
class Figure:
    """Places of an area for one group, or ``total``, in a period.

    ``share`` is its part of the whole requirement by the key, existing places included; ``open`` what a
    relaxed plan leaves open; ``previous`` the new places in the previous version.
    """

    area: str
    group: str
    period: str
    existing: int | None
    new: int | None
    share: float | None
    required: int | None = None
    open: int | None = 0
    previous: int | None = None
    low: int | None = None
    high: int | None = None
    """Fewest and most new places over readings of what is unknown; ``None`` if these make no difference."""

    @property
    def total(self) -> int | None:
        """Existing and new places together."""
        return None if self.existing is None or self.new is None else self.existing + self.new

    @property
    def change(self) -> int | None:
        """New places more than in the previous version."""
        return None if self.previous is None or self.new is None else self.new - self.previous


@dataclass(frozen=True)
class Asked:
    """Additional places required of a scope; scopes may be nested."""

    scope: str
    group: str
    period: str
    places: int


@dataclass(frozen=True)
class Standing:
    """The position of an area: places realised, bid firmly (hard) and softly, and the gap to its task.

    ``task`` are existing and new places required; a negative ``gap`` is a surplus; ``official`` is its number in
    an official list; ``partner`` names those with which it exchanges.
    """

    area: str
    group: str
    period: str
    realised: int | None
    hard: int | None
    soft: int | None
    gap: int | None
    official: int | None = None
    partner: str = ""
    task: int | None = None


@dataclass(frozen=True)
class ExistingLocation:
    """An existing location that the audience may see; places for minors are never part of it."""

    name: str
    place: str
    municipality: str
    province: str
    kind: str
    places: Mapping[str, int | None]
    """By group; ``None`` for a location of unknown size."""
    opened: date | None
    end: date | None
    source: str = ""
    confidence: str = ""
    note: str = ""
    counts_for_law: str = ""
    """Whether it counts under the Spreidingswet, ``yes`` or ``no``; empty where unknown."""


@dataclass(frozen=True)
class ShownLimit(LimitMeaning):
    """A limit that the audience may see: ``minimum``, ``maximum`` or ``fixed`` new places, or a ``capacity``."""

    municipality: str
    group: str
    period: str
    bound: str
    places: int
    reason: str
    author: str


@dataclass(frozen=True)
class GivenRow:
    """A row of the dossier: its table, its key, and its other cells that are filled in, by column."""

    table: str
    key: str
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Outcome:
    """The outcome of an aim; no value if that would betray what this audience may not see."""

    name: str
    level: str
    group: str
    unit: str
    value: float | None
    remark: str = ""
    stage: int = 0
    weight: float | None = None
    """Weight in a blend, ``None`` for an aim alone; a setting, so it betrays nothing."""
    scale: float | None = None
    error: float | None = None
    """By how much the least possible value can be below this one, at most."""
