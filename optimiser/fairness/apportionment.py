"""Apportionment: divide a whole number of places by weights into whole numbers that add up exactly.

A divisor method (Sainte-Laguë) over municipalities; the number of a province or region is the sum over its
municipalities. House-monotone: if the total grows, no municipality gets fewer (Balinski & Young 1982).
"""

import heapq
import math
from collections.abc import Mapping
from fractions import Fraction

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
    if places < 0 or any(not w >= 0 or math.isinf(w) for w in weights.values()):
        raise UsageError("divide-negative", places=places)
    fractions = {code: Fraction(w) for code, w in weights.items() if w > 0}
    if places and not fractions:
        raise UsageError("divide-no-weight", places=places)
    seats = dict.fromkeys(weights, 0)
    if not places:
        return seats
    # the same weights as whole numbers, with which the arithmetic is as exact and faster
    common = math.lcm(*(w.denominator for w in fractions.values()))
    exact = {code: w.numerator * (common // w.denominator) for code, w in fractions.items()}
    # A start from below: at this divisor no entry exceeds its final number, as Σ ⌊q + 1/2⌋ ≤ Σ q + n/2 = places.
    # ⌈q − 1/2⌉ with q = (places − n/2)·w / Σ w, both halves taken to the denominator 2 Σ w.
    whole, twice = sum(exact.values()), max(0, 2 * places - len(exact))
    for code, weight in exact.items():
        seats[code] = max(0, -((whole - twice * weight) // (2 * whole)))
    queue = [(Fraction(2 * seats[c] + 1, w), draw(seed, c), c) for c, w in exact.items()]
    heapq.heapify(queue)
    for _ in range(places - sum(seats.values())):
        _, lot, code = heapq.heappop(queue)
        seats[code] += 1
        heapq.heappush(queue, (Fraction(2 * seats[code] + 1, exact[code]), lot, code))
    return seats


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
