"""Cuts that whole choices obey and mixtures break: mixed-integer rounding of the rows that join municipalities.

Maths:
    A requirement says low ≤ Σ_b places_b ≤ high. In every set S of b we write, exactly,
        places_b = c_S·y_S + P_S − N_S    with c_S whole and P_S, N_S ≥ 0 what the parts leave,
    and drop one set per block by Σ_S y_S = 1, which leaves Σ a_k·y_k − N ≤ h, with a and h whole. For any d > 0,
    with f = h/d − ⌊h/d⌋ and F(v) = ⌊v⌋ + max(0, v − ⌊v⌋ − f) / (1 − f):
        Σ F(a_k/d)·y_k − N / (d·(1 − f)) ≤ ⌊h/d⌋
    holds for every whole plan. From below the same with all signs turned.

Source:
    Marchand & Wolsey, Operations Research 49 (2001); Nemhauser & Wolsey (1988), II.1.7.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from optimiser.locations.case import PLACES, Case
from optimiser.locations.hull import Hull, SetRows, Size
from optimiser.locations.rows import Terms
from optimiser.locations.worth import Floats

VIOLATED = 1e-4
"""How much a cut must be broken by to be worth a row."""
EDGE = 0.01
"""Fractions nearer to a whole number give cuts with too large factors."""


@dataclass(frozen=True)
class Base:
    """A requirement or a sum of some in one period: how often a place of each group counts in each block."""

    period: int
    weights: dict[int, dict[str, int]]
    low: float
    high: float


@dataclass
class Split:
    """An amount as c·y + P − N; P and N as terms, and what they are at a point."""

    whole: int = 0
    more: Terms = field(default_factory=list)
    less: Terms = field(default_factory=list)
    above: float = 0.0
    below: float = 0.0

    def add(self, factor: int, terms: Terms, value: float) -> None:
        """Add ``factor`` times an amount that is never negative."""
        part = [(v, abs(factor) * w) for v, w in terms]
        if factor > 0:
            self.more += part
            self.above += factor * value
        else:
            self.less += part
            self.below -= factor * value


def bases(case: Case) -> list[Base]:
    """Rows of places with whole factors, and their sums within a period where they join the same blocks."""
    found: list[Base] = []
    alike: dict[tuple[int, frozenset[int]], list[Base]] = defaultdict(list)
    for joint in case.joints:
        periods = {t.period for t in joint.terms}
        if len(periods) != 1 or any(t.counts != PLACES or t.factor != 1.0 for t in joint.terms):
            continue
        weights: dict[int, dict[str, int]] = defaultdict(dict)
        for term in joint.terms:
            weights[term.block][term.name] = weights[term.block].get(term.name, 0) + 1
        base = Base(periods.pop(), dict(weights), joint.low, joint.high)
        found.append(base)
        alike[base.period, frozenset(weights)].append(base)
    for group in alike.values():
        found += [_sum(some) for n in range(2, len(group) + 1) for some in combinations(group[:6], n)]
    return found


def _sum(some: tuple[Base, ...]) -> Base:
    weights: dict[int, dict[str, int]] = defaultdict(dict)
    for base in some:
        for b, own in base.weights.items():
            for g, w in own.items():
                weights[b][g] = weights[b].get(g, 0) + w
    return Base(some[0].period, dict(weights), sum(b.low for b in some), sum(b.high for b in some))


class Separator:
    """Looks for broken cuts at a point of the relaxation of ``hull``."""

    def __init__(self, hull: Hull) -> None:
        """Remember the rows of the hull."""
        self.hull, self.matrix = hull, hull.rows.matrix()
        self.bases = bases(hull.case)

    def cuts(self, value: Floats) -> Iterator[tuple[Terms, float]]:
        """Terms and most of every cut that the point breaks, the best of each base and direction."""
        point = _Point(value, self.matrix @ value)
        for base in self.bases:
            yield from self._of(base, point)

    def _of(self, base: Base, point: "_Point") -> Iterator[tuple[Terms, float]]:
        value = point.value
        columns: list[int] = []
        factors: list[int] = []
        fixed, total = 0, Split()
        if not any(EDGE < value[s.y] < 1 - EDGE for b in base.weights for s in self.hull.sets[b, base.period].values()):
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
        for a_here, most, less, left in (
            (a, base.high - fixed, total.less, total.below),
            (-a, fixed - base.low, total.more, total.above),
        ):
            if np.isfinite(most) and (best := rounded(a_here, most, value[y], left)) is not None:
                d, f, rounds = best
                terms = [(int(k), float(v)) for k, v in zip(y, rounds, strict=True) if v]
                yield terms + [(v, -w / (d * (1 - f))) for v, w in less], float(np.floor(most / d))


class _Point:
    """A point of the relaxation, with the splits that leave least there."""

    def __init__(self, value: Floats, activity: Floats) -> None:
        self.value, self.activity = value, activity
        self.known: dict[tuple[int, ...], Split] = {}

    def split(self, known: SetRows, weights: dict[str, int]) -> Split:
        """The places that count, in the way that leaves least."""
        factors = {g: weights.get(g, 0) for g in known.groups}
        key = (known.y, *factors.values())
        if key not in self.known:
            self.known[key] = self._split(known, factors) if any(factors.values()) else Split()
        return self.known[key]

    def _split(self, known: SetRows, factors: dict[str, int]) -> Split:
        every = range(len(known.parts) + 1)
        if not known.sizes:
            return min((self._total(known, factors[known.groups[0]], n) for n in every), key=_left)
        tries = []
        for level in sorted({0, *factors.values()}):
            split = min((self._total(known, level, n) for n in every), key=_left) if level else Split()
            for size in known.sizes:
                for g in size.places:
                    if factors[g] != level:
                        self._size(split, size, g, factors[g] - level, known.y)
            tries.append(split)
        return min(tries, key=_left)

    def _total(self, known: SetRows, factor: int, filled: int) -> Split:
        """``factor`` times the total, the first ``filled`` parts counted from their full width down."""
        found, value = Split(factor * known.least), self.value
        for n, (part, width, _) in enumerate(known.parts):
            if n < filled:
                found.whole += factor * width
                short = width * float(value[known.y]) - float(value[part])
                found.add(-factor, [(known.y, float(width)), (part, -1.0)], max(0.0, short))
            else:
                found.add(factor, [(part, 1.0)], max(0.0, float(value[part])))
        return found

    def _size(self, split: Split, size: Size, g: str, factor: int, y: int) -> None:
        """Add ``factor`` times the places of one group at one option, from its least size or from its most."""
        x = size.places[g]
        if len(size.places) > 1:
            split.add(factor, [(x, 1.0)], max(0.0, float(self.value[x])))
            return
        low, high = size.option.low, size.option.high
        above, below = max(0.0, float(self.activity[size.low])), max(0.0, -float(self.activity[size.high]))
        if above <= below:
            split.whole += factor * low
            split.add(factor, [(x, 1.0), (y, -float(low))], above)
        else:
            split.whole += factor * high
            split.add(-factor, [(y, float(high)), (x, -1.0)], below)


def _left(split: Split) -> float:
    return split.above + split.below


def rounded(a: Floats, most: float, y: Floats, left: float) -> tuple[float, float, Floats] | None:
    """The d, f and F(a/d) whose cut is broken most for its length, or ``None`` if none is broken."""
    best, found = 0.0, None
    mixed = (y > VIOLATED) & (y < 1 - VIOLATED) & (a != 0)
    for size in np.unique(np.abs(a[mixed])):
        for d in (size, size / 2, size / 4):
            f = most / d - np.floor(most / d)
            if not EDGE < f < 1 - EDGE:
                continue
            down = np.floor(a / d)
            rounds = down + np.maximum(0.0, a / d - down - f) / (1 - f)
            excess = float(rounds @ y - left / (d * (1 - f)) - np.floor(most / d))
            length = float(np.sqrt((rounds**2).sum())) + 1e-9
            if excess > VIOLATED and excess / length > best:
                best, found = excess / length, (float(d), float(f), rounds)
    return found
