"""Inhabitants, income, few existing places and few recipients of income support; heavy hosts exempt.

Maths:
    w_m = a · pop_m/pop + b · income_m/income + c · few(existing)_m + d · few(recipients)_m        ∀ m ∈ M        [-]
    few(x)_m = pop_m / (1 + r_m) / Σ_n pop_n / (1 + r_n),  r_m = (x_m / pop_m) / (x / pop)         [-]
    w_m = 0 where existing_m / pop_m ≥ exempt_from · existing / pop

    The decree's own normalisation of the two inverse terms was not found; few() is ours: half of
    an inhabitant's weight at the average, more below it, never infinite where nothing is hosted.

Needs:
    population (municipalities); net_taxable_income, integration_income_recipients (figures).
    Existing places are credited.

Source:
    Plan of November 2015 for 5,000 places: 35, 20, 30 and 15 % (bx1.be), and KB of 17 May 2016:
    at twice the average places per 1,000 inhabitants or more a municipality is exempt.
"""

from optimiser.fairness.key_terms import columns, exempt, existing, few, mix, normal
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
    people, taxable, supported = columns(territory, "belgium", COLUMNS)
    found = mix(
        [
            (population, normal(people)),
            (income, normal(taxable)),
            (places, few(people, existing(territory))),
            (recipients, few(people, supported)),
        ]
    )
    return exempt(territory, found, exempt_from) if exempt_from else found
