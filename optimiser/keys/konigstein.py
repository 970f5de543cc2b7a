"""Two thirds by tax revenue, one third by inhabitants (Königsteiner Schlüssel).

Maths:
    w_m = tax · tax_m / Σ_n tax_n + (1 − tax) · pop_m / pop        ∀ m ∈ M        [-]

Needs:
    population (municipalities); tax_revenue (figures). Existing places are not credited.

Source:
    GWK, yearly (https://www.svr-migration.de/glossar/koenigsteiner-schluessel).
"""

from optimiser.fairness.key_terms import columns, normalised, weighted_sum
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {"tax": (2 / 3, "-")}
COLUMNS = ("population", "tax_revenue")
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory, *, tax: float) -> dict[str, float]:
    """One non-negative weight per municipality."""
    people, revenue = columns(territory, "konigstein", COLUMNS)
    return weighted_sum([(tax, normalised(revenue)), (1 - tax, normalised(people))])
