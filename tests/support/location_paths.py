"""The best path of a municipality through every joint state and period, read off the dynamic programme both ways.

The product needs only what such a path costs; the path itself witnesses that a choice at that cost exists.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case.column import Column, OpenPath
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.pricing.best_column import column_of, set_values
from optimiser.locations.pricing.dynamic_programme import backward, forward, previous_state
from optimiser.locations.pricing.family import Family

Moves = list[list[NDArray[np.intp]]]


def near_best_columns(
    families: list[Family], price: Floats, within: float, most: int
) -> Iterator[tuple[float, Column]]:
    """For every block, the best path through each joint state and period that costs at most ``within`` more.

    Yields the extra price (the reduced cost) and the column, cheapest first and at most ``most`` per block.
    With one period these are all sets within reach.
    """
    for family in families:
        values = set_values(family, price)
        reached, back = forward(family, values.value)
        ahead, onward = backward(family, values.value)
        through = np.stack([r + a for r, a in zip(reached, ahead, strict=True)], axis=1)
        least = reached[-1].min(axis=1)
        for j in range(len(family.members)):
            extra = (through[j] - least[j]).ravel()
            paths: set[OpenPath] = set()
            for where in np.argsort(extra, kind="stable"):
                if extra[where] > within or len(paths) >= most or not np.isfinite(extra[where]):
                    break
                t, state = divmod(int(where), through.shape[2])
                path = _through(family, j, (t, state), (back, onward))
                if path not in paths:
                    paths.add(path)
                    yield float(extra[where]), column_of(family, values, j, path)


def _through(family: Family, j: int, where: tuple[int, int], moves: tuple[Moves, Moves]) -> OpenPath:
    """The best path of the family's j-th block through a state in a period."""
    (t, through), (back, onward) = where, moves
    path, state = [int(family.set_of[through])], through
    for u in range(t, 0, -1):
        state = previous_state(family, back[u], j, state) if family.counts else state
        path.insert(0, int(family.set_of[state]))
    state = through
    for u in range(t, len(onward)):
        state = next_state(family, onward[u], j, state) if family.counts else state
        path.append(int(family.set_of[state]))
    return tuple(path)


def next_state(family: Family, taken: list[NDArray[np.intp]], block: int, state: int) -> int:
    """The joint state in the next period to which ``state`` leads."""
    coordinates = [int(c) for c in np.unravel_index(state, family.counts)]
    for i in range(len(family.counts)):
        lead = int(np.ravel_multi_index(coordinates[:i], family.counts[:i])) if i else 0
        trail = (
            int(np.ravel_multi_index(coordinates[i + 1 :], family.counts[i + 1 :])) if i + 1 < len(family.counts) else 0
        )
        coordinates[i] = int(taken[i][block, lead, coordinates[i], trail])
    return int(np.ravel_multi_index(coordinates, family.counts))
