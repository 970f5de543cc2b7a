"""Inhabitants and land area, with the gain by area capped; existing places are credited in full.

Maths:
    k_m = (1 − a) · pop_m / pop + a · area_m / area                          ∀ m ∈ M        [-]
    k_m ≤ (1 + gain) · pop_m / pop; the excess goes to the others pro rata
    w_m = k_m · (N + Σ_n existing_n) − existing_m                            ∀ m ∈ M        [places]
    negatives become zero, the deficit is taken from the others pro rata

    N is the number to divide; existing places are those of the same group that are known per municipality.

Needs:
    population, area_land_km2 (municipalities). Existing places are credited.

Source:
    § 3 FlüAG Nordrhein-Westfalen: 90 % inhabitants, 10 % area, the rise caused by area capped
    at 25 % of the key by inhabitants alone, the excess to all others by their keys, stock counted
    (https://3935.staging.lexmea.de/gesetz/flueag-nrw/3).
"""

from optimiser.fairness.key_terms import Task, bounded, columns, credited, existing, normalised, weighted_sum
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {"area": (0.1, "-"), "gain": (0.25, "-")}
COLUMNS = ("population", "area_land_km2")
CREDITS_EXISTING = True
NEEDS_TASK = True
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory, *, task: Task, area: float, gain: float) -> dict[str, float]:
    """One non-negative weight per municipality, in places of the task."""
    pop_share, area_share = (normalised(c) for c in columns(territory, "nrw", COLUMNS))
    share = bounded(weighted_sum([(1 - area, pop_share), (area, area_share)]), pop_share, 0.0, 1 + gain)
    return credited(share, existing(territory, task.group), task)
