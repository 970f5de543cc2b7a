"""Settings of a scenario that plans whole locations: weights of the aims, and rules that join municipalities."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from optimiser.problem.frozen_settings import FrozenSettings, Level
from optimiser.problem.territory import MUNICIPALITY

ALL_GROUPS = "total"
"""Name of all groups together in an aim."""


class LocationRule(FrozenSettings):
    """A rule about locations by name; each rule checks which of the settings it needs."""

    rule: str
    group: str | None = None
    other: str | None = None
    km: float | None = Field(default=None, ge=0)
    most: int | None = Field(default=None, ge=0)


class LocationAim(FrozenSettings):
    """How far areas of one level may be from their share, and at what price.

    ``below`` and ``above`` weigh a place below and above the share; on top of that ``peak`` weighs one above
    ``peak_at`` times the share, ``shortfall`` one below ``shortfall_at`` times the share, and ``relief`` one above
    what exists in areas that already host more per inhabitant than the country. With ``over_time`` all periods count
    together, each by its length, so that much now may be made up for by little later. Weights of all levels and
    groups stand on one scale (``locations.case.area_goals``).
    """

    level: Level
    group: str = ALL_GROUPS
    below: float = Field(default=0.0, ge=0)
    above: float = Field(default=0.0, ge=0)
    shortfall: float = Field(default=0.0, ge=0)
    shortfall_at: float = Field(default=0.5, ge=0, le=1)
    peak: float = Field(default=0.0, ge=0)
    peak_at: float = Field(default=1.5, ge=1)
    relief: float = Field(default=0.0, ge=0)
    over_time: bool = False

    @model_validator(mode="after")
    def _weighed(self) -> Self:
        if not (self.below or self.above or self.peak or self.shortfall or self.relief):
            raise PydanticCustomError("location-aim-no-weight", "a weight above zero")
        return self

    @property
    def key(self) -> str:
        """A name that distinguishes aims of one scenario."""
        return f"{self.level}/{self.group}" + ("/over_time" if self.over_time else "")

    @property
    def by_municipality(self) -> bool:
        """Whether ``gap``, ``peak`` and ``peak_at`` could say it: single municipalities, all groups, each period."""
        whole = self.level == MUNICIPALITY and self.group == ALL_GROUPS and not self.over_time
        return whole and not self.shortfall and not self.relief


class Locations(FrozenSettings):
    """Locations over time: weights of the aim, in places of gap per period, and rules that link municipalities.

    ``gap`` weighs a place above or below a municipality's share, ``peak`` one above ``peak_at`` times the share;
    ``aims`` weigh areas of other levels, single groups or both sides apart. ``opening``, ``extension`` and early
    ``closing`` weigh one location, ``per_million`` a million euro of the kinds' costs.
    """

    gap: float = Field(default=1.0, ge=0)
    peak: float = Field(default=0.0, ge=0)
    peak_at: float = Field(default=1.5, ge=1)
    aims: list[LocationAim] = Field(default_factory=list)
    opening: float = Field(default=5.0, ge=0)
    extension: float = Field(default=1.0, ge=0)
    closing: float = Field(default=0.0, ge=0)
    surplus: int = Field(default=0, ge=0)
    per_million: float = Field(default=0.0, ge=0)
    time_limit: float = Field(default=60.0, gt=0)
    max_gap: float = Field(default=0.001, ge=0)
    rules: list[LocationRule] = Field(default_factory=list)
    counts_for_law: dict[str, Literal["yes", "no"]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _once(self) -> Self:
        keys = [aim.key for aim in self.aims]
        if twice := [key for i, key in enumerate(keys) if key in keys[:i]]:
            raise PydanticCustomError("setting-twice", "twice", {"name": "locations.aims", "twice": twice[0]})
        both = self.model_fields_set & {"gap", "peak", "peak_at"}
        if both and any(aim.by_municipality for aim in self.aims):
            settings = {"name": "locations.aims", "twice": f"locations.{min(both)}"}
            raise PydanticCustomError("location-aim-and-gap", "said twice", settings)
        return self

    @property
    def of_municipalities(self) -> LocationAim:
        """The aim about all places of single municipalities; weights may all be 0."""
        for aim in self.aims:
            if aim.by_municipality:
                return aim
        return LocationAim.model_construct(
            level=MUNICIPALITY, below=self.gap, above=self.gap, peak=self.peak, peak_at=self.peak_at
        )
