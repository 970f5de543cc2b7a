"""The best whole choice of every municipality at given prices, exactly.

Maths:
    V[b] = min over paths (s_0, s_1, …) of the joint states of its options:
           Σ_t ( φ[b,t](open(s_t)) + Σ_i step[i,t](s_{t−1}, s_t) − Σ_i ρ[b,kind_i,t]·open_i )    [places]

    ρ is what an open location earns. A dynamic programme over periods; within a period one option steps after the
    other, so the work grows with the number of joint states and not with its square.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimiser.locations.case.column import Column, OpenPath
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.pricing.dynamic_programme import forward, previous_state
from optimiser.locations.pricing.family import Family


@dataclass(frozen=True)
class BestColumns:
    """V[b] of every block, ∞ where it has no choice, and a column of that value for every block that has one."""

    value: Floats
    columns: tuple[Column, ...]


def best_columns(families: list[Family], price: Floats, blocks: int) -> BestColumns:
    """The best column of every block.

    Args:
        families: all families of the case.
        price: [block, feature, period] what one unit of a feature earns.
        blocks: how many municipalities the case has.

    """
    best = np.full(blocks, np.inf)
    columns: list[Column] = []
    for family in families:
        values = set_values(family, price)
        reached, steps = forward(family, values.value)
        best[family.members] = reached[-1].min(axis=1)
        for j in range(len(family.members)):
            state, path = int(reached[-1][j].argmin()), []
            if not np.isfinite(reached[-1][j, state]):
                continue
            for t in range(len(reached) - 1, -1, -1):
                path.append(int(family.set_of[state]))
                state = previous_state(family, steps[t], j, state) if family.counts else state
            columns.append(column_of(family, values, j, tuple(reversed(path))))
    return BestColumns(best, tuple(columns))


@dataclass(frozen=True)
class SetValues:
    """φ of a family's sets at given prices [block, period, set], with the totals and prices behind it.

    ``place`` is what a place of each option earns [block, period, option], ``hosted`` the group that earns it.
    """

    value: Floats
    total: Floats
    place: Floats
    hosted: NDArray[np.intp]


def set_values(family: Family, price: Floats) -> SetValues:
    """φ of every set per block and period at prices [block, feature, period]."""
    value, total, place = family.values(price)
    return SetValues(value, total, place, family.by_group(price).argmax(axis=-1))


def column_of(family: Family, values: SetValues, j: int, path: OpenPath) -> Column:
    """The best sizes for a path of the family's j-th block."""
    total, place, hosted = values.total, values.place, values.hosted
    totals = np.array([total[j, t, s] for t, s in enumerate(path)])
    sizes = family.filling.sizes(j, place[j], path, totals)
    return Column(
        int(family.members[j]), path, sizes[..., None] * np.eye(len(family.case.groups), dtype=np.int64)[hosted[j]]
    )
