"""Apportionment: divide a whole number of places by weights into whole numbers that add up exactly.

A divisor method (Sainte-Laguë) over municipalities; the number of a province or region is the sum over its
municipalities. House-monotone: if the total grows, no municipality gets fewer (Balinski & Young 1982).
"""

import heapq
import math
import sys
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from optimiser.errors import UsageError
from optimiser.fairness.lots import draw


def sainte_lague(
    places: int, weights: Mapping[str, float] | Mapping[str, Fraction], *, seed: int = 0
) -> dict[str, int]:
    """Divide ``places`` by the divisor method of Sainte-Laguë.

    Maths:
        a_m = ⌊w_m / d + 1/2⌋ with d such that Σ_m a_m = places; ties by recorded lot

    Exact: the arithmetic is on rational numbers, each float being the fraction that it represents.

    Raises:
        UsageError: the number of places or a weight is negative, or there are places but no positive weight.

    """
    # one by one: the sum of fractions may be more than a float can be
    if places < 0 or not all(map(math.isfinite, weights.values())) or min(weights.values(), default=0) < 0:
        raise UsageError("divide-negative", places=places)
    if places and not any(weights.values()):
        raise UsageError("divide-no-weight", places=places)
    seats = dict.fromkeys(weights, 0)
    if not places:
        return seats
    positive = {code: w for code, w in weights.items() if w > 0}
    if set(map(type, positive.values())) == {float} and (clear := _by_floats(places, positive)):
        return seats | clear
    ratios = {code: w.as_integer_ratio() for code, w in positive.items()}
    # the same weights as whole numbers, with which the arithmetic is as exact and faster
    common = math.lcm(*(denominator for _, denominator in ratios.values()))
    exact = {code: numerator * (common // denominator) for code, (numerator, denominator) in ratios.items()}
    seats |= _from_below(places, exact)
    for code in _served(places - sum(seats.values()), seats, exact, seed):
        seats[code] += 1
    return seats


_CLEAR = 1e-9
"""Turns that differ by this part differ exactly: of a quotient of floats the last digits are off, of sixteen [-]."""


def _by_floats(places: int, weights: Mapping[str, Any]) -> dict[str, int] | None:
    """The same in floats, many times as fast; ``None`` where the last turn and the next are too near to be told apart.

    Numbers with sum ``places`` are those of the method if everybody's last turn (2 a − 1) / w comes before everybody's
    next one (2 a + 1) / w, however they were found.
    """
    whole = sum(weights.values())
    if not 0 < whole < math.inf:
        return None
    parts = {code: weight / whole for code, weight in weights.items()}
    if min(parts.values()) < 1 / sys.float_info.max * places * 4:  # its turn would be no number
        return None
    fewer = places - math.isqrt(len(parts)) - 1
    found = {code: n if (n := math.ceil(fewer * part - 0.5)) > 0 else 0 for code, part in parts.items()}
    queue = [((2 * n + 1) / parts[code], code) for code, n in found.items()]
    heapq.heapify(queue)
    for _ in range(places - sum(found.values())):
        code = queue[0][1]
        found[code] += 1
        heapq.heapreplace(queue, ((2 * found[code] + 1) / parts[code], code))
    last = max((2 * n - 1) / parts[code] for code, n in found.items())
    return found if sum(found.values()) == places and last < queue[0][0] * (1 - _CLEAR) else None


def _from_below(places: int, exact: Mapping[str, int]) -> dict[str, int]:
    """Numbers that none exceeds in the end, nearly all of the places: what a divisor gives that is a little too large.

    ⌈q − 1/2⌉ with q = (places − x)·w / Σ w. With x = n/2 they never add up to more than the places, with a few times
    √n hardly ever: halves taken to the denominator 2 Σ w.
    """
    whole, count = sum(exact.values()), len(exact)
    for less in (2 * math.isqrt(count) + 2, 8 * math.isqrt(count) + 8, count):
        twice = max(0, 2 * places - less)
        found = {code: max(0, -((whole - twice * weight) // (2 * whole))) for code, weight in exact.items()}
        if sum(found.values()) <= places:
            break
    return found


def _served(rest: int, seats: Mapping[str, int], exact: Mapping[str, int], seed: int) -> list[str]:
    """Who gets what is left; lots are drawn only where the last place is a tie."""
    if not rest:
        return []
    whole = sum(exact.values())
    # of those whose turn comes last nobody is served: told apart in floats, by more than these are off
    turn = {code: weight / ((2 * seats[code] + 1) * whole) for code, weight in exact.items()}
    least = sorted(turn.values(), reverse=True)[min(rest, len(turn)) - 1] * (1 - 1e-9)
    given = {code: seats[code] for code, x in turn.items() if x >= least}
    served, tie = _in_turn(rest, given, exact, dict.fromkeys(given, 0.0))
    return _in_turn(rest, given, exact, {code: draw(seed, code) for code in given})[0] if tie else served


def _in_turn(
    rest: int, seats: Mapping[str, int], exact: Mapping[str, int], lots: Mapping[str, float]
) -> tuple[list[str], bool]:
    """Who is served one after another, and whether the last one and the next are equally near.

    A turn is (2 n + 1) / w. Two that differ do so by at least 1 / (w₁ w₂), so that whole numbers tell them apart as
    fractions would: ⌊(2 n + 1) max(w)² / w⌋.
    """
    scale = max(exact[code] for code in seats) ** 2
    seats = dict(seats)
    queue = [((2 * n + 1) * scale // exact[c], lots[c], c) for c, n in seats.items()]
    heapq.heapify(queue)
    served, last = [], 0
    for _ in range(rest):
        last, lot, code = queue[0]
        served.append(code)
        seats[code] += 1
        heapq.heapreplace(queue, ((2 * seats[code] + 1) * scale // exact[code], lot, code))
    return served, queue[0][0] == last


def largest_remainder(places: int, weights: Mapping[str, Fraction]) -> dict[str, int]:
    """Divide ``places`` by largest remainder: everyone within one place of the exact part.

    Maths:
        q_i = places · w_i / Σ w;  a_i = ⌊q_i⌋, and one more for the largest q_i − ⌊q_i⌋ until Σ a_i = places

    Ties go to who is named first. Nobody gets anything where no weight is above zero.
    """
    whole = sum(weights.values())
    if not whole:
        return dict.fromkeys(weights, 0)
    exact = {code: places * weight / whole for code, weight in weights.items()}
    seats = {code: math.floor(q) for code, q in exact.items()}
    by_remainder = sorted(exact, key=lambda code: seats[code] - exact[code])  # stable: who is named first stays so
    for code in by_remainder[: places - sum(seats.values())]:
        seats[code] += 1
    return seats


def nested(places: int, weights: Mapping[str, float], parents: Mapping[str, str], *, seed: int = 0) -> dict[str, int]:
    """Divide over parents (provinces) first, then the number of each parent over its children (municipalities).

    The number of a parent is the sum over its children, and within one place of its part by the weights;
    house-monotone, since both steps are.
    """
    sums: dict[str, Fraction] = {}
    for code, weight in weights.items():
        sums[parents[code]] = sums.get(parents[code], Fraction(0)) + Fraction(weight)
    seats: dict[str, int] = {}
    for parent, number in sainte_lague(places, sums, seed=seed).items():
        seats |= sainte_lague(number, {c: w for c, w in weights.items() if parents[c] == parent}, seed=seed)
    return seats


def divide_with_caps(places: int, weights: Mapping[str, float], caps: Mapping[str, int]) -> dict[str, int]:
    """Divide places by weights with a cap for each municipality; what fits under no cap is left out."""
    given = dict.fromkeys(weights, 0)
    while remaining := min(places, sum(caps.values())) - sum(given.values()):
        open_to = {m: w for m, w in weights.items() if w > 0 and given[m] < caps[m]}
        if not open_to:
            break
        next_places = sainte_lague(remaining, open_to)
        given |= {m: min(caps[m], given[m] + n) for m, n in next_places.items()}
    return given
