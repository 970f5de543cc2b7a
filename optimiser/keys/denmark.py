"""Twice the share of inhabitants less the share of immigrants, less reunited family members who came already.

Maths:
    d_m = 2 · b_m − f_m                                  ∀ m ∈ M        [-]
    w_m = d_m · (N + Σ_n F_n) − F_m                      ∀ m ∈ M        [places]
    b, f: shares of inhabitants and of immigrants and refugees; F: reunited family members
    of the last year; negatives become zero, the deficit is taken from the others pro rata

    With families = 0 the term F is left out and no figure for it is needed.

Needs:
    population (municipalities); immigrants, reunited (figures). Existing places are not credited.

Source:
    BEK 550/2022 § 4 (https://www.elov.dk/bekendtgorelse-om-boligplacering-af-flygtninge/paragraf/4/).
    Our excerpt is cut off where it says how the deficit is shared; here it is in proportion to the numbers themselves.
"""

from optimiser.fairness.key_terms import Task, columns, credited, normalised, weighted_sum
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {"families": (1.0, "0 or 1")}
COLUMNS = ("population", "immigrants", "reunited")
CREDITS_EXISTING = False
NEEDS_TASK = True
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory, *, task: Task, families: float) -> dict[str, float]:
    """One non-negative weight per municipality, in places of the task."""
    people, immigrants, *rest = columns(territory, "denmark", COLUMNS if families else COLUMNS[:2])
    b, f = normalised(people), normalised(immigrants)
    if not rest:
        return weighted_sum([(2.0, b), (-1.0, f)])
    d = {m: 2 * b[m] - f[m] for m in b}
    return credited(d, {m: families * n for m, n in rest[0].items()}, task)
