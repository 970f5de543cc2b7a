"""Locations of a municipality hold at least the new places of a group that it has firmly offered.

Maths:
    Σ_i x[m, i, g, t] ≥ existing[m, g, t] + Σ hard[m, g, t]    ∀ (m, g, t) with a hard bid        [places]

Source:
    Hard bids of the dossier (bids.csv): those that a council or an agreement stands behind.
"""

from collections.abc import Iterator

from optimiser.locations.case.case import Case, Choice, Joint
from optimiser.locations.case.column import Column
from optimiser.locations.case.place_limits import excess as outside
from optimiser.locations.case.place_limits import rows

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    yield from rows(case, "keep_bids")


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places outside."""
    return outside(case, "keep_bids", plan)
