"""Every whole choice of a small case of locations, and the optimum over all of them."""

import itertools
import math

import numpy as np

from optimiser.locations.audit import largest_excess
from optimiser.locations.case.case import LocationCase, LocationOption
from optimiser.locations.case.column import Column, column_cost, feature_counts


def every_column(case: LocationCase) -> list[list[Column]]:
    """Every whole choice of every block."""
    found = []
    for b, block in enumerate(case.blocks):
        columns = []
        alone = LocationCase(case.groups, case.periods, (block,), weights=case.weights)
        patterns = list(itertools.product([False, True], repeat=len(case.periods)))
        lived = [[p for p in patterns if math.isfinite(o.life.price(p))] for o in block.options]
        for chosen in itertools.product(*lived):
            path = tuple(sum(p[t] << i for i, p in enumerate(chosen)) for t in range(len(case.periods)))
            cells = [(t, i) for t in range(len(case.periods)) for i in range(len(block.options)) if chosen[i][t]]
            choices = [_splits(block.options[i], case.groups) for _, i in cells]
            for sizes in itertools.product(*choices):
                table = np.zeros((len(case.periods), len(block.options), len(case.groups)), dtype=np.int64)
                for (t, i), split in zip(cells, sizes, strict=True):
                    table[t, i] = split
                column = Column(b, path, table)
                if not any(largest_excess(alone, (Column(0, path, table),)).values()):
                    columns.append(column)
        found.append(columns)
    return found


def _splits(option: LocationOption, groups: tuple[str, ...]) -> list[tuple[int, ...]]:
    ranges = [range(option.high + 1) if g in option.groups else (0,) for g in groups]
    return [s for s in itertools.product(*ranges) if option.low <= sum(s) <= option.high]


def optimum(case: LocationCase, choices: list[list[Column]] | None = None) -> float:
    """Least cost of a whole plan, by enumeration over what the columns add to the joint rows; infinite without one.

    ``choices`` are the columns that each block may take, by default all.

    What a goal row is missed by is priced here again, from its sides and its two prices.
    """
    rows = case.linking_rows
    goal = np.array([j.under_price < np.inf for j in rows], dtype=bool)
    low, high = np.array([j.low for j in rows]), np.array([j.high for j in rows])
    under = np.array([j.under_price if j.under_price < np.inf else 0.0 for j in rows])
    over = np.array([j.over_price if j.over_price < np.inf else 0.0 for j in rows])
    finite_low, finite_high = np.where(np.isfinite(low), low, -1e9), np.where(np.isfinite(high), high, 1e9)
    blocks = [_by_counts(case, b, columns) for b, columns in enumerate(choices or every_column(case))]
    *others, (last_counts, last_costs) = blocks = sorted(blocks, key=lambda found: len(found[1]))
    counts, costs = np.zeros((1, len(rows))), np.zeros(1)
    for n, (more, price) in enumerate(others, 1):
        sums = (counts[:, None] + more).reshape(-1, len(rows))
        # what no choice of the blocks that follow brings within a row's sides is dropped
        least, most = (sum(side(c, axis=0) for c, _ in blocks[n:]) for side in (np.min, np.max))
        alive = (goal | ((sums + least <= high) & (low <= sums + most))).all(axis=1)
        counts, costs = _cheapest(sums[alive], (costs[:, None] + price).ravel()[alive])
    best = np.inf
    for own, cost in zip(last_counts, last_costs, strict=True):
        total = counts + own
        missed = np.maximum(0.0, finite_low - total) @ under + np.maximum(0.0, total - finite_high) @ over
        holds = (goal | ((low <= total) & (total <= high))).all(axis=1)
        best = min(best, cost + (costs + missed).min(initial=np.inf, where=holds))
    return float(best)


def _by_counts(case: LocationCase, b: int, columns: list[Column]) -> tuple[np.ndarray, np.ndarray]:
    """Of a block, what its columns add to every joint row [choice, row], each with its least cost."""
    own = [[(case.features[t.counts, t.name], t) for t in j.terms if t.block == b] for j in case.linking_rows]
    table = [feature_counts(case, column) for column in columns]
    sums = [[sum(t.factor * counts[f, t.period] for f, t in terms) for terms in own] for counts in table]
    return _cheapest(
        np.array(sums, dtype=float).reshape(len(columns), len(own)), np.array([column_cost(case, c) for c in columns])
    )


def _cheapest(counts: np.ndarray, costs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Every different row of counts with the least of its costs."""
    kinds, which = np.unique(counts, axis=0, return_inverse=True)
    least = np.full(len(kinds), np.inf)
    np.minimum.at(least, which.ravel(), costs)
    return kinds, least


def reached(case: LocationCase) -> set[tuple[int, ...]]:
    """Every vector of totals by group and period that some plan has, rows that join municipalities left aside."""
    found = {(0,) * (len(case.groups) * len(case.periods))}
    for columns in every_column(case):
        own = {tuple(int(n) for n in feature_counts(case, c)[: len(case.groups)].ravel()) for c in columns}
        found = {tuple(a + b for a, b in zip(x, y, strict=True)) for x in found for y in own}
    return found
