"""Steps between joint states of a municipality's options, one option after the other, forward and backward in time.

Maths:
    reached[t](s') = φ[t](open(s')) + min_s ( reached[t−1](s) + Σ_i step[i,t](s_i, s'_i) )        [places]
    ahead[t](s) = min_s' ( Σ_i step[i,t+1](s_i, s'_i) + φ[t+1](open(s')) + ahead[t+1](s') )
"""

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case.period_cost import Floats
from optimiser.locations.pricing.family import Family


def forward(family: Family, value: Floats) -> tuple[list[Floats], list[list[NDArray[np.intp]]]]:
    """Least price of reaching every joint state in every period, and the step taken by each option.

    Args:
        family: blocks with equally shaped lives.
        value: φ of every set [block, period, set].

    Returns:
        Prices [block, state] per period, and per period and option the state it came from.

    """
    blocks, periods = value.shape[0], value.shape[1]
    states = len(family.set_of)
    now = np.full((blocks, states), np.inf)
    now[:, family.start] = 0.0
    reached, steps = [], []
    for t in range(periods):
        back = []
        for i, step in enumerate(family.steps):
            shaped = now.reshape(blocks, -1, family.counts[i], int(np.prod(family.counts[i + 1 :])))
            ways = shaped[:, :, :, None, :] + step[:, t][:, None, :, :, None]
            back.append(ways.argmin(axis=2))
            now = ways.min(axis=2).reshape(blocks, states)
        now = now + value[:, t][:, family.set_of]
        reached.append(now)
        steps.append(back)
    return reached, steps


def backward(family: Family, value: Floats) -> tuple[list[Floats], list[list[NDArray[np.intp]]]]:
    """Least price from every joint state after a period to the end, and the step each option takes next.

    Arguments and results as for ``forward``; the last period has price 0 and no step.
    """
    blocks, periods = value.shape[0], value.shape[1]
    states = len(family.set_of)
    after = np.zeros((blocks, states))
    ahead, steps = [after], []
    for t in range(periods - 1, 0, -1):
        after = after + value[:, t][:, family.set_of]
        taken = []
        for i in range(len(family.steps) - 1, -1, -1):
            shaped = after.reshape(blocks, -1, 1, family.counts[i], int(np.prod(family.counts[i + 1 :])))
            ways = shaped + family.steps[i][:, t][:, None, :, :, None]
            taken.append(ways.argmin(axis=3))
            after = ways.min(axis=3).reshape(blocks, states)
        ahead.append(after)
        steps.append(taken[::-1])
    return ahead[::-1], steps[::-1]


def previous_state(family: Family, back: list[NDArray[np.intp]], block: int, state: int) -> int:
    """The joint state before a period from which ``state`` was reached."""
    coordinates = [int(c) for c in np.unravel_index(state, family.counts)]
    for i in range(len(family.counts) - 1, -1, -1):
        lead = int(np.ravel_multi_index(coordinates[:i], family.counts[:i])) if i else 0
        trail = (
            int(np.ravel_multi_index(coordinates[i + 1 :], family.counts[i + 1 :])) if i + 1 < len(family.counts) else 0
        )
        coordinates[i] = int(back[i][block, lead, coordinates[i], trail])
    return int(np.ravel_multi_index(coordinates, family.counts))
