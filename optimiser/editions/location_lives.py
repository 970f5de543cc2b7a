"""The life of a location as readers may see it: plain data in an edition.

An existing location has the days in its tables; a proposed one has only periods, since a plan says on
which reference dates it is open and nothing about the days between.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated

from data.schema.columns import Code
from data.schema.groups import STANDARD
from data.schema.told import Count, Told, one_of
from data.schema.visibility import Visibility
from optimiser.problem.groups import MINORS

OPEN, STAY, GROW, SHRINK, EXTEND, CLOSE, END = "open", "stay", "grow", "shrink", "extend", "close", "end"
ACTIONS = (OPEN, STAY, GROW, SHRINK, EXTEND, CLOSE, END)
"""What happens to a location at the start of a period; ``close`` is before its agreed end, ``end`` at it."""

CLOSED = frozenset((CLOSE, END))
"""Actions after which a location has no places."""


@dataclass(frozen=True)
class Phase:
    """A location in one period: what happens to it, and its places by group; none if it closes or ends."""

    period: Code
    action: Annotated[str, one_of(*ACTIONS)]
    places: Mapping[Code, Count]

    @property
    def total(self) -> int:
        """Places of all groups that the reader may see."""
        return sum(self.places.values())


@dataclass(frozen=True)
class LocationLife:
    """A location over time. Its places for minors are a life of their own, without a name.

    Args:
        id: identifier of the location, the candidate or the unnamed new one.
        name: empty if it has none or may not be named.
        area: code of its municipality.
        kind: name of its kind.
        groups: whom it hosts, as far as the reader may see.
        existing: whether it exists already; otherwise it is proposed.
        life: the periods in which it is open or ceases, in order.
        before: places by group before the first period.
        durable: whether its places are durable; ``None`` if its kind does not say.
        law: whether it counts for the law, a sourced fact; ``None`` if unknown.
        opened: first day of use of an existing one; ``None`` if unknown.
        end: final day agreed, or final day of use of the site of a proposed one; ``None`` if none is known.
        visibility: who may see it.
        minors: whether these are places for minors, which have no name and no point.

    """

    id: Told
    name: Told
    area: Code
    kind: Told
    groups: tuple[Code, ...]
    existing: bool
    life: tuple[Phase, ...]
    before: Mapping[Code, Count] = field(default_factory=dict)
    durable: bool | None = None
    law: bool | None = None
    opened: date | None = None
    end: date | None = None
    visibility: Visibility = "public"
    minors: bool = False

    def __post_init__(self) -> None:
        """Set ``minors`` from the standard groups too: older editions do not have the field."""
        if any(STANDARD.get(g) == MINORS for g in self.groups):
            object.__setattr__(self, "minors", True)

    @cached_property
    def _phases(self) -> Mapping[str, Phase]:
        return {phase.period: phase for phase in self.life}

    def at(self, period: str) -> Phase | None:
        """Its phase in a period; ``None`` before it opens and after it has ceased."""
        return self._phases.get(period)

    def places(self, period: str) -> int:
        """Open places of all its groups in a period."""
        phase = self.at(period)
        return phase.total if phase else 0

    @property
    def changes(self) -> bool:
        """Whether anything happens to it within the periods."""
        return any(phase.action != STAY for phase in self.life)

    @property
    def last(self) -> str:
        """The final period in which it is open; empty where it is in none."""
        return next((p.period for p in reversed(self.life) if p.action not in CLOSED), "")
