"""The best points of two weighed numbers for every weight at once: an exact lower hull, not a grid.

Maths:
    V(w) = min_x w·f₁(x) + (1 − w)·f₂(x) + r(x),  0 ≤ w ≤ 1        [blend]

    V is concave and, over a linear programme, piecewise linear: every point is one line. Two
    neighbours are asked where their lines cross; either nothing lies below and the crossing is a
    breakpoint, or the answer is a point between them. On an open piece the set of all optima
    stays the same, so the plan changes at breakpoints only.

Source:
    Eisner & Severance (1976), Journal of the ACM 23; Aneja & Nair (1979), Management Science 25.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")

NEAR = 1e-8
"""Relative to the value of the blend (or one): what lies less below two lines is on them."""

NOTHING = 1e-6
"""A best value below this is zero but for what the solver leaves."""

NARROW = 1e-6
"""A piece narrower than this is noise of the solver."""


@dataclass(frozen=True)
class Point(Generic[T]):
    """A point as a line over the weight: two numbers that are weighed, the rest of the blend, and what it is."""

    first: float
    second: float
    what: T
    rest: float = 0.0
    blur: float = 0.0
    """How far the true line can be above this one, where an aim is approximated: what lies less below is no news."""

    def value(self, weight: float) -> float:
        """The blend at this point under a weight of the first number."""
        return weight * self.first + (1 - weight) * self.second + self.rest

    @property
    def slope(self) -> float:
        """How the blend rises with the weight."""
        return self.first - self.second


@dataclass(frozen=True)
class Piece(Generic[T]):
    """An interval of weights with the point that is best in all of it."""

    low: float
    high: float
    point: Point[T]

    @property
    def middle(self) -> float:
        """The weight at which to ask for the plan of the piece."""
        return (self.low + self.high) / 2


def crossing(left: Point[T], right: Point[T]) -> float | None:
    """The weight at which two lines meet; ``None`` where they are one line or meet outside."""
    fall = left.slope - right.slope
    if fall <= NEAR * max(1.0, abs(left.slope), abs(right.slope)):
        return None
    weight = (right.second + right.rest - left.second - left.rest) / fall
    return weight if 0.0 <= weight <= 1.0 else None


def pieces(ask: Callable[[float], Point[T]], left: Point[T], right: Point[T]) -> tuple[Piece[T], ...]:
    """Every piece of the value function from weight 0 to weight 1.

    Args:
        ask: the best point under a weight of the first number.
        left: the best point under weight 0, of those the one with the least first number.
        right: the best point under weight 1, of those the one with the least second number.

    """
    points, pending, bounds = [left], [right], [0.0]
    while pending:
        weight = crossing(points[-1], pending[-1])
        if weight is None:
            pending.pop()
            continue
        found = ask(weight)
        line = points[-1].value(weight)
        if found.value(weight) < line - max(found.blur, NEAR * max(1.0, abs(line))):
            pending.append(found)
            continue
        points.append(pending.pop())
        bounds.append(weight)
    return _wide(points, [*bounds, 1.0])


def _wide(points: list[Point[T]], bounds: list[float]) -> tuple[Piece[T], ...]:
    """The pieces without those that are noise; what one leaves goes to the piece before it."""
    found: list[Piece[T]] = []
    for point, (low, high) in zip(points, pairwise(bounds), strict=True):
        start = found[-1].high if found else 0.0
        if high - max(low, start) > NARROW:
            found.append(Piece(start, high, point))
    if not found:
        return (Piece(0.0, 1.0, points[0]),)
    last = found[-1]
    return (*found[:-1], Piece(last.low, 1.0, last.point))


def price(best: float, other: float) -> float | None:
    """How much worse another value is, relative to the best; ``None`` where the best is zero."""
    return (other - best) / abs(best) if abs(best) > NOTHING else None
