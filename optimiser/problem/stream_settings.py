"""Settings of the total of all streams: how much one place or person of each counts, in counted places."""

from typing import Annotated

from pydantic import Field

from data.schema.streams import Stream
from optimiser.problem.frozen_settings import FrozenSettings

Rate = Annotated[float, Field(ge=0.0, le=100.0)]
"""Counted places for one place or person of a stream [counted places]."""


class Streams(FrozenSettings):
    """The section ``[streams]``.

    Only streams with a rate are in a total; without any there is none, since places and people are different units.
    """

    rates: dict[Stream, Rate] = Field(default_factory=dict)
