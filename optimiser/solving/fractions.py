"""The answer of a chain of stages before it is rounded."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimiser.problem.area_sums import Cell
from optimiser.problem.plan import Aim


@dataclass(frozen=True)
class Fractions:
    """The optimum before rounding: places by cell, and the outcomes of the aims."""

    places: Mapping[Cell, float]
    aims: tuple[Aim, ...]
    gap: float
    """Largest proven relative gap of all solves [-]."""
    build: float
    """Seconds until the programme was in the solver."""
