"""A province that hosts more than a chosen multiple of the national figure per inhabitant gets no more.

Maths:
    Σ_{m ∈ p, i, g} x[m, i, g, t] ≤ existing[p, t]        [places]
    ∀ t, p with existing_p / pop_p > multiple · existing / pop

Source:
    The letter of February 2022 wants provinces that host relatively much to be relieved.
"""

from collections.abc import Iterator

from optimiser.locations.case.case import Case, Choice, Joint
from optimiser.locations.case.column import Column
from optimiser.locations.case.place_limits import excess as outside
from optimiser.locations.case.place_limits import rows

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    yield from rows(case, "relieve_provinces")


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places outside."""
    return outside(case, "relieve_provinces", plan)
