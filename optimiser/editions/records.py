"""What an edition is made of: plain data of one thing each. ``None`` is never zero: it is unknown or withheld."""

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

    ``incomplete``: it has an existing location of unknown size; its existing places are those that are known.
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
    relaxed plan leaves open; ``previous`` the new places of the version before.
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
    """Fewest and most new places by what is not known of existing ones; ``None`` where it makes no difference."""

    @property
    def total(self) -> int | None:
        """Existing and new places together."""
        return None if self.existing is None or self.new is None else self.existing + self.new

    @property
    def change(self) -> int | None:
        """New places more than in the version before."""
        return None if self.previous is None or self.new is None else self.new - self.previous


@dataclass(frozen=True)
class Asked:
    """Additional places required of a scope; scopes may lie inside each other."""

    scope: str
    group: str
    period: str
    places: int


@dataclass(frozen=True)
class Standing:
    """Where an area stands: places realised, bid hard and soft, and the gap to its task; ``None`` is unknown.

    ``task`` are existing and new places asked for; a negative ``gap`` is a surplus; ``official`` is its number in
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
class Site:
    """An existing location that the audience may see; places for minors are never part of it."""

    name: str
    place: str
    municipality: str
    province: str
    kind: str
    places: Mapping[str, int | None]
    """By group; ``None`` is a location of unknown size."""
    opened: date | None
    end: date | None
    source: str = ""
    confidence: str = ""


@dataclass(frozen=True)
class Bound(LimitMeaning):
    """A limit that the audience may see: ``minimum``, ``maximum`` or ``fixed`` new places, or a ``capacity``."""

    municipality: str
    group: str
    period: str
    bound: str
    places: int
    reason: str
    author: str


@dataclass(frozen=True)
class Outcome:
    """An aim as it came out; no value where it would betray what this audience may not see."""

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
    """How far the least possible value can be below this one."""
