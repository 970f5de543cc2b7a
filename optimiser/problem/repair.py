"""A repair: the numbers that must change so that a plan is possible, and what that costs by the planner's prices."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimiser.problem.repair_settings import Cause


@dataclass(frozen=True)
class ChangedNumber:
    """One number that changes.

    Args:
        rule: the rule whose row gives way.
        index: of the row, as in the programme; of an exception the municipality and the group.
        cause: what gives way.
        area: the province, or the country where it is not of one.
        places: by how many places it gives way; 0 for an exception.
        before: the number that was given; 0 for an exception.
        after: the number that it becomes; where existing places exceed a capacity it is counted from these.

    """

    rule: str
    index: tuple[str, ...]
    cause: Cause
    area: str
    places: int
    before: int
    after: int


@dataclass(frozen=True)
class Repair:
    """Changes that make a plan possible.

    Args:
        cost: by the prices.
        changes: numbers that change.
        proven: whether it was proven in time that no other costs less.

    """

    cost: float
    changes: tuple[ChangedNumber, ...]
    proven: bool = True

    def grouped(self) -> Mapping[tuple[str, Cause], tuple[ChangedNumber, ...]]:
        """Changes by province and cause, the most places first."""
        keys = dict.fromkeys((c.area, c.cause) for c in self.changes)
        groups = {k: tuple(c for c in self.changes if (c.area, c.cause) == k) for k in keys}
        return dict(sorted(groups.items(), key=lambda x: (-sum(c.places for c in x[1]), x[0])))
