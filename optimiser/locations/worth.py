"""What a municipality's total costs in a period, and its best total for every set of open locations.

Maths:
    f(T) = gap · |T − s| + peak · max(0, T − peak_at · s)
    φ(S) = min { f(Σ_i x_i) − Σ_i p_i·x_i :  low_i ≤ x_i ≤ high_i for i ∈ S,  Σ x ≤ ceiling,  x whole }    [places]

    For a given total the dearest prices fill first, so φ is least at a corner of the filling, at the
    ceiling, or at a whole number beside a kink of f; all of them are tried.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case import Weights

Floats = NDArray[np.float64]


def cost(weights: Weights, total: Floats, share: Floats) -> Floats:
    """F at whole totals; arrays broadcast."""
    found: Floats = weights.gap * np.abs(total - share)
    if weights.peak:
        found = found + weights.peak * np.maximum(0.0, total - weights.peak_at * share)
    return found


def kinks(weights: Weights, share: float) -> list[float]:
    """Where f bends, ascending."""
    return sorted({share, weights.peak_at * share}) if weights.peak else [share]


def corners(weights: Weights, share: float) -> list[int]:
    """The whole numbers beside the kinks, ascending: between them f is a line on whole numbers."""
    found = {int(np.floor(k)) for k in kinks(weights, share)} | {int(np.ceil(k)) for k in kinks(weights, share)}
    return sorted(found)


class Filling:
    """φ of many municipalities with equally many options at once.

    Arrays have the axes block, period, set, option. ``sets`` are rows of zeros and ones.
    """

    def __init__(self, *, low: Floats, high: Floats, share: Floats, ceiling: Floats, weights: Weights) -> None:
        """Args: low and high [block, option]; share and ceiling [block, period]."""
        options = low.shape[1]
        self.low, self.width, self.weights = low, high - low, weights
        self.share, self.ceiling = share, ceiling
        self.sets = ((np.arange(2**options)[:, None] >> np.arange(options)) & 1).astype(float)
        beside = [np.floor(share), np.ceil(share)]
        if weights.peak:
            beside += [np.floor(weights.peak_at * share), np.ceil(weights.peak_at * share)]
        self.beside = np.stack(beside, axis=-1)[:, :, None, :]

    def best(self, price: Floats) -> tuple[Floats, Floats]:
        """φ and its total per block, period and set, for prices [block, period, option]; ∞ where a set does not fit."""
        order = np.argsort(-price, axis=-1, kind="stable")
        dear = np.take_along_axis(price, order, axis=-1)[:, :, None, :]
        inside = np.moveaxis(self.sets[:, order], 0, 2)
        width = (
            inside * np.take_along_axis(self.width[:, None, :].repeat(price.shape[1], 1), order, axis=-1)[:, :, None]
        )
        base = (self.low @ self.sets.T)[:, None, :]
        value = (price * self.low[:, None, :]) @ self.sets.T
        filled = np.cumsum(width, axis=-1)
        top = np.minimum(base + filled[..., -1], self.ceiling[:, :, None])
        tries = [base[..., None] + np.zeros_like(filled[..., :1]), base[..., None] + filled, top[..., None]]
        tries.append(np.broadcast_to(self.beside, (*filled.shape[:3], self.beside.shape[-1])))
        total = np.clip(np.concatenate(tries, axis=-1), base[..., None], np.maximum(base, top)[..., None])
        room = total[..., None] - base[..., None, None] - (filled - width)[..., None, :]
        gain = (np.clip(room, 0.0, width[..., None, :]) * dear[..., None, :]).sum(axis=-1)
        worth = cost(self.weights, total, self.share[:, :, None, None]) - gain - value[..., None]
        chosen = worth.argmin(axis=-1)[..., None]
        found = np.take_along_axis(worth, chosen, axis=-1)[..., 0]
        fits = np.broadcast_to(base <= self.ceiling[:, :, None], found.shape)
        return np.where(fits, found, np.inf), np.take_along_axis(total, chosen, axis=-1)[..., 0]

    def sizes(self, block: int, price: Floats, chosen: Sequence[int], totals: Floats) -> NDArray[np.int64]:
        """Whole places [period, option] of one block for its chosen set and total in each period."""
        found = np.zeros(price.shape, dtype=np.int64)
        for t, which in enumerate(chosen):
            inside = self.sets[which]
            found[t] = (inside * self.low[block]).astype(np.int64)
            left = round(float(totals[t])) - int(found[t].sum())
            for i in np.argsort(-price[t], kind="stable"):
                extra = min(left, round(float(inside[i] * self.width[block, i])))
                found[t, i] += extra
                left -= extra
        return found
