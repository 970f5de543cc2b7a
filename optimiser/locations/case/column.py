"""A whole choice of a municipality: what it costs and what it counts in the linking rows; no solver.

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


def distance_cost(case: LocationCase, column: Column) -> float:
    """What the distance of the municipality to its share costs, Σ_t f(T_t) [places]."""
    totals = column.sizes.sum(axis=(1, 2)).astype(float)
    return float(period_cost(case.weights, totals, np.array(case.blocks[column.block].share)).sum())


def column_cost(case: LocationCase, column: Column) -> float:
    """The cost of a column [places], recomputed from its path and sizes; ∞ where a life bars its path."""
    block = case.blocks[column.block]
    total = distance_cost(case, column)
    for i, option in enumerate(block.options):
        total += option.life.price(is_open(column, i))
        if option.place_cost:
            total += option.place_cost * float(column.sizes[:, i].sum())
    return total


def feature_counts(case: LocationCase, column: Column) -> Floats:
    """What the column has of every feature, [feature, period]."""
    block, features = case.blocks[column.block], case.features
    counts = np.zeros((len(features), len(case.periods)))
    counts[: len(case.groups)] = column.sizes.sum(axis=1).T
    for i, option in enumerate(block.options):
        counts[features[OPEN, option.category]] += is_open(column, i)
        counts[features[ANY_OPEN, option.category]] = np.minimum(1, counts[features[OPEN, option.category]])
    return counts
