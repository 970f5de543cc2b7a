"""Inhabitants and GDP, corrected for past applications and unemployment within a cap.

Maths:
    P, G: shares of inhabitants and of GDP;  A, U: shares of 1 / applications per inhabitant and of
    1 / unemployment                                                                          [-]
    k_m = 0.4 · P_m + 0.4 · G_m + 0.1 · min(A_m, cap · (P_m + G_m)) + 0.1 · min(U_m, cap · (P_m + G_m))
    w_m = k_m + (1 − Σ_n k_n) · (P_m + G_m) / 2                    ∀ m ∈ M                    [-]

    Weights and cap are from the annex. Our reading of it: the two corrections are shares of inverses, and
    what the cap takes away is given back by inhabitants and GDP in equal parts.

Needs:
    population (municipalities); gdp, past_applications, unemployment (figures), the last two above
    zero. Existing places are not credited.

Source:
    COM(2015) 451 final, annex: 40, 40, 10 and 10 %, the corrections capped at 30 % of the
    effect of population and GDP (https://docplayer.se/amp/110498029-Bryssel-den-com-2015-451-final-annexes-1-to-4-bilagor.html).
"""

from optimiser.fairness.key_terms import columns, normalised
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {
    "population": (0.4, "-"),
    "gdp": (0.4, "-"),
    "applications": (0.1, "-"),
    "unemployment": (0.1, "-"),
    "cap": (0.3, "× effect of population and GDP"),
}
COLUMNS = ("population", "gdp", "past_applications", "unemployment")
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {}


def weights(
    territory: Territory, *, population: float, gdp: float, applications: float, unemployment: float, cap: float
) -> dict[str, float]:
    """One non-negative weight per municipality."""
    people, products = columns(territory, "eu2015", COLUMNS[:2])
    applications_before, rates = columns(territory, "eu2015", COLUMNS[2:], above_zero=True)
    pop_share, gdp_share = normalised(people), normalised(products)
    inverse_past = normalised({m: people[m] / n for m, n in applications_before.items()})
    inverse_rates = normalised({m: 1 / n for m, n in rates.items()})
    key = {
        m: population * pop_share[m]
        + gdp * gdp_share[m]
        + applications * min(inverse_past[m], cap * (pop_share[m] + gdp_share[m]))
        + unemployment * min(inverse_rates[m], cap * (pop_share[m] + gdp_share[m]))
        for m in pop_share
    }
    rest = population + gdp + applications + unemployment - sum(key.values())
    return {m: k + rest * (pop_share[m] + gdp_share[m]) / 2 for m, k in key.items()}
