"""A number of places divided by weights into whole places that add up exactly.

A divisor method (Sainte-Laguë) over municipalities; provinces and regions are the sums of
theirs. House-monotone: when the number grows nobody gets fewer (Balinski & Young 1982).
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

    Exact: weights are taken as the fractions that the floats are.

    Raises:
        UsageError: a negative number of places or weight, or places to divide and no weight at all.

    """
    if places < 0 or any(not w >= 0 or math.isinf(w) for w in weights.values()):
        raise UsageError("divide-negative", places=places)
    exact = {code: Fraction(w) for code, w in weights.items() if w > 0}
    if places and not exact:
        raise UsageError("divide-no-weight", places=places)
    given = dict.fromkeys(weights, 0)
    if not places:
        return given
    # Nobody gets more at this divisor than in the end: Σ ⌊q + 1/2⌋ ≤ Σ q + n/2 = places.
    scale = max(Fraction(0), Fraction(places) - Fraction(len(exact), 2)) / sum(exact.values())
    for code, weight in exact.items():
        given[code] = max(0, math.ceil(weight * scale - Fraction(1, 2)))
    queue = [(Fraction(2 * given[c] + 1) / w, draw(seed, c), c) for c, w in exact.items()]
    heapq.heapify(queue)
    for _ in range(places - sum(given.values())):
        _, lot, code = heapq.heappop(queue)
        given[code] += 1
        heapq.heappush(queue, (Fraction(2 * given[code] + 1) / exact[code], lot, code))
    return given


def nested(places: int, weights: Mapping[str, float], parents: Mapping[str, str], *, seed: int = 0) -> dict[str, int]:
    """Divide over parents first (provinces), then inside each over its own (municipalities).

    Every parent's number is the sum of its own and within one place of what the key gives it;
    house-monotone, since each of the two steps is.
    """
    sums: dict[str, Fraction] = {}
    for code, weight in weights.items():
        sums[parents[code]] = sums.get(parents[code], Fraction(0)) + Fraction(weight)
    given: dict[str, int] = {}
    for parent, own in sainte_lague(places, sums, seed=seed).items():
        given |= sainte_lague(own, {c: w for c, w in weights.items() if parents[c] == parent}, seed=seed)
    return given
