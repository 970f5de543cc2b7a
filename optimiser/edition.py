"""What one audience may see of a plan: the only thing that maps, papers, workbooks and files are made from.

An edition is plain data. ``publish`` makes it and decides what is left out; outputs never
meet the plan or the tables, so that they cannot show more than their reader may see.
``None`` is never zero: it is unknown, or withheld where the area says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from data.schema import Visibility

TOTAL = "total"
"""Name of all groups together."""


@dataclass(frozen=True)
class Fact:
    """A message code with what the sentence needs: what is assumed, unknown, or why; told by ``words.tell``."""

    code: str
    numbers: Mapping[str, int | float] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    """Parts that are messages themselves, such as the name of a group."""


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
class Bound:
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


@dataclass(frozen=True)
class Edition:
    """Everything that may be shown to ``audience``."""

    title: str
    audience: Visibility
    country: str
    groups: tuple[str, ...]
    periods: tuple[Span, ...]
    areas: tuple[Area, ...]
    figures: tuple[Figure, ...]
    requirement: tuple[Asked, ...] = ()
    facts: tuple[Fact, ...] = ()
    """Assumptions and unknowns; the first is the sentence of context."""
    reasons: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    """Why this number, by municipality."""
    causes: tuple[Fact, ...] = ()
    """What changed in the input since the version before; empty without one."""
    standings: tuple[Standing, ...] = ()
    """Empty where the dossier has no bids."""
    sites: tuple[Site, ...] = ()
    bounds: tuple[Bound, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    """Distribution key of every group."""
    aims: tuple[Outcome, ...] = ()
    scores: Mapping[str, Mapping[str, float | None]] = field(default_factory=dict)
    """``before`` and ``after``: fairness figures, computed from what this edition shows."""
    baselines: Mapping[str, Mapping[str, float | None]] = field(default_factory=dict)
    """Plain ways to divide the same number, by name: their figures after, what they cost and which rules they break."""
    dominance: Mapping[str, str] = field(default_factory=dict)
    """Against each baseline whether this plan's Lorenz curve is ``better``, ``worse``, ``alike`` or ``crosses``."""
    audit: Mapping[str, float] = field(default_factory=dict)
    status: str = "optimal"
    viable_size: int = 50
    sources: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    """The scenario's settings by name, with every default filled in."""
    versions: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of every input by file name."""

    @cached_property
    def area(self) -> Mapping[str, Area]:
        """Areas by code."""
        return {a.code: a for a in self.areas}

    @cached_property
    def unit(self) -> Literal["municipality", "province"]:
        """What the smallest areas are: provinces where each is the only one of its province and bears its name."""
        towns = self.level("municipality")
        alone = {a.members[0]: a.name for a in self.level("province") if len(a.members) == 1}
        whole = all(not t.code.startswith("GM") and alone.get(t.code) == t.name for t in towns)
        return "province" if towns and whole else "municipality"

    @cached_property
    def _figures(self) -> Mapping[tuple[str, str, str], Figure]:
        return {(f.area, f.group, f.period): f for f in self.figures}

    @cached_property
    def _standings(self) -> Mapping[tuple[str, str, str], Standing]:
        return {(s.area, s.group, s.period): s for s in self.standings}

    def at(self, area: str, period: str, group: str = TOTAL) -> Figure:
        """The figure of an area, period and group."""
        return self._figures[area, group, period]

    def standing(self, area: str, period: str, group: str = TOTAL) -> Standing | None:
        """Where an area stands with its bids; ``None`` where nothing was bid at all."""
        return self._standings.get((area, group, period))

    def level(self, level: str) -> tuple[Area, ...]:
        """All areas of ``municipality``, ``region``, ``province`` or ``country``, by code."""
        return tuple(a for a in self.areas if a.level == level)

    @cached_property
    def has_previous(self) -> bool:
        """Whether a version before was given."""
        return any(f.previous is not None for f in self.figures)

    def whole(self, area: str) -> bool:
        """Whether the existing places of an area may be compared: a municipality with one of unknown size may not."""
        found = self.area[area]
        return not (found.incomplete and found.level == "municipality")

    def per_1000(self, area: str, places: int | None) -> float | None:
        """Places per 1,000 inhabitants; ``None`` where either is unknown."""
        people = self.area[area].population
        return None if places is None or not people else 1000 * places / people
