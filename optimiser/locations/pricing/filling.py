"""The best total of a municipality in a period, and what it costs at given prices, for every open set at once.

Maths:
    f(T) = below · max(0, s − T) + above · max(0, T − s) + peak · max(0, T − peak_at · s)
    φ(S) = min { f(Σ_i x_i) − Σ_i p_i·x_i :  low_i ≤ x_i ≤ high_i for i ∈ S,  floor ≤ Σ x ≤ ceiling,
                 low_g ≤ Σ_{i of g} x_i ≤ high_g,  x whole }    [places]

    p_i is what a place at option i earns. For a given total the dearest prices fill first, so φ is least where one
    option is full and the next is empty, at the floor, at the ceiling, or at a whole number beside a breakpoint of
    f: in between, f and the filling are both linear. All of these totals are tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case.case import AimWeights
from optimiser.locations.case.period_cost import Floats, period_cost


@dataclass(frozen=True)
class GroupBounds:
    """Limits of one group for many municipalities: which options host that group alone, fewest and most places."""

    mine: NDArray[np.bool_]
    """[block, option]"""
    low: Floats
    """[block, period]"""
    high: Floats
    """[block, period], ∞ for none."""


@dataclass(frozen=True)
class _Room:
    """What a group of one municipality still needs and may still get, as its options fill."""

    places: NDArray[np.int64]
    mine: NDArray[np.bool_]
    low: float
    high: float

    def needed(self) -> int:
        return max(0, round(self.low) - int(self.places[self.mine].sum()))

    def left(self) -> int:
        hosted = int(self.places[self.mine].sum())
        return hosted + 10**9 if np.isinf(self.high) else max(0, round(self.high) - hosted)  # 10⁹: no limit


class Filling:
    """φ of many municipalities with equally many options at once.

    Arrays have the axes block, period, set, option. ``sets`` are rows of zeros and ones. Limits of single
    groups nest in the total, so that filling by price stays exact: first each group up to its least, then
    everything as far as its group's limit leaves.
    """

    def __init__(
        self,
        *,
        low: Floats,
        high: Floats,
        share: Floats,
        ceiling: Floats,
        weights: AimWeights,
        floor: Floats | None = None,
        groups: Sequence[GroupBounds] = (),
    ) -> None:
        """Take the sizes and limits of the blocks.

        Args:
            low: fewest places of an open option [block, option].
            high: most places [block, option].
            share: fair share [block, period], places.
            ceiling: most places of all options together [block, period], ∞ for none.
            weights: prices of the distance to the share.
            floor: fewest places of all options together [block, period].
            groups: limits of single groups.

        """
        options = low.shape[1]
        self.low, self.width, self.weights = low, high - low, weights
        self.share, self.ceiling, self.groups = share, ceiling, tuple(groups)
        self.floor = np.zeros_like(share) if floor is None else floor
        self.sets = ((np.arange(2**options)[:, None] >> np.arange(options)) & 1).astype(float)
        beside = [np.floor(share), np.ceil(share)]
        if weights.peak:
            beside += [np.floor(weights.peak_at * share), np.ceil(weights.peak_at * share)]
        self.beside = np.stack(beside, axis=-1)[:, :, None, :]

    def _limited(
        self, order: NDArray[np.intp], width: Floats, base: Floats
    ) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """What groups need above the least sizes, what may come on top, and whether the set fits the groups.

        Args:
            order: options by descending price [block, period, option].
            width: places above the least size, in that order [block, period, set, option].
            base: least sizes together [block, period, set].

        """
        needed, left = np.zeros_like(width), width.copy()
        fits = np.ones(base.shape, dtype=bool)
        for group in self.groups:
            mine = np.take_along_axis(group.mine[:, None].repeat(order.shape[1], 1), order, axis=-1)[:, :, None]
            of_group = width * mine
            least = (self.low * group.mine) @ self.sets.T
            short = np.maximum(0.0, group.low[:, :, None] - least[:, None])
            first = np.clip(short[..., None] - (np.cumsum(of_group, axis=-1) - of_group), 0.0, of_group)
            rest = of_group - first
            room = group.high[:, :, None] - least[:, None] - short
            more = np.clip(room[..., None] - (np.cumsum(rest, axis=-1) - rest), 0.0, rest)
            fits &= (of_group.sum(axis=-1) >= short) & (room >= 0)
            needed += first
            left = np.where(mine, more, left)
        return needed, left, fits

    def best(self, price: Floats) -> tuple[Floats, Floats]:
        """φ and its total per block, period and set; φ is ∞ where a set does not fit the limits.

        Example: one block, one period, options with 10 to 30 and 20 to 25 places that earn 0.5 and 0.2 a place, a
        share of 40, weights 1, no peak. The set of both starts at base 30 with value 0.5·10 + 0.2·20 = 9. In price
        order the widths are (20, 5), filled to (20, 25). The totals tried are 30 (base), 50 and 55 (options full), 55
        (top), 40 and 40 (beside the share). A total T puts T − 30 places above the least sizes, the first 20 at 0.5:

            T       above      gain    |T − 40|    worth = |T − 40| − gain − value
            30      (0, 0)      0         10          1
            40     (10, 0)      5          0        −14      the least: φ = −14 at T = 40, sizes 20 and 20
            50     (20, 0)     10         10         −9
            55     (20, 5)     11         15         −5

        ``total`` has these totals on a fourth axis [block, period, set, total], ``gain`` is summed over a fifth
        [block, period, set, total, option].

        Args:
            price: what a place earns [block, period, option].

        """
        order = np.argsort(-price, axis=-1, kind="stable")
        dear = np.take_along_axis(price, order, axis=-1)[:, :, None, :]
        inside = np.moveaxis(self.sets[:, order], 0, 2)
        width = (
            inside * np.take_along_axis(self.width[:, None, :].repeat(price.shape[1], 1), order, axis=-1)[:, :, None]
        )
        base = np.broadcast_to((self.low @ self.sets.T)[:, None, :], width.shape[:3])
        value = (price * self.low[:, None, :]) @ self.sets.T
        fits = np.ones(base.shape, dtype=bool)
        if self.groups:
            needed, width, fits = self._limited(order, width, base)
            base, value = base + needed.sum(axis=-1), value + (needed * dear).sum(axis=-1)
        filled = np.cumsum(width, axis=-1)
        top = np.minimum(base + width.sum(axis=-1), self.ceiling[:, :, None])
        least = np.maximum(base, self.floor[:, :, None])
        # the totals at which φ can be least; those outside [least, top] are moved to its ends
        tries = [base[..., None], base[..., None] + filled, top[..., None]]
        tries.append(np.broadcast_to(self.beside, (*filled.shape[:3], self.beside.shape[-1])))
        total = np.clip(np.concatenate(tries, axis=-1), least[..., None], np.maximum(least, top)[..., None])
        room = total[..., None] - base[..., None, None] - (filled - width)[..., None, :]
        gain = (np.clip(room, 0.0, width[..., None, :]) * dear[..., None, :]).sum(axis=-1)
        worth = period_cost(self.weights, total, self.share[:, :, None, None]) - gain - value[..., None]
        chosen = worth.argmin(axis=-1)[..., None]
        value_of_set = np.take_along_axis(worth, chosen, axis=-1)[..., 0]
        return np.where(fits & (least <= top), value_of_set, np.inf), np.take_along_axis(total, chosen, axis=-1)[..., 0]

    def sizes(self, block: int, price: Floats, chosen: Sequence[int], totals: Floats) -> NDArray[np.int64]:
        """Whole places [period, option] of one block for its chosen set and total in each period."""
        places = np.zeros(price.shape, dtype=np.int64)
        for t, which in enumerate(chosen):
            inside = self.sets[which]
            places[t] = (inside * self.low[block]).astype(np.int64)
            order = np.argsort(-price[t], kind="stable")
            room = [
                _Room(places[t], g.mine[block], float(g.low[block, t]), float(g.high[block, t])) for g in self.groups
            ]
            for r in room:
                self._raise(places[t], [i for i in order if r.mine[i]], inside * self.width[block], r.needed())
            left = round(float(totals[t])) - int(places[t].sum())
            for i in order:
                most = min([left, *(r.left() for r in room if r.mine[i])])
                extra = min(most, round(float(inside[i] * (self.low[block, i] + self.width[block, i]))) - places[t, i])
                places[t, i] += extra
                left -= extra
        return places

    @staticmethod
    def _raise(places: NDArray[np.int64], order: Sequence[int], width: Floats, needed: int) -> None:
        """Fill ``needed`` places in this order."""
        for i in order:
            extra = min(needed, round(float(width[i])))
            places[i] += extra
            needed -= extra
