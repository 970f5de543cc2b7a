"""The least reduced cost of an open set whose options share one total.

Maths:
    min d_y + Σ_j d_j·part_j + Σ_i min_g d[i,g] · x_i    [places]
    s.t. low_i ≤ x_i ≤ high_i,  0 ≤ part_j ≤ width_j,  Σ x = least + Σ part

    d are reduced costs. One sum couples places and parts: the cheapest places are paired with the cheapest parts as
    long as a pair costs less than 0 together. Limits of single groups nest in the total, so filling by price stays
    exact: first what each group needs, then what the least total asks, then pairs that pay.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from optimiser.locations.case.case import GroupLimit
from optimiser.locations.formulation.open_sets import OpenSet
from optimiser.model.highs import INFINITY


@dataclass(frozen=True)
class SharedTotal:
    """A set whose options share a total: its parts and places as columns with their widths, and its group limits."""

    y: int
    parts: tuple[tuple[int, int], ...]
    options: tuple[tuple[tuple[int, ...], int, int, int], ...]
    """Columns, least size, width, and which of the limits (the last one limits nothing)."""
    limits: tuple[tuple[int, float], ...]
    """Places that a group needs above its least sizes, and the most that it may get above them."""
    needed: int
    """Places that the least total asks above the least sizes."""

    @classmethod
    def of(cls, known: OpenSet, within: Sequence[GroupLimit]) -> "SharedTotal":
        """Take the columns of a set; ``within`` are the group limits of its municipality and period."""
        options, limits = [], []
        for limit in within:
            least = sum(s.option.low for s in known.sizes if s.option.groups == (limit.group,))
            limits.append((max(0, limit.low - least), INFINITY if limit.high is None else float(limit.high - least)))
        for size in known.sizes:
            mine = [n for n, limit in enumerate(within) if size.option.groups == (limit.group,)]
            width = size.option.high - size.option.low
            options.append((tuple(size.places.values()), size.option.low, width, mine[0] if mine else len(limits)))
        needed = known.least - sum(low for _, low, _, _ in options)
        parts = tuple((part, width) for part, width, _ in known.parts)
        return cls(known.y, parts, tuple(options), (*limits, (0, INFINITY)), needed)

    def least(self, d: list[float]) -> float:
        """The least of d over all sizes that the set may have; infinite where it may have none.

        Args:
            d: reduced cost of every column.

        """
        fills = _OpenWidths(sorted([min(d[x] for x in xs), width, limit] for xs, _, width, limit in self.options))
        room, needed = [most for _, most in self.limits], self.needed
        fills.value = d[self.y] + sum(low * min(d[x] for x in xs) for xs, low, _, _ in self.options)
        for n, (least, _) in enumerate(self.limits):  # what groups need comes first: limits nest in the total
            if fills.take(room, least, only=n) < least:
                return INFINITY
            needed -= least
        if fills.take(room, max(0, needed)) < needed:
            return INFINITY
        spare = max(0, -needed)  # parts that what groups need has filled already
        for part, width in sorted((d[v], w) for v, w in self.parts):
            filled = min(spare, width)
            spare -= filled
            fills.value += filled * part
            fills.take(room, width - filled, beside=part, below=-part)
        return fills.value if spare <= 0 else INFINITY


@dataclass
class _OpenWidths:
    """Places that are still open, the cheapest first, as [price, width, limit]; ``value`` is what was paid."""

    left: list[list[float]]
    value: float = 0.0

    def take(
        self,
        room: list[float],
        most: float,
        *,
        only: int | None = None,
        beside: float = 0.0,
        below: float = INFINITY,
    ) -> float:
        """Take up to ``most`` places that cost less than ``below``, each paid with ``beside``; returns how many."""
        taken = 0.0
        for fill in self.left:
            place, width, limit = fill
            if place >= below:
                break
            if only is None or limit == only:
                now = min(width, room[int(limit)], most - taken)
                fill[1] -= now
                room[int(limit)] -= now
                taken += now
                self.value += now * (place + beside)
        return taken
