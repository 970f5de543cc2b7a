"""Settings of all streams together: how much one place or person counts, and which streams a plan decides too."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from data.schema.streams import Decided, Stream
from optimiser.problem.frozen_settings import FrozenSettings, KeyChoice

Rate = Annotated[float, Field(ge=0.0, le=100.0)]
"""Counted places for one place or person of a stream [counted places]."""

Unknown = Literal["keep", "level"]
"""What a joint plan does with a municipality of which a stream is unknown."""


class Streams(FrozenSettings):
    """The section ``[streams]``.

    Only streams with a rate are in a total; without any there is none, since places and people are different units.
    """

    rates: dict[Stream, Rate] = Field(default_factory=dict)


class DecidedStream(FrozenSettings):
    """A stream that a joint plan decides.

    ``within`` is the part of its own number by which a municipality may get more or less: 0.25 is a quarter.
    ``additional`` comes on top of what there is, in every period, divided over provinces by inhabitants before the plan
    is made; ``most`` is the most that one municipality gets of it, and without it there is no such bound.
    """

    stream: Decided
    within: float = Field(default=0.0, ge=0.0, le=1.0)
    additional: int = Field(default=0, ge=0, le=10_000_000)
    most: int | None = Field(default=None, ge=0, le=10_000_000)


class JointSettings(FrozenSettings):
    """The section ``[joint]``: streams that the plan decides together with places.

    ``key`` says what part of everything together is a municipality's own; by inhabitants without it.
    ``unknown`` says what happens to a municipality of which a stream is unknown: it keeps its own numbers, or is
    levelled as if the unknown were nothing.
    """

    streams: list[DecidedStream] = Field(min_length=1)
    key: KeyChoice | None = None
    unknown: Unknown = "keep"

    @model_validator(mode="after")
    def _once(self) -> Self:
        names = [s.stream for s in self.streams]
        if twice := [n for i, n in enumerate(names) if n in names[:i]]:
            raise PydanticCustomError("setting-twice", "twice", {"name": "joint.streams", "twice": twice[0]})
        return self
