"""Column generation: the highest Lagrangian bound, and prices at which the best choices are nearly a plan.

Source:
    Wentges, International Transactions in Operational Research 4 (1997), for the smoothing of prices.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.column import Column, feature_counts
from optimiser.locations.case.counts import most_counted
from optimiser.locations.case.period_cost import Floats, period_cost
from optimiser.locations.pricing.best_column import best_columns
from optimiser.locations.pricing.family import Family
from optimiser.locations.pricing.lagrangian_bound import feature_prices, lagrangian_bound, linking_matrix
from optimiser.locations.pricing.master import Master
from optimiser.tolerances import WHOLE

MAX_RELATIVE_MASTER_GAP = 1e-7
"""Relative distance of master and bound at which generation ends; also the least weight, and the least
violation of a lazy row, that counts as more than round-off of the master."""

SMOOTHING = 0.5
"""Weight of the duals of the best bound in those that are priced."""


@dataclass(frozen=True)
class MasterResult:
    """The outcome of column generation; ``case`` holds the linking rows in use, lazy ones only where broken."""

    case: LocationCase
    bound: float
    price: Floats
    """Prices [block, feature, period] that prove the bound."""
    columns: tuple[Column, ...]
    weights: Floats
    """How much of every column the master mixes."""
    broken: float
    """Sum of the slacks of linking rows in the master, each in the unit of its row."""
    dual: Floats
    """Prices of the linking rows that prove the bound."""

    def proves_none(self) -> bool:
        """Whether the bound lies above the cost of any plan whatever: then no plan exists."""
        return self.broken > MAX_RELATIVE_MASTER_GAP and self.bound > cost_ceiling(self.case)

    def missing(self) -> dict[tuple[str, ...], float]:
        """What each linking row is broken by in the mixture, by rule and index."""
        total = np.zeros(len(self.case.linking_rows))
        linking, mixed = (
            linking_matrix(self.case),
            np.zeros((len(self.case.blocks), self.price.shape[1], self.price.shape[2])),
        )
        for column, weight in zip(self.columns, self.weights, strict=True):
            mixed[column.block] += weight * feature_counts(self.case, column)
        total = linking @ mixed.ravel()
        violations = {}
        for row, value in zip(self.case.linking_rows, total, strict=True):
            short = max(row.low - value, value - row.high)
            if short > WHOLE and not row.is_goal:
                violations[row.rule, *row.index] = float(short)
        return violations


def cost_ceiling(case: LocationCase) -> float:
    """More than any whole plan can cost: every part of the aim at its most in every block and goal row by itself."""
    total = 0.0
    for block in case.blocks:
        most = float(sum(o.high for o in block.options))
        for share in block.share:
            ends = period_cost(case.weights, np.array([0.0, most]), np.array(share))
            total += float(ends.max())
        for option in block.options:
            priced = [p for step in option.life.steps for row in step for p in row if np.isfinite(p)]
            total += max(0.0, *priced, 0.0) * len(case.periods)
            total += max(0.0, option.place_cost) * option.high * len(case.periods)
    for row in (j for j in case.linking_rows if j.is_goal):
        most = sum(abs(t.factor) * most_counted(case, t) for t in row.terms)
        total += max(row.goal_cost(-most), row.goal_cost(most))
    return total


def _violated(case: LocationCase, active: list, columns: list[Column], weights: Floats) -> list:  # type: ignore[type-arg]
    """Lazy rows that the mixture breaks."""
    waiting = [j for j in case.linking_rows if j.lazy and j not in set(active)]
    if not waiting:
        return []
    mixed = np.zeros((len(case.blocks), len(case.features), len(case.periods)))
    for column, weight in zip(columns, weights, strict=True):
        if weight > MAX_RELATIVE_MASTER_GAP:
            mixed[column.block] += weight * feature_counts(case, column)
    violated = []
    for row in waiting:
        total = sum(t.factor * mixed[t.block, case.features[t.counts, t.name], t.period] for t in row.terms)
        if total > row.high + MAX_RELATIVE_MASTER_GAP or total < row.low - MAX_RELATIVE_MASTER_GAP:
            violated.append(row)
    return violated


def generate_columns(
    whole: LocationCase,
    families: list[Family],
    *,
    elastic: float,
    stop: Callable[[], bool],
    known: Sequence[Column] = (),
    gap: float = MAX_RELATIVE_MASTER_GAP,
) -> MasterResult:
    """Generate columns until the bound meets the master; lazy rows are added as the mixture breaks them.

    Args:
        whole: the case with all its linking rows.
        families: its blocks, gathered for pricing.
        elastic: price of breaking a linking row by one unit.
        stop: true ends the generation with what it has.
        known: columns to begin with.
        gap: relative distance of master and bound at which generation ends.

    """
    active = [j for j in whole.linking_rows if not j.lazy]
    columns = list(known)
    while True:
        part = _generate(
            replace(whole, linking_rows=tuple(active)), families, columns, elastic=elastic, stop=stop, gap=gap
        )
        more = [] if stop() else _violated(whole, active, list(part.columns), part.weights)
        if not more:
            return part
        active, columns = active + more, list(part.columns)


def _generate(
    case: LocationCase,
    families: list[Family],
    known: list[Column],
    *,
    elastic: float,
    stop: Callable[[], bool],
    gap: float,
) -> MasterResult:
    linking = linking_matrix(case)
    master = Master(case, linking, elastic)
    master.add(known)
    best, centre = -np.inf, np.zeros(len(case.linking_rows))
    dual, value, weights, broken = centre, np.inf, np.zeros(0), 0.0
    if known:
        value, dual, weights, broken = master.solve()
    hold = 0.0  # no smoothing until columns come in: the first duals are far from any that prove something
    while not stop():
        at = hold * centre + (1 - hold) * dual
        priced = best_columns(families, feature_prices(case, linking, at), len(case.blocks))
        proven = lagrangian_bound(case, at, priced.value)
        if proven > best:
            best, centre = proven, at
        added = master.add(priced.columns)
        if added == 0 and hold == 0.0:  # nothing new at the master's own duals: optimal
            break
        hold = SMOOTHING if added and len(master.columns) > len(case.blocks) else 0.0
        value, dual, weights, broken = master.solve()
        if value - best <= gap * max(1.0, abs(value)):
            break
    return MasterResult(
        case, best, feature_prices(case, linking, centre), tuple(master.columns), weights, broken, centre
    )
