"""The integer programme over a pool of paths: which path each municipality takes, sizes left continuous.

Maths:
    Σ_k z[b,k] = 1    ∀ b        y[b,t,S] = Σ_{k: path_k(t) = S} z[b,k]
    low_i·y ≤ Σ_g x[b,t,S,i,g] ≤ high_i·y    ∀ i ∈ S        Σ x = corner_0·y − under + Σ_j part_j + over
    0 ≤ part_j ≤ (corner_{j+1} − corner_j)·y        floor·y ≤ Σ x ≤ ceiling·y, the same per limited group
    min Σ life·z + Σ slope·(under, part, over) + Σ place_cost·x,   joint rows on x and on Σ y    [places]

    Every set of every period has its own copies, which is the convex hull of each municipality's choices
    in the pool; between the corners f is interpolated on whole numbers, so that for chosen paths the
    rest has whole corners wherever the joint rows nest.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.locations.case import OPEN, PLACES, SOME, Case, Option
from optimiser.locations.pricing import Path
from optimiser.locations.worth import corners, cost
from optimiser.quiet import wake

INFINITY = highspy.kHighsInf
Pool = Mapping[int, Sequence[Path]]
Stop = Callable[[], bool]
Sizes = dict[tuple[int, int, int, str], float]
"""Places by block, period, option and group."""


@dataclass
class _Rows:
    """Columns and rows of a programme in the making."""

    cost: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    row: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)

    def variable(self, cost: float = 0.0, upper: float = INFINITY, *, whole: bool = False) -> int:
        self.cost.append(cost)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.cost) - 1

    def add(self, low: float, high: float, terms: list[tuple[int, float]]) -> None:
        self.row += [len(self.low)] * len(terms)
        self.column += [c for c, _ in terms]
        self.value += [v for _, v in terms]
        self.low.append(low)
        self.high.append(high)


class Programme:
    """The programme over a pool; ``solve`` hands out paths and sizes."""

    def __init__(self, case: Case, pool: Pool, *, elastic: float | None = None) -> None:
        """Write all rows; with ``elastic`` a joint row may be broken at that price per unit."""
        self.case, self.pool, self.rows = case, pool, _Rows()
        self.choice: dict[tuple[int, int], int] = {}
        self.x: dict[tuple[int, int, int, int, str], int] = {}
        self.share: dict[tuple[int, int, int], list[int]] = {}
        self.counts: dict[tuple[int, str, str, int], list[tuple[int, float]]] = defaultdict(list)
        for b in range(len(case.blocks)):
            self._block(b)
        for joint in case.joints:
            terms = [
                (v, w * t.factor) for t in joint.terms for v, w in self.counts[t.block, t.counts, t.name, t.period]
            ]
            if elastic is not None:
                terms += [(self.rows.variable(elastic), 1.0), (self.rows.variable(elastic), -1.0)]
            self.rows.add(joint.low, joint.high, terms)

    def _block(self, b: int) -> None:
        block, rows = self.case.blocks[b], self.rows
        for k, path in enumerate(self.pool[b]):
            life = sum(o.life.price(tuple(bool(s >> i & 1) for s in path)) for i, o in enumerate(block.options))
            self.choice[b, k] = rows.variable(life, 1.0, whole=len(self.pool[b]) > 1)
        rows.add(1.0, 1.0, [(self.choice[b, k], 1.0) for k in range(len(self.pool[b]))])
        for t in range(len(self.case.periods)):
            sets: dict[int, list[int]] = defaultdict(list)
            for k, path in enumerate(self.pool[b]):
                sets[path[t]].append(self.choice[b, k])
            for which, takers in sets.items():
                self._set(b, t, which, takers)

    def _set(self, b: int, t: int, which: int, takers: list[int]) -> None:
        """Copies of the sizes for one set in one period; ``takers`` add up to the copy's part."""
        block, rows = self.case.blocks[b], self.rows
        inside = [(i, o) for i, o in enumerate(block.options) if which >> i & 1]
        total: list[tuple[int, float]] = []
        for i, option in inside:
            own = []
            for g in option.groups:
                x = self.x[b, t, which, i, g] = rows.variable(option.place_cost)
                self.counts[b, PLACES, g, t].append((x, 1.0))
                own.append((x, 1.0))
            rows.add(0.0, INFINITY, own + [(z, -float(option.low)) for z in takers])
            rows.add(-INFINITY, 0.0, own + [(z, -float(option.high)) for z in takers])
            total += own
            self.counts[b, OPEN, option.sort, t] += [(z, 1.0) for z in takers]
        for kind in {o.sort for _, o in inside}:
            self.counts[b, SOME, kind, t] += [(z, 1.0) for z in takers]
        ceiling = block.ceiling[t]
        if ceiling is not None and sum(o.high for _, o in inside) > ceiling:
            rows.add(-INFINITY, 0.0, total + [(z, -float(ceiling)) for z in takers])
        self._limits(b, t, total, inside, takers)
        self._worth(total, block.share[t], takers, empty=not inside)

    def _limits(
        self, b: int, t: int, total: list[tuple[int, float]], inside: list[tuple[int, Option]], takers: list[int]
    ) -> None:
        """The municipality's fewest places, and fewest and most of single groups, for the copies of one set."""
        block, rows, which = self.case.blocks[b], self.rows, sum(1 << i for i, _ in inside)
        if block.floor and block.floor[t]:
            rows.add(0.0, INFINITY, total + [(z, -float(block.floor[t])) for z in takers])
        for limit in block.within:
            if limit.period == t:
                own = [(self.x[b, t, which, i, limit.group], 1.0) for i, o in inside if limit.group in o.groups]
                if limit.low:
                    rows.add(0.0, INFINITY, own + [(z, -float(limit.low)) for z in takers])
                if limit.high is not None and own:
                    rows.add(-INFINITY, 0.0, own + [(z, -float(limit.high)) for z in takers])

    def _worth(self, total: list[tuple[int, float]], share: float, takers: list[int], *, empty: bool) -> None:
        weights, rows = self.case.weights, self.rows
        points = corners(weights, share)
        height = [float(cost(weights, np.array(float(p)), np.array(share))) for p in points]
        if empty:
            at_zero = float(cost(weights, np.array(0.0), np.array(share)))
            for z in takers:
                rows.cost[z] += at_zero
            return
        for z in takers:
            rows.cost[z] += height[0]
        steep = weights.gap + weights.peak
        under, over = rows.variable(weights.gap), rows.variable(steep)
        parts = [(under, 1.0), (over, -1.0)]
        for j in range(len(points) - 1):
            width = float(points[j + 1] - points[j])
            part = rows.variable((height[j + 1] - height[j]) / width)
            rows.add(-INFINITY, 0.0, [(part, 1.0), *((z, -width) for z in takers)])
            parts.append((part, -1.0))
        rows.add(0.0, 0.0, total + parts + [(z, -float(points[0])) for z in takers])

    def whole(self) -> None:
        """Ask for whole sizes too, where the corners are not whole by themselves."""
        for x in self.x.values():
            self.rows.whole[x] = True

    def solve(
        self,
        seconds: float,
        *,
        stop: Stop,
        start: Mapping[int, Path] | None = None,
        enough: Callable[[float], bool] = lambda _: False,
    ) -> tuple[dict[int, Path], Sizes] | None:
        """Paths and sizes of the best point found, or ``None`` without one.

        Args:
            seconds: time for the solver.
            stop: asked now and then; true ends the search with what there is.
            start: paths of a plan that is known already.
            enough: asked for every better value; true ends the search with it.

        """
        highs = _hand_over(self.rows)
        highs.setOptionValue("time_limit", max(0.05, seconds))
        highs.setOptionValue("mip_rel_gap", 0.0)
        if start:
            taken = [(z, float(self.pool[b][k] == start[b])) for (b, k), z in self.choice.items()]
            highs.setSolution(
                len(taken), np.array([z for z, _ in taken], dtype=np.int32), np.array([v for _, v in taken])
            )
        highs.cbMipInterrupt += lambda event: event.interrupt(stop() or enough(event.data_out.mip_primal_bound))
        highs.run()
        if highs.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None
        value = np.asarray(highs.getSolution().col_value)
        paths = {
            b: self.pool[b][max(range(len(self.pool[b])), key=lambda k, b=b: value[self.choice[b, k]])]  # type: ignore[misc]
            for b in range(len(self.case.blocks))
        }
        sizes = {(b, t, i, g): value[x] for (b, t, s, i, g), x in self.x.items() if paths[b][t] == s}
        return paths, sizes


def _hand_over(rows: _Rows) -> highspy.Highs:
    wake()
    matrix = sp.csr_matrix((rows.value, (rows.row, rows.column)), shape=(len(rows.low), len(rows.cost)))
    matrix.sum_duplicates()
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(rows.cost), len(rows.low)
    model.col_cost_, model.col_lower_, model.col_upper_ = rows.cost, np.zeros(len(rows.cost)), rows.upper
    model.row_lower_, model.row_upper_ = rows.low, rows.high
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = matrix.indptr, matrix.indices, matrix.data
    if any(rows.whole):
        kinds = highspy.HighsVarType
        model.integrality_ = [kinds.kInteger if w else kinds.kContinuous for w in rows.whole]
    highs = highspy.Highs()
    for name, value in (("output_flag", False), ("threads", 1), ("random_seed", 0), ("mip_pscost_minreliable", 0)):
        highs.setOptionValue(name, value)
    highs.passModel(model)
    return highs
