"""What a set of open locations costs above the best choice of its municipality: good plans have little of it."""

from collections.abc import Sequence

import numpy as np

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column, column_cost, feature_counts
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.pricing.best_column import best_columns, set_values
from optimiser.locations.pricing.dynamic_programme import backward, forward
from optimiser.locations.pricing.family import Family

SetExtras = list[list[dict[int, float]]]
"""What the best path through a set costs above the least, [block][period][set]."""


def set_extras(families: list[Family], price: Floats, blocks: int) -> SetExtras:
    """What the best path through every set costs above V[b].

    Maths:
        extra[b][t][S] = min { cost of paths with open(s_t) = S } − V[b]    [places]

        A plan that takes a set costs at least the bound at these prices plus the set's extra.
    """
    extras: SetExtras = [[] for _ in range(blocks)]
    for family in families:
        _, of_family = least_path_through(family, set_values(family, price).value)
        for j, b in enumerate(family.members):
            extras[b] = of_family[j]
    return extras


def least_path_through(family: Family, value: Floats) -> tuple[Floats, list[list[dict[int, float]]]]:
    """The least price of every block's paths, and what the best path through every set costs above it.

    Args:
        family: blocks whose options have lives of the same shapes.
        value: price of every set [block, period, set]; infinite for sets that may not be taken.

    """
    reached, _ = forward(family, value)
    ahead, _ = backward(family, value)
    extras: list[list[dict[int, float]]] = [[] for _ in family.members]
    with np.errstate(invalid="ignore"):  # ∞ − ∞ for a state that cannot be reached and leads nowhere
        for t in range(value.shape[1]):
            extra = reached[t] + ahead[t] - reached[-1].min(axis=1, keepdims=True)
            least = np.full((len(extra), int(family.set_of.max(initial=0)) + 1), np.inf)
            for state, which in enumerate(family.set_of):
                least[:, which] = np.fmin(least[:, which], extra[:, state])
            for j in range(len(extra)):
                extras[j].append({int(s): float(least[j, s]) for s in np.flatnonzero(np.isfinite(least[j]))})
    return reached[-1].min(axis=1), extras


def sets_within(extras: SetExtras, within: float) -> dict[int, list[list[int]]]:
    """Sets of every block and period whose extra is at most ``within``."""
    return {
        b: [[s for s, extra in sets.items() if extra <= within] for sets in periods] for b, periods in enumerate(extras)
    }


def reduced_costs(families: list[Family], case: LocationCase, price: Floats, plan: Sequence[Column]) -> list[float]:
    """Reduced cost of the plan's choice in every block: what it costs above V[b] at these prices."""
    least = best_columns(families, price, len(case.blocks)).value
    return [
        column_cost(case, c) - float((price[c.block] * feature_counts(case, c)).sum()) - float(least[c.block])
        for c in plan
    ]
