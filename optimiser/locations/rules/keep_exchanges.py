"""Who takes over places for another municipality has locations for at least these.

Maths:
    Σ_i x[m, i, g, t] ≥ Σ taken[m, g, t]    ∀ (m, g, t) that takes places over        [places]

Source:
    Spreidingswet: municipalities may exchange within the province as long as the sum is met (gemeente.nu).
"""

from collections.abc import Iterator

from optimiser.locations.case.case import Case, Choice, Joint
from optimiser.locations.case.column import Column
from optimiser.locations.case.place_limits import excess as outside
from optimiser.locations.case.place_limits import rows

NEEDS: tuple[str, ...] = ()


def joints(case: Case, _choice: Choice) -> Iterator[Joint]:
    """Say it to the search."""
    yield from rows(case, "keep_exchanges")


def excess(case: Case, _choice: Choice, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Say it to the auditor: places outside."""
    return outside(case, "keep_exchanges", plan)
