"""A municipality whose key share of a group is zero opens no new places of it.

Maths:
    Σ_i x[m, i, g, t] ≤ existing[m, g, t]    ∀ (m, g, t) with share[m, g, t] = 0        [places]

    A group of which nothing exists and nothing is required has no shares; what no requirement covers keeps
    what is agreed by meet_requirement.

Source:
    Keys that exempt (Denmark, Belgium) leave no load that could be compared.
"""

from collections.abc import Iterator

from optimiser.locations.case.case import Case, Choice, Joint
from optimiser.locations.case.column import Column
from optimiser.locations.case.place_limits import excess as outside
from optimiser.locations.case.place_limits import rows

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    yield from rows(case, "no_share_no_places")


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places outside."""
    return outside(case, "no_share_no_places", plan)
