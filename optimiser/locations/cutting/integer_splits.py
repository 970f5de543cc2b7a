"""The places of an open set as a whole multiple of its column, and what its parts leave above and below that.

Maths:
    places = c·y + P − N    with c whole and P, N ≥ 0    [places]
    Every part may be counted from zero up (part ≥ 0) or from its width down (width·y − part ≥ 0): each way is exact,
    so each gives a valid cut. At a point of the relaxation that way is taken which leaves least, since what is left
    weakens the cut there.
"""

from dataclasses import dataclass, field, replace

from optimiser.locations.case.period_cost import Floats
from optimiser.locations.formulation.open_sets import OpenSet, SizeColumns
from optimiser.model.highs import Terms

MIN_TAKEN = 1e-9
"""How much of a set a point must take for its split to matter there; below it every split leaves next to nothing."""


@dataclass
class IntegerSplit:
    """An amount as c·y + P − N: ``whole`` is c, ``more`` and ``less`` P and N, ``above``, ``below`` their values."""

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


class RelaxationPoint:
    """A point of the relaxation, and the split of every set that leaves least there."""

    def __init__(self, value: Floats, activity: Floats, untaken: dict[tuple[int, ...], IntegerSplit]) -> None:
        """Take the point.

        Args:
            value: value of every column.
            activity: value of every row.
            untaken: splits kept from point to point for sets that the next point takes nothing of: there all leave
                nothing, so the last one does.

        """
        self.value, self.activity = value, activity
        self.known: dict[tuple[int, ...], IntegerSplit] = {}
        self.untaken = untaken

    def split(self, known: OpenSet, weights: dict[str, int]) -> IntegerSplit:
        """The places of a set that count in a row, in the way that leaves least.

        Args:
            known: the set.
            weights: how often a place of each group counts.

        """
        factors = {g: weights.get(g, 0) for g in known.groups}
        key = (known.y, *factors.values())
        if key not in self.known:
            if self.value[known.y] <= MIN_TAKEN and key in self.untaken:
                self.known[key] = self.untaken[key]
            else:
                self.known[key] = self._split(known, factors) if any(factors.values()) else IntegerSplit()
                self.untaken[key] = replace(self.known[key], above=0.0, below=0.0)
        return self.known[key]

    def _split(self, known: OpenSet, factors: dict[str, int]) -> IntegerSplit:
        """The least-leaving split: of the total at one factor, plus what groups count above or below that factor."""
        filled_parts = range(len(known.parts) + 1)
        if not known.sizes:
            return min((self._total(known, factors[known.groups[0]], n) for n in filled_parts), key=_left)
        tries = []
        for level in sorted({0, *factors.values()}):
            split = min((self._total(known, level, n) for n in filled_parts), key=_left) if level else IntegerSplit()
            for size in known.sizes:
                for g in size.places:
                    if factors[g] != level:
                        self._size(split, size, g, factors[g] - level, known.y)
            tries.append(split)
        return min(tries, key=_left)

    def _total(self, known: OpenSet, factor: int, filled: int) -> IntegerSplit:
        """``factor`` times the total, the first ``filled`` parts counted from their full width down."""
        split, value = IntegerSplit(factor * known.least), self.value
        for n, (part, width, _) in enumerate(known.parts):
            if n < filled:
                split.whole += factor * width
                short = width * float(value[known.y]) - float(value[part])
                split.add(-factor, [(known.y, float(width)), (part, -1.0)], max(0.0, short))
            else:
                split.add(factor, [(part, 1.0)], max(0.0, float(value[part])))
        return split

    def _size(self, split: IntegerSplit, size: SizeColumns, g: str, factor: int, y: int) -> None:
        """Add ``factor`` times the places of one group at one option, from its least size or from its most."""
        x = size.places[g]
        if len(size.places) > 1:  # low and high hold for all its groups together, so one group counts from 0 only
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


def _left(split: IntegerSplit) -> float:
    """What a split leaves at the point: P + N."""
    return split.above + split.below
