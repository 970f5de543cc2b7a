"""How evenly everything together is spread: only over municipalities of which every stream with a rate is known.

Maths:
    rate[m] = 1000 · counted[m] / inhabitants[m]                              [counted places per 1,000 inhabitants]
    gini over rate[m], weighed by inhabitants; the same municipalities before and after                          [-]
"""

from dataclasses import dataclass

from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad
from optimiser.fairness.inequality import gini
from optimiser.problem.territory import MUNICIPALITY

FEWEST = 2
"""Municipalities that can be compared at least."""


@dataclass(frozen=True)
class LoadMetrics:
    """Over ``known`` of ``of`` municipalities; the others are ``None`` where too few are known.

    Args:
        known, of: municipalities of which all is known, and all of them.
        highest, lowest: code and rate [counted places per 1,000 inhabitants].
        gini: of the rates; ``None`` where one is below zero [-].

    """

    known: int
    of: int
    highest: tuple[str, float] | None = None
    lowest: tuple[str, float] | None = None
    gini: float | None = None


def load_metrics(load: TotalLoad, period: str, when: str = AFTER) -> LoadMetrics:
    """The metrics of a period, before or after the plan."""
    towns = [a for a in load.edition.level(MUNICIPALITY) if a.population]
    known = [a for a in towns if all(load.counted(a.code, period, w).exact for w in (BEFORE, AFTER))]
    if len(known) < FEWEST:
        return LoadMetrics(len(known), len(towns))
    rates = {a.code: load.per_1000(a.code, period, when).number or 0.0 for a in known}
    by_rate = sorted(rates, key=lambda m: (rates[m], m))
    spread = gini(list(rates.values()), [a.population for a in known]) if rates[by_rate[0]] >= 0 else None
    highest, lowest = ((m, rates[m]) for m in (by_rate[-1], by_rate[0]))
    return LoadMetrics(len(known), len(towns), highest, lowest, spread)
