"""The scenario: which keys, which rules, which aims in which order; a TOML file with a schema version."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from data.complaints import Complaint, InvalidInputError
from data.schema.visibility import Visibility
from optimiser.problem.cost_settings import StatedPrice
from optimiser.problem.frozen_settings import FrozenSettings, KeyChoice, Level
from optimiser.problem.housing_settings import Housing
from optimiser.problem.location_settings import Locations
from optimiser.problem.repair_settings import RepairPrices
from optimiser.problem.stream_settings import JointSettings, Streams
from optimiser.problem.toml_settings import read_toml, validated

MAX_TITLE, MAX_SOURCE = 200, 1_000
"""Longest title and line of a source [signs]: they stand in pictures and papers."""


class Division(FrozenSettings):
    """First divide the national requirement of a group over areas, in whole places."""

    group: str
    over: Literal["region", "province"]
    key: KeyChoice


class Part(FrozenSettings):
    """An aim of a blend with its weight; only ratios of weights matter."""

    aim: str
    weight: float = Field(ge=0.0)
    level: Level = "municipality"
    group: str = "total"
    parameters: dict[str, float] = Field(default_factory=dict)

    @property
    def key(self) -> str:
        """A name that distinguishes parts of the same aim."""
        return f"{self.aim}/{self.level}/{self.group}"


class Stage(FrozenSettings):
    """One aim, or several weighted (``blend``), at its place in the order.

    Later stages may give up ``tolerance`` of its value: 0.02 is two per cent. In a blend every aim is
    divided by its value under the key plan (``scaling = "reference"``) or by its range in the payoff
    table (``"payoff"``).
    """

    aim: str = ""
    level: Level = "municipality"
    group: str = "total"
    tolerance: float = Field(default=0.0, ge=0.0, le=10.0)
    parameters: dict[str, float] = Field(default_factory=dict)
    blend: list[Part] = Field(default_factory=list)
    scaling: Literal["reference", "payoff"] = "reference"

    @model_validator(mode="after")
    def _one_or_several(self) -> Self:
        if bool(self.aim) == bool(self.blend):
            raise PydanticCustomError("stage-aim-or-blend", "an aim or a blend")
        if self.blend and not any(p.weight for p in self.blend):
            raise PydanticCustomError("blend-no-weight", "at least one weight above zero")
        if self.blend and (self.parameters or self.level != "municipality" or self.group != "total"):
            raise PydanticCustomError("blend-own-settings", "level, group and parameters belong to the aims of a blend")
        return self

    @property
    def parts(self) -> tuple[Part, ...]:
        """The aims of the stage; a single aim has weight 1."""
        if self.blend:
            return tuple(self.blend)
        return (Part(aim=self.aim, weight=1.0, level=self.level, group=self.group, parameters=self.parameters),)

    @property
    def weights(self) -> tuple[float, ...]:
        """Weights in the order of the parts."""
        return tuple(p.weight for p in self.parts)


class Scenario(FrozenSettings):
    """A scenario file.

    ``standing`` says whether the plan is a proposal or what the minister decided: no number hangs on it, all words do.
    ``sources`` are lines for the foot of maps and papers: who published the data in the tables.
    ``unknown_existing`` names the group to whose whole requirement published existing places of unknown
    location are added; they are assigned to no municipality. ``tables`` is a folder whose tables replace
    those of the dossier. ``agreed_visibility`` says for whom the agreed plan is: it may rest on hidden rows.
    ``housing`` is about the housing task of permit holders, which no plan of places reads; ``streams`` adds up what a
    municipality carries together, beside the plan; ``joint`` names those streams that the plan decides too.
    ``costs`` are prices, which no aim of places reads: they make the cost sheet beside the plan.
    ``near_optimal`` is the part of every aim that may be given up for the range of each number; 0 for no ranges.
    ``repair`` are prices of what may give way where no plan is possible, which no plan reads.
    ``group_shares`` are parts of all required places that groups get, in place of the tables' own split.
    ``visible_rows_only`` says in every output that stricter rows were left out before anything was computed.
    ``own_stages`` gives every group for minors and every special one that no stage names a fair stage before the lots.
    """

    schema_version: Literal[1] = Field(alias="schema")
    title: str = Field(max_length=MAX_TITLE)
    standing: Literal["indicative", "binding"] = "indicative"
    dossier: str = "."
    tables: str | None = None
    country: str = "NL"
    groups: list[str] = Field(min_length=1)
    unknown_existing: str | None = None
    viable_size: int = Field(default=50, ge=0)
    near_optimal: float = Field(default=0.0, ge=0.0, le=1.0)
    seed: int = 0
    agreed: str | None = None
    agreed_visibility: Visibility = "prt"
    group_shares: dict[str, float] = Field(default_factory=dict)
    visible_rows_only: bool = False
    keys: dict[str, KeyChoice]
    divide: list[Division] = Field(default_factory=list)
    rules: dict[str, dict[str, float]]
    stages: list[Stage] = Field(min_length=1)
    own_stages: bool = True
    locations: Locations | None = None
    housing: Housing | None = None
    streams: Streams | None = None
    joint: JointSettings | None = None
    costs: list[StatedPrice] = Field(default_factory=list)
    repair: RepairPrices | None = None
    sources: list[Annotated[str, Field(max_length=MAX_SOURCE)]] = Field(default_factory=list)

    @model_validator(mode="after")
    def _once(self) -> Self:
        divided = [d.group for d in self.divide]
        priced = [f"{p.item} {p.of}" for p in self.costs]
        for name, values in (("groups", self.groups), ("divide", divided), ("costs", priced)):
            twice = [v for i, v in enumerate(values) if v in values[:i]]
            if twice:
                raise PydanticCustomError("setting-twice", "twice", {"name": name, "twice": twice[0]})
        return self

    def settings(self) -> dict[str, str]:
        """Every setting of a plan by its dotted name, defaults filled in; names of the user's files are left out."""
        left_out = {"title", "dossier", "tables", "agreed", "sources", "schema_version", "housing", "costs", "repair"}
        left_out |= {name for name in ("streams", "joint") if getattr(self, name) is None}
        left_out |= {name for name in ("group_shares", "visible_rows_only") if not getattr(self, name)}
        settings = self.model_dump(by_alias=True, exclude=left_out)
        settings["locations"] = self.locations.model_dump(exclude={"counts_for_law"}) if self.locations else {}
        return dict(_flat("", settings))


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value, 1) if isinstance(value, list) else None
    if parts is None:
        yield name, "-" if value is None else str(value)
        return
    if not value:
        yield name, "-"
    for part, inner in parts:
        yield from _flat(f"{name}.{part}" if name else str(part), inner)


OF_RECEPTION = frozenset({"groups", "keys", "rules", "stages"})
"""Settings without which there is no scenario of reception; a file with one of them is read as one."""


def of_housing_alone(settings: Mapping[str, Any]) -> bool:
    """Whether a file asks for the housing task and for no plan of places."""
    return "housing" in settings and not OF_RECEPTION & settings.keys()


def read_scenario(path: str | Path) -> Scenario:
    """Read and check a scenario file.

    Raises:
        InvalidInputError: no such file, not TOML, about the housing task alone, or settings missing, unknown or
            invalid.

    """
    settings, name = read_toml(Path(path)), Path(path).name
    if of_housing_alone(settings):
        raise InvalidInputError([Complaint("scenario-of-housing", name)])
    return validated(Scenario, settings, name)
