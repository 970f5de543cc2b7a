"""The map of one weight: at which weights the plan changes, and between which it does not matter at all.

Maths:
    pieces of V(w) by optimiser/tuning/lower_hull.py; for each the whole plan at its middle; neighbours with
    the same whole plan are one interval        w ∈ (0, 1)        [-]

    The points of the pieces are also the exact front of the two aims: what lies between two of them
    is a mixture of both, and nothing is better.

    price of the first aim:  (f₂ at the best f₁ − best f₂) / best f₂, and the other way round        [-]

    The stage of the blend gives up nothing to later stages here, so that its optima alone decide.
    At the weights 0 and 1 themselves one aim counts for nothing; the map speaks of what lies between.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Part, Stage
from optimiser.tuning.live_scenario import Live
from optimiser.tuning.lower_hull import Piece, price
from optimiser.tuning.two_aims import Values, Weighing


@dataclass(frozen=True)
class Interval:
    """Weights of the first aim between which one plan stands."""

    low: float
    high: float
    plan: Plan
    values: Values
    """The two aims over fractions, in their units; of several points that round alike, the first."""


@dataclass(frozen=True)
class WeightMap:
    """All intervals from weight 0 to 1, and the front behind them."""

    parts: tuple[Part, Part]
    together: float
    """What both aims weigh in the scenario together; the weight parts it."""
    intervals: tuple[Interval, ...]
    front: tuple[Piece[Values], ...]
    weight: float
    """The scenario's own."""
    tolerance: float = 0.0
    """What the stage may give up to later ones in the scenario; the map leaves it aside."""

    @property
    def matters(self) -> tuple[float, float] | None:
        """The first and the last weight at which the plan changes; ``None`` where it never does."""
        return (self.intervals[0].high, self.intervals[-1].low) if len(self.intervals) > 1 else None

    @property
    def prices(self) -> tuple[float | None, float | None]:
        """What the best of the first aim costs in the second, and the other way round; relative."""
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
        instance: the question.
        stages: the aims in their order, one of them a blend with both.
        first: an aim of the blend, or ``aim/level/group``; may be left out with ``second`` where a blend has just two.
        second: the other.
        progress: told how many plans of how many are made.

    Raises:
        InvalidInputError: no such blend.
        InfeasibleError: no plan obeys the rules.

    """
    asked = Weighing(instance, stages, first, second)
    front = asked.pieces()
    held = [s.model_copy(update={"tolerance": 0.0}) if i == asked.stage else s for i, s in enumerate(stages)]
    live, names = Live(instance, held), tuple(p.key for p in asked.parts)
    found: list[Interval] = []
    for number, piece in enumerate(front, 1):
        weights = (asked.together * piece.middle, asked.together * (1 - piece.middle))
        plan = live.plan(weights=dict(zip(names, weights, strict=True)))
        if found and found[-1].plan.new == plan.new:
            last = found.pop()
            found.append(Interval(last.low, piece.high, last.plan, last.values))
        else:
            found.append(Interval(piece.low, piece.high, plan, piece.point.what))
        if progress:
            progress(number, len(front))
    own = asked.others[asked.pair[0]] / asked.together
    return WeightMap(asked.parts, asked.together, tuple(found), front, own, stages[asked.stage].tolerance)
