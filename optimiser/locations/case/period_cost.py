"""Cost of the total of a municipality in one period: piecewise linear and convex."""

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case.case import AimWeights

Floats = NDArray[np.float64]


def period_cost(weights: AimWeights, total: Floats, share: Floats) -> Floats:
    """F(total) [places]; arrays broadcast."""
    distance: Floats = weights.below * np.maximum(0.0, share - total) + weights.above * np.maximum(0.0, total - share)
    if weights.peak:
        distance = distance + weights.peak * np.maximum(0.0, total - weights.peak_at * share)
    return distance


def breakpoints(weights: AimWeights, share: float) -> list[float]:
    """Where f bends, ascending [places]; not whole as a rule."""
    return sorted({share, weights.peak_at * share}) if weights.peak else [share]


def whole_breakpoints(weights: AimWeights, share: float) -> list[int]:
    """The whole numbers beside the breakpoints, ascending: between two of them f is linear on whole numbers."""
    beside = {int(np.floor(k)) for k in breakpoints(weights, share)} | {
        int(np.ceil(k)) for k in breakpoints(weights, share)
    }
    return sorted(beside)
