"""Lorenz dominance: which of two plans is more equal by every index at once, so that none need be chosen; no solver.

Maths:
    T(p): places that the heaviest part p of the key shares hosts        [places]
    A is better than B  ⟺  T_A(p) ≤ T_B(p) ∀ p ∈ [0, 1] and < for some p, with the same number of places

    Both curves are piecewise linear, so comparing them at all breakpoints decides. If A is better, every
    index that obeys Pigou-Dalton (Gini, Theil, Herfindahl, leximax, …) calls A at least as equal.
    Several periods: worse in none and better in at least one.

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
"""Relative to all places: a smaller difference between two curves is rounding noise of their sums."""


def curves_compared(first: tuple[np.ndarray, np.ndarray], second: tuple[np.ndarray, np.ndarray]) -> Verdict:
    """The verdict on the first of two curves ``(p, T(p))`` against the second."""
    points = np.union1d(first[0], second[0])
    difference = np.interp(points, *first) - np.interp(points, *second)
    noise = _NEAR * max(1.0, float(first[1][-1]))
    return _verdict(bool((difference < -noise).any()), bool((difference > noise).any()))


def _verdict(less: bool, more: bool) -> Verdict:  # noqa: FBT001  # the two flags are all there is to it
    if less and more:
        return "crosses"
    return "better" if less else "worse" if more else "alike"


def dominance(plan: Plan, other: Plan, *, level: str = "municipality", group: str = TOTAL) -> Verdict:
    """The verdict on a plan against another plan of the same instance, existing places included."""
    verdicts = [
        curves_compared(a, b) for a, b in zip(_curves(plan, level, group), _curves(other, level, group), strict=True)
    ]
    crossed = "crosses" in verdicts
    return _verdict(crossed or "better" in verdicts, crossed or "worse" in verdicts)


def _curves(plan: Plan, level: str, group: str) -> Iterable[tuple[np.ndarray, np.ndarray]]:
    loads = list(bases(plan.instance, level, group))
    for t in plan.instance.territory.periods:
        in_period = [x for x in loads if x.period == t]
        share = np.array([x.share for x in in_period])
        hosted = np.array([x.counted + plan.counted_in(x.area, group, t) for x in in_period], dtype=float)
        if in_period:
            yield heavy_curve(hosted / share, share)
