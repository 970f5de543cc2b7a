"""The same number for every region; inside a region by inhabitants.

Maths:
    w_m = pop_m / Σ_{n ∈ region(m)} pop_n    ∀ m ∈ M        [region]

Needs:
    population, region_code (municipalities). Existing places are not credited.

Source:
    The crisis places of 2022 were required as 150, 225 and 450 per safety region (veiligheidsregio).
"""

from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {}
COLUMNS = ("population",)
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory) -> dict[str, float]:
    """One non-negative weight per municipality; a region without inhabitants gets nothing."""
    people = {r: sum(territory.population[m] for m in territory.scopes[r]) for r in territory.areas("region")}
    return {
        m: territory.population[m] / people[territory.region[m]] if people[territory.region[m]] else 0.0
        for m in territory.municipalities
    }
