"""How far numbers spread when uncertain inputs are all off at once: plans of inputs drawn from stated distributions.

Maths:
    x[i, k] ~ U(low[i], high[i])  or  triangular(low[i], now[i], high[i]),  independent over inputs i and draws k
    new[m, k] = Σ_g new places of m in the last period, in the plan of the inputs of draw k        [places]
    quantile p of new[m, ·] = the smallest number that at least p of the draws with a plan do not exceed

    Draw k of a seed is the same however many draws there are and wherever it is made.

Source:
    Monte Carlo simulation; quantiles as type 1 in Hyndman & Fan (1996), The American Statistician 50: whole places
    that occurred, and no number between two.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from data.complaints import InvalidInputError
from optimiser.errors import InfeasibleError
from optimiser.problem.area_sums import TOTAL
from optimiser.tuning.changes import SCORE, Change
from optimiser.tuning.input_ranges import InputRange
from optimiser.tuning.what_if import WhatIfs

Shape = Literal["uniform", "triangular"]
"""Every number of a range alike, or those near the number as it is more often."""

QUANTILES = (0.05, 0.5, 0.95)
"""Quantiles that are told beside the least and the most."""


@dataclass(frozen=True)
class Sampling:
    """What is drawn.

    Args:
        ranges: inputs in their low and high reading.
        shape: of every distribution.
        seed: of all draws.

    """

    ranges: tuple[InputRange, ...]
    shape: Shape
    seed: int

    def changes(self, draw: int) -> tuple[Change, ...]:
        """The inputs of a draw that are other than they are now."""
        dice = random.Random(f"{self.seed}/{draw}")  # noqa: S311  # seeded, so that anybody can draw it again
        numbers = [(r, self._number(r, dice)) for r in self.ranges]
        return tuple(Change(r.area, r.what, n, r.group) for r, n in numbers if n != r.now)

    def _number(self, given: InputRange, dice: random.Random) -> float:
        if self.shape == "uniform":
            number = dice.uniform(given.low, given.high)
        else:
            number = dice.triangular(given.low, given.high, given.now)
        return round(number, 6) if given.what == SCORE else float(round(number))


@dataclass(frozen=True)
class Drawn:
    """New places by municipality in the plan of a draw; ``None`` without a plan.

    ``infeasible``: no plan obeys the rules; ``contradicted``: the draw contradicts other input, as an official list.
    """

    draw: int
    new: tuple[int, ...] | None
    status: Literal["plan", "infeasible", "contradicted"] = "plan"


def drawn(question: WhatIfs, sampling: Sampling, draw: int) -> Drawn:
    """The plan of a draw, audited; new places by municipality in the order of the territory."""
    territory = question.plan.instance.territory
    changes = sampling.changes(draw)
    try:
        plan = question.ask(changes).after if changes else question.plan
    except InfeasibleError:
        return Drawn(draw, None, "infeasible")
    except InvalidInputError:
        return Drawn(draw, None, "contradicted")
    period = territory.periods[-1]
    return Drawn(draw, tuple(plan.new_in(m, TOTAL, period) for m in territory.municipalities))


@dataclass(frozen=True)
class Spread:
    """How far the number of a municipality goes over all draws with a plan [places]."""

    now: int
    least: int
    quantiles: Mapping[float, int]
    most: int
    same: int
    """Draws in which it is the number as it is now."""


def spreads(now: Mapping[str, int], draws: Sequence[Drawn]) -> dict[str, Spread]:
    """The spread of every municipality; none without a draw that has a plan."""
    rows = [d.new for d in draws if d.new is not None]
    found = {}
    for i, (m, own) in enumerate(now.items()):
        numbers = sorted(row[i] for row in rows)
        if numbers:
            quantiles = {p: numbers[max(0, ceil(p * len(numbers)) - 1)] for p in QUANTILES}
            found[m] = Spread(own, numbers[0], quantiles, numbers[-1], numbers.count(own))
    return found
