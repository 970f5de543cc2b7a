"""Labour market, inhabitants, housing and demography, and less where many are registered already (2015).

Maths:
    w_m = l · labour_m/Σ + p · pop_m/pop + h · housing_m/Σ + d · demography_m/Σ + r · inv(registered)_m        [-]
    inv(x)_m = pop_m / (1 + r_m) / Σ_n pop_n / (1 + r_n),  r_m = (x_m / pop_m) / (x / pop)        ∀ m ∈ M      [-]

    The weights of 2015 are known, their variables are not: labour_market, housing and demography are
    figures that grow with what a municipality can receive. inv() (``inverse_share``) is ours.

Needs:
    population (municipalities); labour_market, housing, demography, registered (figures).
    Existing places are not credited.

Source:
    County key of 2015: labour market 40, housing 5, demography 10, registered at Migrationsverket
    20 %, hence population 25 % (http://slideplayer.se/slide/2823900/). Weights since 2016 are not known.
"""

from optimiser.fairness.key_terms import columns, inverse_share, normalised, weighted_sum
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {
    "labour_market": (0.40, "-"),
    "population": (0.25, "-"),
    "housing": (0.05, "-"),
    "demography": (0.10, "-"),
    "registered": (0.20, "-"),
}
COLUMNS = ("population", "labour_market", "housing", "demography", "registered")
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {}


def weights(
    territory: Territory,
    *,
    labour_market: float,
    population: float,
    housing: float,
    demography: float,
    registered: float,
) -> dict[str, float]:
    """One non-negative weight per municipality."""
    people, labour, homes, ages, settled = columns(territory, "sweden", COLUMNS)
    return weighted_sum(
        [
            (labour_market, normalised(labour)),
            (population, normalised(people)),
            (housing, normalised(homes)),
            (demography, normalised(ages)),
            (registered, inverse_share(people, settled)),
        ]
    )
