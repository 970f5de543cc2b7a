"""The map of one weight: at which weights the plan changes, and between which it does not.

Maths:
    pieces of V(w) by optimiser/tuning/lower_hull.py; for each the plan in whole places at its middle; neighbours
    with the same plan are one interval        w ∈ (0, 1)        [-]

    The points of the pieces are also the exact Pareto front of the two aims: points between two of
    them are mixtures of both, and nothing is better.

    price of the first aim:  (f₂ at the best f₁ − best f₂) / best f₂, and the other way round        [-]

    The stage of the blend gives up nothing to later stages here, so that its optima alone decide.
    At the weights 0 and 1 themselves one aim does not count; the map is about the weights between.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part, Stage
from optimiser.tuning.live_scenario import LiveScenario
from optimiser.tuning.lower_hull import Piece, price
from optimiser.tuning.two_aims import TwoAims, Values


@dataclass(frozen=True)
class Interval:
    """Weights of the first aim between which the plan stays the same."""

    low: float
    high: float
    plan: Plan
    values: Values
    """Values of the two aims before rounding, in their units; of points that round alike, the first."""


@dataclass(frozen=True)
class WeightMap:
    """All intervals from weight 0 to 1, and the Pareto front behind them."""

    parts: tuple[Part, Part]
    together: float
    """The sum of both weights in the scenario, which the weight divides."""
    intervals: tuple[Interval, ...]
    front: tuple[Piece[Values], ...]
    weight: float
    """The weight in the scenario."""
    tolerance: float = 0.0
    """What the stage may give up to later ones in the scenario; ignored by the map."""

    @property
    def matters(self) -> tuple[float, float] | None:
        """The first and the last weight at which the plan changes; ``None`` if it never does."""
        return (self.intervals[0].high, self.intervals[-1].low) if len(self.intervals) > 1 else None

    @property
    def prices(self) -> tuple[float | None, float | None]:
        """What the best of the first aim costs in the second, and vice versa; relative [-]."""
        second_best, first_best = self.front[0].point.what, self.front[-1].point.what
        return price(second_best[1], first_best[1]), price(first_best[0], second_best[0])


def weight_map(
    instance: Instance,
    stages: Sequence[Stage],
    *,
    first: str | None = None,
    second: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> WeightMap:
    """Every weight between two aims of a blend at which the plan changes.

    Args:
        instance: the instance.
        stages: the aims in their order, one of them a blend with both.
        first: an aim of the blend, or ``aim/level/group``; may be left out with ``second`` where a blend has just two.
        second: the other.
        progress: called with how many plans are made, and how many will be.

    Raises:
        InvalidInputError: no such blend.
        InfeasibleError: no plan obeys the rules.

    """
    two_aims = TwoAims(instance, stages, first, second)
    front = two_aims.pieces()
    without_tolerance = [
        s.model_copy(update={"tolerance": 0.0}) if i == two_aims.stage else s for i, s in enumerate(stages)
    ]
    live, names = LiveScenario(instance, without_tolerance), tuple(p.key for p in two_aims.parts)
    intervals: list[Interval] = []
    for number, piece in enumerate(front, 1):
        weights = (two_aims.together * piece.middle, two_aims.together * (1 - piece.middle))
        plan = live.plan(weights=dict(zip(names, weights, strict=True)))
        if intervals and intervals[-1].plan.new == plan.new:
            previous = intervals.pop()
            intervals.append(Interval(previous.low, piece.high, previous.plan, previous.values))
        else:
            intervals.append(Interval(piece.low, piece.high, plan, piece.point.what))
        if progress:
            progress(number, len(front))
    weight = two_aims.others[two_aims.pair[0]] / two_aims.together
    return WeightMap(
        two_aims.parts, two_aims.together, tuple(intervals), front, weight, stages[two_aims.stage].tolerance
    )
