"""The least that a set of open locations can cost at prices of its parts and places, where several share a total.

Maths:
    min d_y + Σ_j d_j·part_j + Σ_i min_g d[i,g] · x_i    [places]
    s.t. low_i ≤ x_i ≤ high_i,  0 ≤ part_j ≤ width_j,  Σ x = least + Σ part

    One sum couples places and parts: the cheapest places are paired with the cheapest parts while a pair pays.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from optimiser.locations.case import Within
from optimiser.locations.hull import SetRows
from optimiser.locations.rows import INFINITY


@dataclass(frozen=True)
class Sized:
    """Columns of a set's parts and places, how far each goes, and the limits of single groups."""

    y: int
    parts: tuple[tuple[int, int], ...]
    options: tuple[tuple[tuple[int, ...], int, int, int], ...]
    """Columns, least size, width, and which of the limits (the last one limits nothing)."""
    limits: tuple[tuple[int, float], ...]
    """Places that a group needs above its least sizes, and the most that it may get above them."""
    needed: int
    """Places that the least total asks above the least sizes."""

    @classmethod
    def of(cls, known: SetRows, within: Sequence[Within]) -> "Sized":
        """Take the columns of a set; ``within`` are the limits in its municipality and period."""
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
        """The least of d over the sizes."""
        value, fills = d[self.y], []
        for columns, low, width, limit in self.options:
            place = min(d[x] for x in columns)
            value += low * place
            fills.append([place, width, limit])
        fills.sort()
        room, needed = [most for _, most in self.limits], self.needed
        for n, (least, _) in enumerate(self.limits):  # what groups need comes first: limits nest in the total
            taken, paid = _fill(fills, room, least, n)
            if taken < least:
                return INFINITY
            value, needed = value + paid, needed - least
        taken, paid = _fill(fills, room, max(0, needed), None)
        if taken < needed:
            return INFINITY
        value += paid
        spare = max(0, -needed)  # parts that what groups need has filled already
        for part, width in sorted((d[v], w) for v, w in self.parts):
            filled = min(spare, width)
            spare -= filled
            value += filled * part
            _, paid = _fill(fills, room, width - filled, None, part)
            value += paid
        return value if spare <= 0 else INFINITY


def _fill(
    fills: list[list[float]], room: list[float], most: float, only: int | None, part: float = -INFINITY
) -> tuple[float, float]:
    """Take up to ``most`` of the cheapest places, paired with ``part`` while a pair pays: how many, at what price."""
    taken = paid = 0.0
    beside = 0.0 if part == -INFINITY else part
    for fill in fills:
        place, width, limit = fill
        if only is not None and limit != only:
            continue
        if part > -INFINITY and place + part >= 0:
            break
        now = min(width, room[int(limit)], most - taken)
        fill[1] -= now
        room[int(limit)] -= now
        taken, paid = taken + now, paid + now * (place + beside)
    return taken, paid
