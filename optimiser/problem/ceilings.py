"""What a ceiling per 1,000 inhabitants allows; a rule, and what other rules and readers must know of it."""

from fractions import Fraction

from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance

RULE = "ceiling_per_1000"
USUAL = 15.0
"""Places per 1,000 inhabitants where the scenario names the rule without a number."""


def per_1000(instance: Instance) -> float:
    """The most places per 1,000 inhabitants."""
    return float(instance.parameters.get(RULE, {}).get("per_1000", USUAL))


def ceiling(instance: Instance, m: str) -> int:
    """The most places of a municipality, existing ones included; exact, as the decimals of the scenario are."""
    return int(Fraction(str(per_1000(instance))) * instance.territory.population[m] / 1000)


def below_ceiling(instance: Instance, m: str, t: str) -> int | None:
    """New places that the ceiling leaves; ``None`` where the scenario has none."""
    if RULE not in instance.parameters:
        return None
    return max(0, ceiling(instance, m) - instance.territory.existing_in(m, TOTAL, t))
