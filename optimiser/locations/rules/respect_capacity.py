"""No municipality has more open places than it can hold, hard caps of a location's municipality included.

Maths:
    Σ_{i, g} x[m, i, g, t] ≤ max(capacity[m, t], existing[m, t])    ∀ (m, t) with a capacity        [places]

    Where existing places already exceed the capacity nothing is added; what a single location holds at
    most is its own bound (high).

Source:
    Limits of the dossier (limits.csv), e.g. the contractual 2,000 places of Ter Apel.
"""

from collections.abc import Iterator

from optimiser.locations.case.case import Case, Choice, Joint
from optimiser.locations.case.column import Column
from optimiser.locations.case.place_limits import excess as outside
from optimiser.locations.case.place_limits import rows

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    yield from rows(case, "respect_capacity")


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places outside."""
    return outside(case, "respect_capacity", plan)
