"""A municipality's minimum, maximum or fixed number of new places is kept by its locations.

Maths:
    existing[m, g, t] + minimum ≤ Σ_i x[m, i, g, t]    ∀ (m, g, t) with a minimum        [places]
    existing[m, g, t] + maximum ≥ Σ_i x[m, i, g, t]    ∀ (m, g, t) with a maximum        [places]
    both with one number                               ∀ (m, g, t) with a fixed number   [places]

    g is a group or all of them together; every limit has a reason and an author.

Source:
    Limits of the dossier (limits.csv), each with its own source.
"""

from collections.abc import Iterator

from optimiser.locations.case.case import Case, Choice, Joint
from optimiser.locations.case.column import Column
from optimiser.locations.case.place_limits import excess as outside
from optimiser.locations.case.place_limits import rows

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    yield from rows(case, "respect_limits")


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places outside."""
    return outside(case, "respect_limits", plan)
