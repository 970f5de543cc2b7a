"""Simple ways to divide a requirement, with which plans are compared.

Maths:
    key         the requirement by the key share alone (optimiser/distribution/key_plan.py)        [places]
    population  the requirement of a scope by inhabitants
    regions     the requirement of a scope in equal parts over its regions, inside them by inhabitants
    running     one place after another to argmax_m target[m] − hosted[m], ties by lot
                target[m, g, t] = share[m, g, t],  hosted = counted + given so far

    None of them looks at limits, capacities or eligibility.

Source:
    § 45 Asylgesetz and the EASY system of Germany's first distribution, for the running rule.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Mapping

import numpy as np

from optimiser.distribution.key_plan import by_scope, key_plan
from optimiser.fairness.apportionment import sainte_lague
from optimiser.fairness.loads import water_level
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan


def population_plan(instance: Instance) -> Plan:
    """The requirement of every scope by inhabitants."""
    people = {m: float(number) for m, number in instance.territory.population.items()}

    def divide(places: int, municipalities: tuple[str, ...], group: str, period: str) -> dict[str, int]:
        del group, period
        return sainte_lague(places, {m: people[m] for m in municipalities})

    return by_scope(instance, divide, lambda m, _g, _t: people[m])


def regions_plan(instance: Instance) -> Plan:
    """The requirement of every scope in equal parts over its regions, and inside these by inhabitants."""
    region = instance.territory.region
    people = {m: float(number) for m, number in instance.territory.population.items()}

    def divide(places: int, municipalities: tuple[str, ...], group: str, period: str) -> dict[str, int]:
        del group, period
        inhabited: dict[str, dict[str, float]] = defaultdict(dict)
        for m in municipalities:
            if people[m]:
                inhabited[region[m]][m] = people[m]
        given = dict.fromkeys(municipalities, 0)
        for r, part in sainte_lague(places, dict.fromkeys(inhabited, 1.0)).items():
            given |= sainte_lague(part, inhabited[r])
        return given

    return by_scope(instance, divide, lambda m, _g, _t: people[m])


def running_plan(instance: Instance) -> Plan:
    """One place after another goes to the municipality whose target exceeds what it hosts by most."""

    def divide(places: int, municipalities: tuple[str, ...], group: str, period: str) -> dict[str, int]:
        given = dict.fromkeys(municipalities, 0)
        queue = []
        for m in municipalities:
            cell = (m, group, period)
            if instance.share[cell] > 0:
                queue.append((instance.counted(*cell) - instance.share[cell], instance.lots.get(cell, 0.0), m))
        level = _level(np.array([over for over, _, _ in queue]), places)
        for k, (over, lot, m) in enumerate(queue):
            # so many come whatever the order is; the last ones of everybody go one after another
            if surely := math.floor(max(0.0, level - 1 - over)):
                given[m] = surely
                queue[k] = over + surely, lot, m
        heapq.heapify(queue)
        for _ in range(places - sum(given.values())):
            over, lot, m = queue[0]
            given[m] += 1
            heapq.heapreplace(queue, (over + 1, lot, m))
        return given

    return by_scope(instance, divide, lambda m, g, t: instance.share[m, g, t])


def _level(over: np.ndarray, places: int) -> float:
    """The λ with Σ max(0, λ − over) = places [places]."""
    return water_level(np.ones(len(over)), over, places)


BASELINES: Mapping[str, Callable[[Instance], Plan]] = {
    "key": key_plan,
    "population": population_plan,
    "regions": regions_plan,
    "running": running_plan,
}
"""By name, in the order in which they are shown."""
