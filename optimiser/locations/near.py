"""Choices that cost little more than the best at given prices: what good plans are made of."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case import Case
from optimiser.locations.columns import column_cost, counted
from optimiser.locations.family import Family
from optimiser.locations.pricing import Column, Path, column_of, price_all, worth_of
from optimiser.locations.steps import backward, forward, next_state, previous
from optimiser.locations.worth import Floats


def near(found: list[Family], price: Floats, within: float, most: int) -> Iterator[tuple[float, Column]]:
    """For every block, the best path through each joint state and period that costs at most ``within`` more.

    Yields the extra price (the reduced cost) and the column, cheapest first and at most ``most`` per block.
    With one period these are all sets within reach.
    """
    for family in found:
        worth = worth_of(family, price)
        reached, back = forward(family, worth.value)
        ahead, onward = backward(family, worth.value)
        through = np.stack([r + a for r, a in zip(reached, ahead, strict=True)], axis=1)
        least = reached[-1].min(axis=1)
        for j in range(len(family.members)):
            extra = (through[j] - least[j]).ravel()
            seen: set[Path] = set()
            for where in np.argsort(extra, kind="stable"):
                if extra[where] > within or len(seen) >= most or not np.isfinite(extra[where]):
                    break
                t, state = divmod(int(where), through.shape[2])
                path = _through(family, j, (t, state), (back, onward))
                if path not in seen:
                    seen.add(path)
                    yield float(extra[where]), column_of(family, worth, j, path)


Moves = list[list[NDArray[np.intp]]]


def _through(family: Family, j: int, where: tuple[int, int], moves: tuple[Moves, Moves]) -> Path:
    """The best path of the family's j-th block through a state in a period."""
    (t, state), (back, onward) = where, moves
    path, here = [int(family.set_of[state])], state
    for u in range(t, 0, -1):
        here = previous(family, back[u], j, here) if family.counts else here
        path.insert(0, int(family.set_of[here]))
    here = state
    for u in range(t, len(onward)):
        here = next_state(family, onward[u], j, here) if family.counts else here
        path.append(int(family.set_of[here]))
    return tuple(path)


def pool_near(found: list[Family], price: Floats, within: float, most: int, blocks: int) -> dict[int, list[Path]]:
    """Paths of every block whose reduced cost is at most ``within``, the cheapest first."""
    pool: dict[int, list[Path]] = {b: [] for b in range(blocks)}
    for _, column in near(found, price, within, most):
        pool[column.block].append(column.path)
    return pool


def reduced_costs(found: list[Family], case: Case, price: Floats, plan: Sequence[Column]) -> list[float]:
    """What the plan's choice in every block costs above the least at these prices."""
    least = price_all(found, price, len(case.blocks)).value
    return [
        column_cost(case, c) - float((price[c.block] * counted(case, c)).sum()) - float(least[c.block]) for c in plan
    ]
