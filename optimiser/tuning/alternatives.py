"""A few clearly different plans within ε of the best, and the least and most of each municipality.

Maths:
    least[m, t], most[m, t] as in ``optimiser.tuning.place_ranges``        [places]

    jump (hop-skip-jump, by relative use): min_{x ∈ X(ε)} Σ_m used[m]·(new[m] − least[m]) / span[m],
        used[m] = Σ over earlier plans of (new[m] − least[m]) / span[m],  span = most − least
    chance: min_{x ∈ X(ε)} Σ_m d[m]·new[m] / span[m],  d normal, alike inside a region and apart
    edge: the plans in which one municipality gets its least or its most

    From each way in turn the plan is taken that is farthest from all taken before, in places that
    lie elsewhere; no plan is taken that differs by less than ``apart`` of all new places.

Source:
    Brill, Chang & Hopkins (1982), Management Science 28; Lombardi, Pickering, Colombo & Pfenninger
    (2020), Joule 4, for weights by relative use; plans of the two ways differ in other respects, so both are used.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from optimiser.auditing.audit import audit, require
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import plan as best_plan
from optimiser.solving.rounding import round_whole
from optimiser.tolerances import MARGIN
from optimiser.tuning.near_optimal import NearOptimalSet
from optimiser.tuning.place_ranges import Place, PlaceRange, RangedPlace, all_ranged

JUMPS, DRAWS = 8, 24
"""Plans made by jumps and by chance before any is chosen: more give a better choice and take longer."""


@dataclass(frozen=True)
class Alternative:
    """A plan within ε and how it was found: ``best``, ``jump``, ``chance`` or ``edge``."""

    plan: Plan
    way: str
    moved: float
    """Places that lie elsewhere than in the best plan."""


@dataclass(frozen=True)
class Alternatives:
    """The best plan first, then clearly different ones; and the span of every municipality."""

    plans: tuple[Alternative, ...]
    spans: Mapping[Place, PlaceRange]
    epsilon: float


def alternatives(
    instance: Instance,
    stages: Sequence[Stage],
    *,
    epsilon: float,
    count: int = 5,
    apart: float = 0.01,
    seed: int = 0,
    ranges: Callable[[NearOptimalSet], Mapping[Place, RangedPlace]] = all_ranged,
) -> Alternatives:
    """Plans that are nearly as good as the best and as different from one another as possible.

    Args:
        instance: the question.
        stages: the aims in their order.
        epsilon: by which part every aim may be worse than its best; for leximax every level.
        count: largest number of plans beside the best.
        apart: part of all new places by which plans must differ.
        seed: of the random directions.
        ranges: finds the range of every municipality; another way may do so elsewhere.

    Returns:
        Fewer plans than ``count`` if no other differs enough. Every plan is audited.

    Raises:
        InvalidInputError: a stage that cannot be asked.
        InfeasibleError: no plan obeys the rules.

    """
    first = best_plan(instance, stages)
    require(audit(first))
    near_set = NearOptimalSet(instance, stages, epsilon)
    found = ranges(near_set)
    spans = {place: x.range for place, x in found.items()}
    edges = [dict(fractions) for x in found.values() for fractions in (x.low, x.high)]
    pools = {"jump": list(_jumps(near_set, spans, first)), "chance": list(_draws(near_set, spans, seed)), "edge": edges}
    smallest_difference = max(1.0, apart * sum(first.new.values()))  # a difference of less than a place is none
    chosen = [Alternative(first, "best", 0.0)]
    ways = [way for way, pool in pools.items() if pool]
    while len(chosen) <= count and ways:
        way = ways.pop(0)
        candidate = _farthest(instance, pools[way], [c.plan for c in chosen], smallest_difference)
        if candidate is not None:
            ways.append(way)
            chosen.append(Alternative(candidate, way, distance(instance, first.new, candidate.new)))
    return Alternatives(tuple(chosen), spans, epsilon)


def distance(instance: Instance, first: Mapping[Cell, float], second: Mapping[Cell, float]) -> float:
    """Places that lie in another municipality; all periods."""
    territory = instance.territory
    return (
        sum(
            abs(sum(first[m, g, t] - second[m, g, t] for g in territory.groups))
            for m in territory.municipalities
            for t in territory.periods
        )
        / 2
    )


def _directed(
    near_set: NearOptimalSet, spans: Mapping[Place, PlaceRange], weights: Mapping[Place, float]
) -> dict[Cell, float]:
    """The plan within ε with the smallest weighted use, each municipality relative to its own span."""
    groups = near_set.instance.territory.groups
    price = {p: weights[p] / max(1.0, x.most - x.least) for p, x in spans.items() if x.most - x.least > MARGIN}
    largest = max((abs(c) for c in price.values()), default=0.0) or 1.0
    terms = [(near_set.v.new[m, g, t], c / largest) for (m, t), c in price.items() if c for g in groups]
    return near_set.ask(near_set.v.weighed(terms))[1]


def _use(spans: Mapping[Place, PlaceRange], new: Mapping[Cell, float], groups: Sequence[str]) -> dict[Place, float]:
    """Position of each municipality in its span: 0 at its least, 1 at its most [-]."""
    return {
        (m, t): (sum(new[m, g, t] for g in groups) - x.least) / max(1.0, x.most - x.least)
        for (m, t), x in spans.items()
    }


def _jumps(near_set: NearOptimalSet, spans: Mapping[Place, PlaceRange], first: Plan) -> Iterator[dict[Cell, float]]:
    """Hop-skip-jump: each plan uses least what all earlier ones used."""
    groups = near_set.instance.territory.groups
    used = _use(spans, first.fractions or first.new, groups)
    for _ in range(JUMPS):
        fractions = _directed(near_set, spans, used)
        yield fractions
        more_used = _use(spans, fractions, groups)
        used = {place: used[place] + more_used[place] for place in used}


def _draws(near_set: NearOptimalSet, spans: Mapping[Place, PlaceRange], seed: int) -> Iterator[dict[Cell, float]]:
    """Plans in random directions, partly common to a region so that regions can move as one."""
    territory = near_set.instance.territory
    random = np.random.default_rng(seed)
    for _ in range(DRAWS):
        common = {r: float(random.standard_normal()) for r in territory.areas("region")}
        yield _directed(
            near_set, spans, {(m, t): common[territory.region[m]] + random.standard_normal() for m, t in spans}
        )


def _farthest(
    instance: Instance, pool: list[dict[Cell, float]], chosen: Sequence[Plan], smallest_difference: float
) -> Plan | None:
    """The plan of the pool that differs most from all chosen, rounded and audited; ``None`` if none differs enough.

    Plans are removed from the pool once tried.
    """
    while pool:
        farthest = max(range(len(pool)), key=lambda i: min(distance(instance, p.new, pool[i]) for p in chosen))
        fractions = pool.pop(farthest)
        if min(distance(instance, p.new, fractions) for p in chosen) < smallest_difference:
            pool.clear()
            return None
        candidate = Plan(instance, round_whole(instance, fractions), fractions)
        require(audit(candidate))
        if min(distance(instance, p.new, candidate.new) for p in chosen) >= smallest_difference:
            return candidate
    return None
