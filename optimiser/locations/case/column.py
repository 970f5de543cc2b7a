"""What a whole choice of a municipality is worth and what it counts in the joint rows; no solver.

Maths:
    cost(column) = Σ_i life price + Σ_t f(T_t) + Σ place_cost · places    [places]
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case.case import ANY_OPEN, OPEN, LocationCase
from optimiser.locations.case.period_cost import Floats, period_cost

OpenPath = tuple[int, ...]
"""The set of open options in every period, each as a number whose bits are the options."""


@dataclass(frozen=True)
class Column:
    """A municipality's whole choice: which locations are open when, with how many places."""

    block: int
    path: OpenPath
    sizes: NDArray[np.int64]
    """Places [period, option, group]."""


def is_open(column: Column, option: int) -> tuple[bool, ...]:
    """In which periods an option is open."""
    return tuple(bool(s >> option & 1) for s in column.path)


def column_cost(case: LocationCase, column: Column) -> float:
    """The cost of a column, recomputed from what it says."""
    block = case.blocks[column.block]
    totals = column.sizes.sum(axis=(1, 2)).astype(float)
    found = float(period_cost(case.weights, totals, np.array(block.share)).sum())
    for i, option in enumerate(block.options):
        found += option.life.price(is_open(column, i))
        if option.place_cost:
            found += option.place_cost * float(column.sizes[:, i].sum())
    return found


def feature_counts(case: LocationCase, column: Column) -> Floats:
    """What the column has of every feature, [feature, period]."""
    block, features = case.blocks[column.block], case.features
    found = np.zeros((len(features), len(case.periods)))
    found[: len(case.groups)] = column.sizes.sum(axis=1).T
    for i, option in enumerate(block.options):
        found[features[OPEN, option.category]] += is_open(column, i)
        found[features[ANY_OPEN, option.category]] = np.minimum(1, found[features[OPEN, option.category]])
    return found
