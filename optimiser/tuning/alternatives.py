"""A handful of truly different plans within ε of the best, and how far each municipality could go.

Maths:
    least[m, t] = min_{x ∈ X(ε)} Σ_g new[m, g, t]        most[m, t] = max …        [places]

    jump (hop-skip-jump, by relative use): min_{x ∈ X(ε)} Σ_m used[m]·(new[m] − least[m]) / span[m],
        used[m] = Σ over earlier plans of (new[m] − least[m]) / span[m],  span = most − least
    chance: min_{x ∈ X(ε)} Σ_m d[m]·new[m] / span[m],  d normal, alike inside a region and apart
    edge: the plans in which one municipality gets its least or its most

    Of each way in turn the plan is taken that is farthest from all that were taken before, in
    places that stand elsewhere; nothing is taken that differs by less than ``apart`` of all new places.

Source:
    Brill, Chang & Hopkins (1982), Management Science 28; Lombardi, Pickering, Colombo & Pfenninger
    (2020), Joule 4, for weights by relative use; both differ in their own way, hence more than one.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from optimiser.auditing.audit import audit, require
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import plan as best_plan
from optimiser.solving.rounding import round_whole
from optimiser.tolerances import MARGIN
from optimiser.tuning.near_optimal import Near

Place = tuple[str, str]
"""A municipality in a period."""

Progress = Callable[[int, int], None]

JUMPS, DRAWS = 8, 24
"""How many plans are made in each of these ways before any is chosen."""


@dataclass(frozen=True)
class Span:
    """Least and most new places of a municipality in a period, over all plans within ε; as fractions."""

    least: float
    most: float

    @property
    def whole(self) -> tuple[int, int]:
        """The same in whole places, as plans are rounded."""
        return math.floor(self.least + MARGIN), math.ceil(self.most - MARGIN)


@dataclass(frozen=True)
class Alternative:
    """A plan within ε and the way in which it was found: ``best``, ``jump``, ``chance`` or ``edge``."""

    plan: Plan
    way: str
    moved: float
    """Places that stand elsewhere than in the best plan."""


@dataclass(frozen=True)
class Alternatives:
    """The best plan first, then truly different ones; and how far every municipality could go."""

    plans: tuple[Alternative, ...]
    spans: Mapping[Place, Span]
    epsilon: float


def alternatives(
    instance: Instance,
    stages: Sequence[Stage],
    *,
    epsilon: float,
    count: int = 5,
    apart: float = 0.01,
    seed: int = 0,
    progress: Progress | None = None,
) -> Alternatives:
    """Plans that are nearly as good as the best and as different from one another as can be.

    Args:
        instance: the question.
        stages: the aims in their order.
        epsilon: part of every aim's value that may be given up; of every level for leximax.
        count: how many plans at most beside the best.
        apart: part of all new places by which plans must differ.
        seed: of the directions drawn by chance.
        progress: told how many municipalities of how many are asked.

    Returns:
        Fewer plans than asked for where nothing else differs. Every plan is audited.

    Raises:
        InvalidInputError: a stage that cannot be asked.
        InfeasibleError: no plan obeys the rules.

    """
    first = best_plan(instance, stages)
    require(audit(first))
    near = Near(instance, stages, epsilon)
    spans, edges = _spans(near, progress)
    found = {"jump": list(_jumps(near, spans, first)), "chance": list(_draws(near, spans, seed)), "edge": edges}
    least = max(1.0, apart * sum(first.new.values()))
    chosen = [Alternative(first, "best", 0.0)]
    ways = [way for way, pool in found.items() if pool]
    while len(chosen) <= count and ways:
        way = ways.pop(0)
        whole = _farthest(instance, found[way], [c.plan for c in chosen], least)
        if whole is not None:
            ways.append(way)
            chosen.append(Alternative(whole, way, distance(instance, first.new, whole.new)))
    return Alternatives(tuple(chosen), spans, epsilon)


def distance(instance: Instance, one: Mapping[Cell, float], other: Mapping[Cell, float]) -> float:
    """Places that stand in another municipality."""
    land = instance.territory
    return (
        sum(
            abs(sum(one[m, g, t] - other[m, g, t] for g in land.groups))
            for m in land.municipalities
            for t in land.periods
        )
        / 2
    )


def _spans(near: Near, progress: Progress | None) -> tuple[dict[Place, Span], list[dict[Cell, float]]]:
    """The least and the most of every municipality, and the plans in which it gets them."""
    land = near.instance.territory
    places = [(m, t) for t in land.periods for m in land.municipalities]
    spans: dict[Place, Span] = {}
    edges = []
    for number, (m, t) in enumerate(places, 1):
        least, low = near.ask(near.v.area(m, TOTAL, t))
        most, high = near.ask(-1 * near.v.area(m, TOTAL, t))
        spans[m, t] = Span(max(0.0, least), max(0.0, -most))
        edges += [low, high]
        if progress:
            progress(number, len(places))
    return spans, edges


def _directed(near: Near, spans: Mapping[Place, Span], weights: Mapping[Place, float]) -> dict[Cell, float]:
    """The plan within ε that has least of what the weights count, each municipality by its own span."""
    groups = near.instance.territory.groups
    price = {p: weights[p] / max(1.0, x.most - x.least) for p, x in spans.items() if x.most - x.least > MARGIN}
    largest = max((abs(c) for c in price.values()), default=0.0) or 1.0
    terms = [(near.v.new[m, g, t], c / largest) for (m, t), c in price.items() if c for g in groups]
    return near.ask(near.v.weighed(terms))[1]


def _use(spans: Mapping[Place, Span], new: Mapping[Cell, float], groups: Sequence[str]) -> dict[Place, float]:
    """How far in its span each municipality is: 0 at its least, 1 at its most."""
    return {
        (m, t): (sum(new[m, g, t] for g in groups) - x.least) / max(1.0, x.most - x.least)
        for (m, t), x in spans.items()
    }


def _jumps(near: Near, spans: Mapping[Place, Span], first: Plan) -> Iterator[dict[Cell, float]]:
    groups = near.instance.territory.groups
    used = _use(spans, first.fractions or first.new, groups)
    for _ in range(JUMPS):
        found = _directed(near, spans, used)
        yield found
        more = _use(spans, found, groups)
        used = {place: used[place] + more[place] for place in used}


def _draws(near: Near, spans: Mapping[Place, Span], seed: int) -> Iterator[dict[Cell, float]]:
    land = near.instance.territory
    chance = np.random.default_rng(seed)
    for _ in range(DRAWS):
        common = {r: float(chance.standard_normal()) for r in land.areas("region")}
        yield _directed(near, spans, {(m, t): common[land.region[m]] + chance.standard_normal() for m, t in spans})


def _farthest(instance: Instance, pool: list[dict[Cell, float]], chosen: Sequence[Plan], least: float) -> Plan | None:
    """The plan of the pool that differs most from all chosen, rounded and audited; ``None`` where none differs."""
    while pool:
        far = max(range(len(pool)), key=lambda i: min(distance(instance, p.new, pool[i]) for p in chosen))
        fractions = pool.pop(far)
        if min(distance(instance, p.new, fractions) for p in chosen) < least:
            pool.clear()
            return None
        whole = Plan(instance, round_whole(instance, fractions), fractions)
        require(audit(whole))
        if min(distance(instance, p.new, whole.new) for p in chosen) >= least:
            return whole
    return None
