"""An area of which municipalities are filled to one level of a load, of all groups together or of one.

Maths:
    level = (required − fixed + Σ_{n ∈ N} counted[n]) / Σ_{n ∈ N} share[n]              [× key share]
    gives[m] = share[m] · level − counted[m]                                            [places]

    N are the municipalities that end at the level; ``fixed`` are the new places of those that are kept off it.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import KeysView
from dataclasses import dataclass
from functools import cached_property

from optimiser.problem.plan import Plan

CLOSE = 0.01
"""Places by which a sum may differ from the programme's fraction: noise of the solver."""


@dataclass(frozen=True)
class FilledArea(ABC):
    """An area with what it is asked for; ``group`` may be all groups together (``total``)."""

    plan: Plan
    scope: str
    period: str
    group: str
    filled: KeysView[str]
    """The municipalities that end at one level, in their order."""

    def base(self, m: str) -> tuple[float, int]:
        """Share of the group, and its places that count besides the new ones."""
        return self.plan.instance.base(m, self.group, self.period)

    @cached_property
    def required(self) -> int:
        """New places required of the area."""
        instance = self.plan.instance
        return sum(instance.requirement.get((self.scope, g, self.period), 0) for g in instance.groups_of(self.group))

    @property
    @abstractmethod
    def fixed(self) -> float:
        """New places of municipalities that are kept off the level."""

    @cached_property
    def value(self) -> float:
        """The level [× key share]."""
        bases = [self.base(m) for m in self.filled]
        return (self.required - self.fixed + sum(c for _, c in bases)) / math.fsum(s for s, _ in bases)

    def gives(self, m: str) -> float:
        """New places that the level gives; below zero for a municipality above it."""
        share, counted = self.base(m)
        return share * self.value - counted
