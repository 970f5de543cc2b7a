"""Inhabitants, income, few existing places, few recipients of income support; heavy hosts are exempt.

Maths:
    w_m = a · pop_m/pop + b · income_m/income + c · inv(existing)_m + d · inv(recipients)_m        ∀ m ∈ M        [-]
    inv(x)_m = pop_m / (1 + r_m) / Σ_n pop_n / (1 + r_n),  r_m = (x_m / pop_m) / (x / pop)         [-]
    w_m = 0 where existing_m / pop_m ≥ exempt_from · existing / pop

    The decree's normalisation of the two inverse terms was not found; inv() (``inverse_share``) is ours: an
    inhabitant weighs one half at the average, more below it, and never infinitely much where nothing is hosted.

Needs:
    population (municipalities); net_taxable_income, integration_income_recipients (figures).
    Existing places are credited.

Source:
    Plan of November 2015 for 5,000 places: 35, 20, 30 and 15 % (bx1.be), and KB of 17 May 2016:
    at twice the average places per 1,000 inhabitants or more a municipality is exempt.
"""

from optimiser.fairness.key_terms import columns, exempt, existing, inverse_share, normalised, weighted_sum
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {
    "population": (0.35, "-"),
    "income": (0.20, "-"),
    "places": (0.30, "-"),
    "recipients": (0.15, "-"),
    "exempt_from": (2.0, "× average places per inhabitant; 0 for none"),
}
COLUMNS = ("population", "net_taxable_income", "integration_income_recipients")
CREDITS_EXISTING = True
REGIME_SHARES: dict[str, float] = {}


def weights(
    territory: Territory, *, population: float, income: float, places: float, recipients: float, exempt_from: float
) -> dict[str, float]:
    """One non-negative weight per municipality."""
    people, incomes, recipients_of_support = columns(territory, "belgium", COLUMNS)
    shares = weighted_sum(
        [
            (population, normalised(people)),
            (income, normalised(incomes)),
            (places, inverse_share(people, existing(territory))),
            (recipients, inverse_share(people, recipients_of_support)),
        ]
    )
    return exempt(territory, shares, exempt_from) if exempt_from else shares
