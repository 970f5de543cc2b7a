"""A limit on the places of one municipality in one period."""

from dataclasses import dataclass

from data.schema.limit_kinds import LimitKind, LimitMeaning


@dataclass(frozen=True)
class Limit(LimitMeaning):
    """A limit on the new places of one municipality, or on all its places (``capacity``)."""

    municipality: str
    group: str
    """A group, or ``total``."""
    period: str
    bound: LimitKind
    places: int
    reason: str = ""
    author: str = ""
    visibility: str = "prt"

    @property
    def rule(self) -> str:
        """Name of the rule that enforces it."""
        return "respect_capacity" if self.counts_existing else "respect_limits"
