"""What all settings of a scenario have in common: frozen, strict, nothing unknown, no infinities."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Level = Literal["municipality", "region", "province"]
"""Areas that an aim can compare."""


class FrozenSettings(BaseModel):
    """Settings that do not change, of exactly the types that they say."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True)


class KeyChoice(FrozenSettings):
    """A distribution key by name, with its parameters."""

    name: str
    parameters: dict[str, float] = Field(default_factory=dict)
