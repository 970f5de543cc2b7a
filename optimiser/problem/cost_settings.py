"""Prices that a planner states with their source: of a place for a year, of what comes once, of a bonus."""

from typing import Annotated, Literal

from pydantic import Field

from optimiser.problem.frozen_settings import FrozenSettings

MAX_TEXT = 300
"""Longest text of a price [signs]."""


class StatedPrice(FrozenSettings):
    """A price.

    ``item`` is ``place_year`` (a place of the group ``of`` for a year), ``one_off`` (once, whatever the plan is) or
    ``bonus`` (for a place of which the law says when; ``of`` says which). Without ``euro`` it is unknown.
    ``year`` is the price level.
    """

    item: Literal["place_year", "one_off", "bonus"]
    of: Annotated[str, Field(min_length=1, max_length=MAX_TEXT)]
    euro: Annotated[float, Field(ge=0.0, le=1e12)] | None = None
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    source: Annotated[str, Field(max_length=MAX_TEXT)] = ""
