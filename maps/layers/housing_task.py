"""The housing task of permit holders: how much of it is met, and arrears per 1,000 inhabitants, where known."""

from collections.abc import Iterator

from maps.layers import Layer, bounds
from optimiser.editions.edition import Edition
from optimiser.editions.total_load import BEFORE, TotalLoad

ORDER = 55
"""Place among the layers: a higher number comes later."""


def _met(edition: Edition, area: str, period: str) -> float | None:
    """People who count, in per cent of those asked; unknown where nobody is asked."""
    tasks = edition.streams.tasks if edition.streams else ()
    found = next((t for t in tasks if (t.area, t.period) == (area, period)), None)
    return None if found is None or not found.asked else 100 * found.met / found.asked


def layers(edition: Edition) -> Iterator[Layer]:
    """One or two layers, where the scenario asks for streams and the dossier has these tables."""
    if edition.streams is None:
        return
    if edition.streams.tasks:
        yield Layer("task_met", "percent", "sequential", bounds("task_met"), _met)
    if any(n.stream == "housing_arrears" for n in edition.streams.numbers):
        load = TotalLoad(edition)

        def arrears(of: Edition, area: str, period: str) -> float | None:
            found = (load if of is edition else TotalLoad(of)).number(area, period, "housing_arrears", BEFORE)
            people = of.area[area].population
            return 1000 * (found.number or 0) / people if found.exact and people else None

        breaks, decimals = bounds("arrears_per_1000"), edition.rate_decimals
        yield Layer("arrears_per_1000", "persons_per_1000", "sequential", breaks, arrears, decimals=decimals)
