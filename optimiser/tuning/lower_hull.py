"""The best points of two weighted numbers for all weights at once: an exact lower hull, not a grid.

Maths:
    V(w) = min_x w·f₁(x) + (1 − w)·f₂(x) + r(x),  0 ≤ w ≤ 1        [blend]

    V is concave and, over a linear programme, piecewise linear: every point x is a line over w. At the
    crossing of two neighbouring lines the optimum is sought; either none lies below and the crossing is a
    breakpoint, or the optimum is a new point between them. On an open piece the set of optima
    stays the same, so the plan changes at breakpoints only.

Source:
    Eisner & Severance (1976), Journal of the ACM 23; Aneja & Nair (1979), Management Science 25.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")
"""What a point stands for: a plan, or the values of two aims."""

NEAR = 1e-8
"""Relative to the value of the blend (or to one): a point that lies less below two lines is on them."""

NOTHING = 1e-6
"""A best value below this is zero but for the solver's noise."""

NARROW = 1e-6
"""A piece of weights narrower than this is the solver's noise."""


@dataclass(frozen=True)
class HullPoint(Generic[T]):
    """A point as a line over the weight: the two weighted numbers, the rest of the blend, and what it stands for."""

    first: float
    second: float
    what: T
    rest: float = 0.0
    error: float = 0.0
    """Approximation error of this line; a candidate must lie below by more than this to count."""

    def value(self, weight: float) -> float:
        """The value of the blend at this point, given the weight of the first number."""
        return weight * self.first + (1 - weight) * self.second + self.rest

    @property
    def slope(self) -> float:
        """The derivative of the blend with respect to the weight."""
        return self.first - self.second


@dataclass(frozen=True)
class Piece(Generic[T]):
    """An interval of weights and the point that is best throughout it."""

    low: float
    high: float
    point: HullPoint[T]

    @property
    def middle(self) -> float:
        """The weight at which the plan of the piece is computed."""
        return (self.low + self.high) / 2


def crossing(left: HullPoint[T], right: HullPoint[T]) -> float | None:
    """The weight at which two lines cross; ``None`` if they coincide or cross outside [0, 1]."""
    slope_difference = left.slope - right.slope
    if slope_difference <= NEAR * max(1.0, abs(left.slope), abs(right.slope)):
        return None
    weight = (right.second + right.rest - left.second - left.rest) / slope_difference
    return weight if 0.0 <= weight <= 1.0 else None


def pieces(ask: Callable[[float], HullPoint[T]], left: HullPoint[T], right: HullPoint[T]) -> tuple[Piece[T], ...]:
    """Every piece of the value function from weight 0 to weight 1.

    Args:
        ask: gives the best point for a weight of the first number.
        left: the best point for weight 0; of several the one with the least first number.
        right: the best point for weight 1; of several the one with the least second number.

    """
    points, pending, breakpoints = [left], [right], [0.0]
    while pending:
        weight = crossing(points[-1], pending[-1])
        if weight is None:
            pending.pop()
            continue
        candidate = ask(weight)
        on_line = points[-1].value(weight)
        if candidate.value(weight) < on_line - max(candidate.error, NEAR * max(1.0, abs(on_line))):
            pending.append(candidate)
            continue
        points.append(pending.pop())
        breakpoints.append(weight)
    return _wide(points, [*breakpoints, 1.0])


def _wide(points: list[HullPoint[T]], breakpoints: list[float]) -> tuple[Piece[T], ...]:
    """The pieces without those that are noise; the width of these goes to the piece before."""
    kept: list[Piece[T]] = []
    for point, (low, high) in zip(points, pairwise(breakpoints), strict=True):
        start = kept[-1].high if kept else 0.0
        if high - max(low, start) > NARROW:
            kept.append(Piece(start, high, point))
    if not kept:
        return (Piece(0.0, 1.0, points[0]),)
    last = kept[-1]
    return (*kept[:-1], Piece(last.low, 1.0, last.point))


def price(best: float, other: float) -> float | None:
    """How much worse another value is, relative to the best [-]; ``None`` if the best is zero."""
    return (other - best) / abs(best) if abs(best) > NOTHING else None
