"""Prices of what may give way where no plan is possible: only their ratios matter."""

from typing import Annotated, Literal

from pydantic import Field

from optimiser.problem.frozen_settings import FrozenSettings

Cause = Literal["open", "more", "limit", "minimum", "bid", "exception"]
"""What gives way: a requirement (less or more), a ceiling, a minimum, a hard bid, or who has no facility."""

Price = Annotated[float, Field(ge=0.0, le=1e6)]


class RepairPrices(FrozenSettings):
    """Prices of a repair.

    ``open`` is of a place that a requirement is left short, ``open_group`` the same for groups that are named, ``more``
    of a place that is asked beyond it; ``limit`` of a place above a maximum, capacity or fixed number, ``minimum`` of
    one below a minimum or fixed number, ``bid`` of one of a hard bid; ``exception`` of a municipality that gets a group
    without a facility, however many places. What ``keep`` names never gives way.
    """

    open: Price = 5.0
    open_group: dict[str, Price] = Field(default_factory=dict)
    more: Price = 5.0
    limit: Price = 1.0
    minimum: Price = 1.0
    bid: Price = 3.0
    exception: Price = 50.0
    keep: list[Cause] = Field(default_factory=list)

    def of(self, cause: Cause, group: str) -> float:
        """Price of a place; of an exception the whole price."""
        return self.open_group.get(group, self.open) if cause == "open" else float(getattr(self, cause))
