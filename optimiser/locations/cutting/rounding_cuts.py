"""Mixed-integer rounding cuts of the linking rows: every whole choice obeys them, mixtures of choices may break them.

Maths:
    A requirement says low ≤ Σ_b places_b ≤ high    [places]. In every set S of b we write, exactly,
        places_b = c_S·y_S + P_S − N_S    with c_S whole and P_S, N_S ≥ 0 what the parts leave,
    and drop one set per block by Σ_S y_S = 1, which leaves Σ a_k·y_k − N ≤ h, with a and h whole. For any d > 0,
    with f = h/d − ⌊h/d⌋ and F(v) = ⌊v⌋ + max(0, v − ⌊v⌋ − f) / (1 − f):
        Σ F(a_k/d)·y_k − N / (d·(1 − f)) ≤ ⌊h/d⌋
    holds for every whole plan. From below the same with all signs turned.

    The set that is dropped is the one taken most, so that the point has few fractions left in the row.

Source:
    Marchand & Wolsey, Operations Research 49 (2001); Nemhauser & Wolsey (1988), II.1.7.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from optimiser.locations.case.case import PLACES, LocationCase
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.integer_splits import IntegerSplit, RelaxationPoint
from optimiser.locations.formulation.convex_hull import ConvexHull
from optimiser.model.highs import Terms

MIN_VIOLATION = 1e-4
"""How much a point must break a cut for it to be worth a row: above the solver's feasibility tolerance (1e-7)."""
MIN_FRACTION = 0.01
"""Least distance of h/d from a whole number: 1 / (1 − f) and 1 / f would be above 100 else, and round-off with them."""


@dataclass(frozen=True)
class CutBase:
    """A linking row of places, or a sum of some, in one period: how often places of a group count in a block."""

    period: int
    weights: dict[int, dict[str, int]]
    low: float
    high: float


def cut_bases(case: LocationCase) -> list[CutBase]:
    """Linking rows that count places once, and sums of such rows of one period over the same blocks.

    A sum is cut too, since a location for several groups meets the sum of their rows in one size. Of more than six
    rows over the same blocks only sums of the first six are taken: 57 sums, and twice as many for each row more.
    """
    bases: list[CutBase] = []
    alike: dict[tuple[int, frozenset[int]], list[CutBase]] = defaultdict(list)
    for row in case.linking_rows:
        periods = {t.period for t in row.terms}
        # what a goal row is missed by is not whole: it gives no cuts
        if row.is_goal or len(periods) != 1 or any(t.counts != PLACES or t.factor != 1.0 for t in row.terms):
            continue
        weights: dict[int, dict[str, int]] = defaultdict(dict)
        for term in row.terms:
            weights[term.block][term.name] = weights[term.block].get(term.name, 0) + 1
        base = CutBase(periods.pop(), dict(weights), row.low, row.high)
        bases.append(base)
        alike[base.period, frozenset(weights)].append(base)
    for group in alike.values():
        bases += [_sum(some) for n in range(2, len(group) + 1) for some in combinations(group[:6], n)]
    return bases


def _sum(some: tuple[CutBase, ...]) -> CutBase:
    weights: dict[int, dict[str, int]] = defaultdict(dict)
    for base in some:
        for b, of_block in base.weights.items():
            for g, w in of_block.items():
                weights[b][g] = weights[b].get(g, 0) + w
    return CutBase(some[0].period, dict(weights), sum(b.low for b in some), sum(b.high for b in some))


@dataclass(frozen=True)
class RoundingCut:
    """A cut: Σ terms ≤ most."""

    terms: Terms
    most: float


class Separator:
    """Looks for cuts that a point of the relaxation of ``hull`` breaks."""

    def __init__(self, hull: ConvexHull) -> None:
        """Keep the rows of the hull and the bases of its case."""
        self.hull, self.matrix = hull, hull.rows.matrix()
        self.bases = cut_bases(hull.case)
        self.untaken: dict[tuple[int, ...], IntegerSplit] = {}

    def cuts(self, value: Floats) -> Iterator[RoundingCut]:
        """Every cut that the point breaks, the best of each base and direction."""
        point = RelaxationPoint(value, self.matrix @ value, self.untaken)
        for base in self.bases:
            yield from self._of(base, point)

    def _of(self, base: CutBase, point: RelaxationPoint) -> Iterator[RoundingCut]:
        """The best cut of one base from above, and the best from below."""
        value = point.value
        columns: list[int] = []
        factors: list[int] = []
        fixed, total = 0, IntegerSplit()
        if not any(
            MIN_FRACTION < value[s.y] < 1 - MIN_FRACTION
            for b in base.weights
            for s in self.hull.sets[b, base.period].values()
        ):
            return
        for b, weights in base.weights.items():
            splits = [(s.y, point.split(s, weights)) for s in self.hull.sets[b, base.period].values()]
            dropped = max(splits, key=lambda split: value[split[0]])
            fixed += dropped[1].whole
            columns += [y for y, s in splits if y != dropped[0]]
            factors += [s.whole - dropped[1].whole for y, s in splits if y != dropped[0]]
            for _, split in splits:
                total.more += split.more
                total.less += split.less
                total.above += split.above
                total.below += split.below
        y, a = np.array(columns, dtype=int), np.array(factors, dtype=float)
        for sign, most, less, left in (
            (1, base.high - fixed, total.less, total.below),
            (-1, fixed - base.low, total.more, total.above),
        ):
            if np.isfinite(most) and (best := best_rounding(sign * a, most, value[y], left)) is not None:
                d, f, rounds = best
                terms = [(int(k), float(v)) for k, v in zip(y, rounds, strict=True) if v]
                terms += [(v, -w / (d * (1 - f))) for v, w in less]
                yield RoundingCut(terms, float(np.floor(most / d)))


def rounded_coefficients(a: Floats, d: float, f: float) -> Floats:
    """F(a/d), the mixed-integer rounding of whole factors."""
    down = np.floor(a / d)
    rounds: Floats = down + np.maximum(0.0, a / d - down - f) / (1 - f)
    return rounds


def best_rounding(a: Floats, most: float, y: Floats, left: float) -> tuple[float, float, Floats] | None:
    """The d, f and F(a/d) of the cut that the point breaks most for its length, or ``None`` if it breaks none.

    The divisors tried are the factors of sets that the point takes in part, their halves and quarters, as in
    Marchand & Wolsey.

    Args:
        a: whole factors of the sets in the row.
        most: its right-hand side h.
        y: how much the point takes of each set.
        left: what N is at the point.

    """
    best, best_cut = 0.0, None
    mixed = (y > MIN_VIOLATION) & (y < 1 - MIN_VIOLATION) & (a != 0)
    for size in np.unique(np.abs(a[mixed])):
        for d in (size, size / 2, size / 4):
            f = most / d - np.floor(most / d)
            if not MIN_FRACTION < f < 1 - MIN_FRACTION:
                continue
            rounds = rounded_coefficients(a, d, f)
            excess = float(rounds @ y - left / (d * (1 - f)) - np.floor(most / d))
            length = float(np.sqrt((rounds**2).sum())) + 1e-9
            if excess > MIN_VIOLATION and excess / length > best:
                best, best_cut = excess / length, (float(d), float(f), rounds)
    return best_cut
