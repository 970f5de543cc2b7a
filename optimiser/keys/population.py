"""Every inhabitant has the same weight.

Maths:
    w_m = pop_m    ∀ m ∈ M        [inhabitants]

Needs:
    population (municipalities). Existing places are not credited.

Source:
    AMV places of the tables of November 2022 and May 2023 (COA, Provinciale verdeling van
    opvangplekken) follow population to within one place per province.
"""

from optimiser.fairness.key_terms import people
from optimiser.problem.territory import Territory
from optimiser.words.facts import Line

PARAMETERS: dict[str, tuple[float, str]] = {}
COLUMNS = ("population",)
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory) -> dict[str, float]:
    """One non-negative weight per municipality."""
    return {m: float(territory.population[m]) for m in territory.municipalities}


def working(territory: Territory, area: str, step: int) -> tuple[list[Line], str]:
    """The inhabitants of the area and of the country; the area's part is their ratio."""
    inhabitants, everyone = people(territory, area, step)
    return [inhabitants, everyone], f"{{{inhabitants.name}}} / {{{everyone.name}}}"
