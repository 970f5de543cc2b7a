"""Simple ways to divide the same number, with which every plan is compared: what it gains and at what price.

Maths:
    key         the requirement by the key share alone (optimiser/distribution/key_plan.py)        [places]
    population  the requirement of a scope by inhabitants
    regions     the requirement of a scope in equal parts over its regions, inside them by inhabitants
    running     one place after another to argmax_m target[m] − hosted[m], ties by lot
                target[m, g, t] = share[m, g, t],  hosted = counted + given so far

    price of an aim f:  (f(baseline) − f(plan)) / f(plan)        [-]
    moved:  Σ_{m, t} |new_baseline − new_plan| / 2        [places]

    None of them looks at limits, capacities or eligibility: ``broken`` is the largest excess of a rule that results.

Source:
    § 45 Asylgesetz and the EASY system of Germany's first distribution, for the running rule;
    Bertsimas, Farias & Trichakis (2011), Operations Research 59, for the price.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property

import numpy as np

from optimiser.auditing.aim_values import NOTHING, value_of
from optimiser.auditing.audit import audit
from optimiser.auditing.scores import figures_of, situations
from optimiser.catalogue import room, rooms
from optimiser.distribution.key_plan import by_scope, key_plan
from optimiser.fairness.apportionment import sainte_lague
from optimiser.fairness.inequality import heavy_curve
from optimiser.fairness.loads import water_level
from optimiser.fairness.lorenz import Verdict, curves_compared
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part
from optimiser.problem.snapshot import Situation

_SHOWN = 1e-9
"""A smaller difference of two indices is rounding noise."""


def population_plan(instance: Instance) -> Plan:
    """The requirement of every scope by inhabitants."""
    people = instance.territory.population

    def divide(places: int, municipalities: tuple[str, ...], group: str, period: str) -> dict[str, int]:
        del group, period
        return sainte_lague(places, {m: float(people[m]) for m in municipalities})

    return by_scope(instance, divide, lambda m, _g, _t: float(people[m]))


def regions_plan(instance: Instance) -> Plan:
    """The requirement of every scope in equal parts over its regions, and inside these by inhabitants."""
    territory = instance.territory

    def divide(places: int, municipalities: tuple[str, ...], group: str, period: str) -> dict[str, int]:
        del group, period
        inhabited: dict[str, dict[str, float]] = defaultdict(dict)
        for m in municipalities:
            if territory.population[m]:
                inhabited[territory.region[m]][m] = float(territory.population[m])
        given = dict.fromkeys(municipalities, 0)
        for r, part in sainte_lague(places, dict.fromkeys(inhabited, 1.0)).items():
            given |= sainte_lague(part, inhabited[r])
        return given

    return by_scope(instance, divide, lambda m, _g, _t: float(territory.population[m]))


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


def baselines(plan: Plan) -> tuple[dict[str, dict[str, float | None]], dict[str, Verdict]]:
    """Figures and prices of every baseline, and the Lorenz verdict on the plan against it.

    Args:
        plan: a whole plan; where some is withheld, the plan as its audience sees it.

    Returns:
        ``(figures, verdicts)`` by baseline. Figures are its metrics after, ``moved`` and ``broken`` places, and a
        ``price_…`` per aim of the scenario (``None`` if the plan's own value is zero). Both are empty where a
        relaxed plan leaves places open: the two would not divide the same number.

    """
    if plan.status == "relaxed" or not any(plan.instance.requirement.values()):
        return {}, {}
    found: dict[str, dict[str, float | None]] = {}
    verdicts: dict[str, Verdict] = {}
    ours = _Measured(plan)
    for name, make in BASELINES.items():
        theirs = _Measured(make(plan.instance))
        prices = {f"price_{p.key}": _price(ours.value(p), theirs.value(p)) for p in _aims(plan)}
        places = {"moved": moved(plan, theirs.plan), "broken": float(max(audit(theirs.plan).values()))}
        found[name] = theirs.figures | places | prices
        verdicts[name] = _verdict(ours, theirs)
    return found, verdicts


class _Measured:
    """A plan with what is compared of it, each found once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._values: dict[str, float] = {}

    @cached_property
    def situation(self) -> Situation:
        """All known places by municipality, after the last period."""
        return situations(self.plan)["after"]

    @cached_property
    def figures(self) -> dict[str, float | None]:
        """Every metric."""
        return figures_of(self.situation)

    @cached_property
    def curve(self) -> tuple[np.ndarray, np.ndarray]:
        """Lorenz curve of known places per inhabitant."""
        return heavy_curve(*map(np.array, self.situation.per_inhabitant))

    @cached_property
    def indices(self) -> list[float | None]:
        """Indices of which less is more equal."""
        return [m.score(self.situation) for m in rooms("metrics").values() if hasattr(m, "LOWER_IS_MORE_EQUAL")]

    def value(self, part: Part) -> float:
        """Value of an aim."""
        if part.key not in self._values:
            self._values[part.key] = value_of(
                self.plan, part.aim, level=part.level, group=part.group, parameters=part.parameters
            )
        return self._values[part.key]


def _verdict(ours: _Measured, theirs: _Measured) -> Verdict:
    """Whether a plan is more equal than another per inhabitant, whichever index one prefers.

    On the base of the figures that stand beside it. Lorenz dominance decides; where any index among the metrics says
    otherwise, as those may that count municipalities and not people, the verdict is ``crosses``.
    """
    found = curves_compared(ours.curve, theirs.curve)
    pairs = zip(ours.indices, theirs.indices, strict=True)
    differences = [a - b for a, b in pairs if a is not None and b is not None]
    higher, lower = (any(sign * d > _SHOWN for d in differences) for sign in (1, -1))
    contradicted = (found != "worse" and higher) or (found != "better" and lower)
    return "crosses" if contradicted else found


def _aims(plan: Plan) -> list[Part]:
    """Aims of the scenario by which plans can be compared without the agreed plan."""
    parts = [p for s in plan.scenario.stages for p in s.parts] if plan.scenario else []
    aims = {p.key: room("objectives", p.aim) for p in parts}
    return [p for p in parts if not (hasattr(aims[p.key], "DECIDES_TIES") or hasattr(aims[p.key], "NEEDS_AGREED"))]


def price(plan: Plan, other: Plan, part: Part) -> float | None:
    """How much worse another plan is by an aim, relative to this plan [-]; ``None`` if this plan's value is zero."""
    return _price(_Measured(plan).value(part), _Measured(other).value(part))


def _price(ours: float, theirs: float) -> float | None:
    return (theirs - ours) / abs(ours) if abs(ours) > NOTHING else None


def moved(plan: Plan, other: Plan) -> float:
    """Places that the other plan has in another municipality; all periods."""
    index, municipalities = plan.instance.territory.index, plan.instance.territory.municipalities
    ours, theirs = (p.new_sums.values[index.rows(municipalities), index.group[TOTAL]] for p in (plan, other))
    return float(np.abs(ours - theirs).sum() / 2)
