"""How unequal the places per inhabitant are: 0 all the same, 1 everything in one area.

Maths:
    G = Σ_a Σ_b w_a w_b |y_a − y_b| / (2 μ),  w = pop / Σ pop,  y = places / pop,  μ = Σ w y        [-]

    Weighted by inhabitants; areas without inhabitants are left out.
"""

from collections.abc import Mapping

import numpy as np

UNIT = "-"


def score(places: Mapping[str, float], population: Mapping[str, int]) -> float:
    """The Gini coefficient of places per inhabitant over areas."""
    areas = [a for a in places if population[a] > 0]
    people = np.array([population[a] for a in areas], dtype=float)
    total = sum(places[a] for a in areas)
    if not total:
        return 0.0
    loads = np.array([places[a] for a in areas]) / people
    order = np.argsort(loads, kind="stable")
    weight, part = people[order] / people.sum(), (loads * people)[order] / total
    cumulative = np.cumsum(part)
    return float(1 - np.sum(weight * (2 * cumulative - part)))
