"""Which of two plans is more equal by every measure at once, so that no index has to be argued about; no solver.

Maths:
    T(p) places that the heaviest part p of the key shares hosts        [places]
    A is better than B  ⟺  T_A(p) ≤ T_B(p) ∀ p ∈ [0, 1], somewhere less, with the same number of places

    Both curves bend at their own corners only, so their corners decide. Where A is better, every
    measure that obeys Pigou-Dalton (Gini, Theil, Herfindahl, leximax, …) calls A at least as equal.
    Several periods: better in none worse and in one better.

Source:
    Atkinson (1970), Journal of Economic Theory 2; Karsu, Morton & Argyris (2018), EJOR 264.
"""

from collections.abc import Iterable
from typing import Literal

import numpy as np

from optimiser.fairness.inequality import heavy_curve
from optimiser.fairness.loads import bases
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan

Verdict = Literal["better", "worse", "alike", "crosses"]

_NEAR = 1e-9
"""Of all places: below it two curves are one."""


def curves_compared(one: tuple[np.ndarray, np.ndarray], other: tuple[np.ndarray, np.ndarray]) -> Verdict:
    """What the first of two curves of heaviest parts is beside the second."""
    points = np.union1d(one[0], other[0])
    difference = np.interp(points, *one) - np.interp(points, *other)
    near = _NEAR * max(1.0, float(one[1][-1]))
    return _verdict(bool((difference < -near).any()), bool((difference > near).any()))


def _verdict(less: bool, more: bool) -> Verdict:  # noqa: FBT001  # both are the whole of the question
    if less and more:
        return "crosses"
    return "better" if less else "worse" if more else "alike"


def dominance(plan: Plan, other: Plan, *, level: str = "municipality", group: str = TOTAL) -> Verdict:
    """What a plan is beside another of the same question, existing places included."""
    found = [
        curves_compared(a, b) for a, b in zip(_curves(plan, level, group), _curves(other, level, group), strict=True)
    ]
    crossed = "crosses" in found
    return _verdict(crossed or "better" in found, crossed or "worse" in found)


def _curves(plan: Plan, level: str, group: str) -> Iterable[tuple[np.ndarray, np.ndarray]]:
    found = list(bases(plan.instance, level, group))
    for t in plan.instance.territory.periods:
        own = [x for x in found if x.period == t]
        share = np.array([x.share for x in own])
        hosted = np.array([x.counted + plan.new_in(x.area, group, t) for x in own], dtype=float)
        if own:
            yield heavy_curve(hosted / share, share)
