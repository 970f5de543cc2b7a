"""A municipality without a facility for a group, now or planned, opens no new places of it.

Maths:
    Σ_i x[m, i, g, t] ≤ existing[m, g, t]    ∀ (m, g) ∉ E, t        [places]

    Eligibility follows from the regime of the facility, never from the origin of people.

Source:
    Eligibility of the dossier (eligibility.csv), each row with its reason.
"""

from collections.abc import Iterator

from optimiser.locations.case.case import Case, Choice, Joint
from optimiser.locations.case.column import Column
from optimiser.locations.case.place_limits import excess as outside
from optimiser.locations.case.place_limits import rows

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    yield from rows(case, "eligible_groups")


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places outside."""
    return outside(case, "eligible_groups", plan)
