"""Choices that cost little more than the best at given prices: what good plans are made of."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case.case import Case
from optimiser.locations.case.column import Column, Path, column_cost, counted
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.pricing.best_column import column_of, price_all, worth_of
from optimiser.locations.pricing.dynamic_programme import backward, forward, next_state, previous
from optimiser.locations.pricing.family import Family


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


Extras = list[list[dict[int, float]]]
"""What the best path through a set costs above the least, [block][period][set]."""


def extras(found: list[Family], price: Floats, blocks: int) -> Extras:
    """What the best path through every set costs above the least of its block.

    Maths:
        extra[b][t][S] = min { cost of paths with open(s_t) = S } − V[b]    [places]

        A plan that takes a set costs at least the bound at these prices plus the set's extra.
    """
    every: Extras = [[] for _ in range(blocks)]
    for family in found:
        _, own = least_through(family, worth_of(family, price).value)
        for j, b in enumerate(family.members):
            every[b] = own[j]
    return every


def least_through(family: Family, value: Floats) -> tuple[Floats, list[list[dict[int, float]]]]:
    """The least price of every block's paths, and what the best path through every set costs above it.

    Args:
        family: blocks whose options have lives of the same shapes.
        value: price of every set [block, period, set]; infinite for sets that may not be taken.

    """
    reached, _ = forward(family, value)
    ahead, _ = backward(family, value)
    found: list[list[dict[int, float]]] = [[] for _ in family.members]
    with np.errstate(invalid="ignore"):
        for t in range(value.shape[1]):
            extra = reached[t] + ahead[t] - reached[-1].min(axis=1, keepdims=True)
            least = np.full((len(extra), int(family.set_of.max(initial=0)) + 1), np.inf)
            for state, which in enumerate(family.set_of):
                least[:, which] = np.fmin(least[:, which], extra[:, state])
            for j in range(len(extra)):
                found[j].append({int(s): float(least[j, s]) for s in np.flatnonzero(np.isfinite(least[j]))})
    return reached[-1].min(axis=1), found


def live_sets(every: Extras, within: float) -> dict[int, list[list[int]]]:
    """Sets of every block and period whose extra is at most ``within``."""
    return {b: [[s for s, extra in period.items() if extra <= within] for period in own] for b, own in enumerate(every)}


def reduced_costs(found: list[Family], case: Case, price: Floats, plan: Sequence[Column]) -> list[float]:
    """What the plan's choice in every block costs above the least at these prices."""
    least = price_all(found, price, len(case.blocks)).value
    return [
        column_cost(case, c) - float((price[c.block] * counted(case, c)).sum()) - float(least[c.block]) for c in plan
    ]
