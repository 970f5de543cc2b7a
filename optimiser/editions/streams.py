"""What municipalities carry beside the plan, as one audience may see it: numbers by stream, rates, and exchanges."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from data.schema.columns import Code
from data.schema.streams import UNITS
from data.schema.told import Count, Number, Told, one_of

StreamName = Annotated[str, one_of(*UNITS)]
"""One of the streams; its unit follows from it."""


@dataclass(frozen=True)
class StreamNumber:
    """A number of a municipality that is not the plan's; a stream that is unknown has none.

    ``least``: at least so many, since more may be in rows that this audience does not see.
    """

    area: Code
    period: Code
    stream: StreamName
    number: Count
    origin: Annotated[str, one_of("stated", "ledger", "facilities", "lvv")]
    least: bool = False
    source: Told = ""


@dataclass(frozen=True)
class StreamTrade:
    """Part of a stream that goes to another municipality, and part of another stream that comes back."""

    period: Code
    giver: Code
    taker: Code
    stream: StreamName
    number: Count
    stream_taken: StreamName
    number_taken: Count
    source: Told = ""


@dataclass(frozen=True)
class StreamDecided:
    """What a joint plan proposes for a stream of a municipality, and its number without the plan.

    Where that is not known there is no ``own``, and ``number`` is what the plan adds.
    """

    area: Code
    period: Code
    stream: StreamName
    own: Count | None
    number: Count


@dataclass(frozen=True)
class TaskStanding:
    """People whom an area had to house in the half-year of a period, and those who count so far; both known in full."""

    area: Code
    period: Code
    asked: Count
    met: Count


@dataclass(frozen=True)
class StreamsShown:
    """All streams of an edition beside those of the plan, the rates of the scenario and the exchanges."""

    rates: Mapping[StreamName, Number] = field(default_factory=dict)
    """Counted places for one place or person; a stream without a rate is in no total."""
    numbers: tuple[StreamNumber, ...] = ()
    trades: tuple[StreamTrade, ...] = ()
    decided: tuple[StreamDecided, ...] = ()
    """What a joint plan decides; ``own`` includes agreed exchanges."""
    decides: tuple[StreamName, ...] = ()
    """Streams that a joint plan decides, also where their numbers are not for this audience."""
    tasks: tuple[TaskStanding, ...] = ()
    """Where areas stand with the housing task; without those of which something is unknown."""
