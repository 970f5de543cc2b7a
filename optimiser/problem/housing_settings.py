"""Settings of the housing task: which half-year, from which the ledger is kept, and what was known when."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from data.schema.half_years import HalfYear, final_day
from optimiser.problem.frozen_settings import FrozenSettings


class Housing(FrozenSettings):
    """The section ``[housing]``.

    ``first`` is the half-year from which arrears and lead are carried, by default the one that is told. What was
    decided or counted after ``day`` is left out; without it everything in the tables counts. ``rounded`` takes a
    national number as it was rounded in public. ``inhabitants_year`` says of which year the inhabitants in the dossier
    are: it is told, never guessed.
    """

    half_year: HalfYear
    first: HalfYear | None = None
    day: date | None = None
    rounded: bool = False
    inhabitants_year: int | None = Field(default=None, ge=1900, le=2200)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first is not None and self.first > self.half_year:
            raise PydanticCustomError("housing-first-after", "first after half_year", {"name": "housing.first"})
        return self

    @property
    def since(self) -> str:
        """The half-year with which the ledger begins."""
        return self.first or self.half_year

    @property
    def known_on(self) -> date:
        """The day on which everything that counts was known."""
        return self.day or date.max

    @property
    def told_on(self) -> date:
        """The day of which presence and steps of supervision are told: at most the last one of the half-year."""
        return min(self.known_on, final_day(self.half_year))
