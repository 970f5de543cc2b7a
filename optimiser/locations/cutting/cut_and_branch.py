"""Cut and branch in one area: a bound above the convex hulls, recomputed from the duals that the solver proposes.

Maths:
    bound(π) = Σ_r (π_r > 0 ? π_r·low_r : π_r·high_r) + Σ_j min(d_j·lower_j, d_j·upper_j),  d = cost − Aᵀπ    [places]

    Whatever duals π the solver hands out, no point of the rows costs less. This bound holds for plans of live sets;
    what holds for all wide sets is said by ``cut_pricing``.
"""

import heapq
from collections.abc import Callable
from itertools import count

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.cut_pricing import WideSets
from optimiser.locations.cutting.rounding_cuts import Separator
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.pricing.lagrangian_bound import RowSides, safe_sum
from optimiser.model.highs import INFINITY, Rows, hand_over, run

MIN_RELATIVE_RISE = 1e-4
"""Relative rise of the bound over ``STALLED_ROUNDS`` rounds below which cutting ends: cuts raise it by less and less,
and branching or further sets raise it faster then."""
MIN_RELATIVE_RISE_AT_FIRST = 1e-3
"""The same before the first pricing and while sets are still admitted: a coarse bound is enough to see which sets
are missing, and cuts made before they are in are partly wasted."""
STALLED_ROUNDS = 4
"""Rounds over which the rise is measured: single rounds often bring nothing and the next one does."""
MAX_CUT_ROUNDS = 60
"""Most rounds of cuts in one go; a stop for degenerate cases, cutting stalls long before."""
MIN_INFEASIBILITY_BOUND = 1e-6
"""Bound of the rows without costs, at prices of at most 1, above which the rows exclude one another. Far above what
doubles lose in such a sum, far below the ray of any true contradiction between whole numbers of places."""
BRANCHING_CANDIDATES = 4
"""Openings tried on both sides before one is branched on (strong branching); each try solves two linear programmes."""
Fixed = dict[int, float]
"""Columns of openings held at 0 or 1, in the order in which they were branched on."""


def safe_bound(rows: Rows, matrix: sp.csr_matrix, dual: Floats, fixed: Fixed) -> tuple[float, Floats]:
    """The safe bound at these duals of the rows, and the reduced cost of every column.

    Args:
        rows: the programme; costs, limits of rows and upper bounds of columns are read from it.
        matrix: its factors [row, column].
        dual: any duals; those that ask for an infinite side are taken as 0.
        fixed: columns held at a value.

    """
    free = np.full(len(rows.low), np.inf)  # what goal rows cost stands in columns of their own
    sides = RowSides(np.array(rows.low), np.array(rows.high), free, free)
    dual = sides.valid(dual)
    lower, upper = np.zeros(len(rows.cost)), np.array(rows.upper)
    for column, value in fixed.items():
        lower[column] = upper[column] = value
    beyond = np.array(rows.cost) - matrix.T @ dual
    paid = np.where(beyond > 0, beyond * lower, beyond * upper)
    return safe_sum(sides.earnings(dual), paid), beyond


class AreaRelaxation:
    """The linear relaxation of an area over its live sets, with cuts and branching.

    ``bound`` is proven for all plans that use live sets only; ``root`` is the bound before branching, ``beyond`` the
    reduced costs that go with it.
    """

    def __init__(self, wide: WideSets, live: LiveSets) -> None:
        """Write the rows of the live sets, the cuts that are known included."""
        self.wide = wide
        self.live = {b: [list(sets) for sets in live[b]] for b in range(len(wide.case.blocks))}
        self.programme, self.columns = wide.live_programme(self.live)
        self.rows = self.programme.rows
        self.separator = Separator(self.programme)
        self.highs = hand_over(self.rows, whole=False)
        self.matrix = self.rows.matrix()
        self.bound, self.root, self.beyond = float("-inf"), float("-inf"), np.zeros(len(self.rows.cost))
        self.first = len(self.rows.low) - len(wide.cuts) - len(wide.case.linking_rows)
        self.dual = np.zeros(len(self.rows.low))
        self.queue: list[tuple[float, int, Fixed]] | None = None
        self.order, self.barred, self.target = count(), False, float("-inf")

    def _solve(self, fixed: Fixed) -> tuple[float, Floats | None]:
        """The safe bound with columns fixed, and the point; the bound is infinite where the fixed columns contradict.

        An answer that is not optimal proves nothing: its bound is −∞ and it has no point.
        """
        status = run(self.highs)
        if status == highspy.HighsModelStatus.kInfeasible:
            return (float("inf") if self._excluded(fixed) else float("-inf")), None
        if status != highspy.HighsModelStatus.kOptimal:
            return float("-inf"), None
        solution = self.highs.getSolution()
        bound, beyond = safe_bound(self.rows, self.matrix, np.asarray(solution.row_dual), fixed)
        if not self.barred and bound > self.bound:  # what is proven with sets barred holds for some plans only
            self.bound, self.root, self.beyond = bound, bound, beyond
            self.dual = np.asarray(solution.row_dual)
        return bound, np.asarray(solution.col_value)

    def _excluded(self, fixed: Fixed) -> bool:
        """Whether the solver's dual ray is a proof (Farkas) that the rows exclude one another.

        It is where the rows without costs have a bound above 0.

        Both signs are tried, since solvers differ in the sign of a ray; either is proof if its bound is above 0.
        """
        _, has, ray = self.highs.getDualRay()
        if not has:
            return False
        free = Rows([0.0] * len(self.rows.cost), self.rows.upper, [], self.rows.low, self.rows.high)
        ray = np.asarray(ray) / max(1e-12, float(np.abs(ray).max()))
        return any(
            safe_bound(free, self.matrix, sign * ray, fixed)[0] > MIN_INFEASIBILITY_BOUND for sign in (1.0, -1.0)
        )

    def _add_cuts(self, value: Floats) -> int:
        """Add every cut that the point breaks, to the rows, the solver and the wide sets; returns how many."""
        added = 0
        for cut in self.separator.cuts(value):
            merged: dict[int, float] = {}
            for column, factor in cut.terms:
                merged[column] = merged.get(column, 0.0) + factor
            columns, factors = np.array(list(merged), dtype=np.int32), np.array(list(merged.values()))
            self.rows.add(-INFINITY, cut.most, list(merged.items()))
            self.highs.addRow(-INFINITY, cut.most, len(merged), columns, factors)
            self.wide.add_cut(cut, self.columns, self.live)
            added += 1
        if added:
            self.matrix = self.rows.matrix()
        return added

    def add_cuts(
        self, stop: Callable[[], bool], little: float = MIN_RELATIVE_RISE, rounds: int = MAX_CUT_ROUNDS
    ) -> None:
        """Add rounds of cuts until they raise the bound by less than ``little`` of it, or none is broken."""
        before: list[float] = []
        for _ in range(rounds):
            _, value = self._solve({})
            self.highs.setOptionValue("presolve", "off")  # from here on the last basis is worth more than presolve
            before.append(self.bound)
            slow = len(before) > STALLED_ROUNDS and before[-1] - before[-1 - STALLED_ROUNDS] < little * abs(before[-1])
            if value is None or slow or stop() or not self._add_cuts(value):
                return

    def row_prices(self) -> tuple[Floats, Floats]:
        """Duals of the linking rows and of the cuts that prove the best bound; cuts made after it have none.

        Rows stand in the order: sets and lives, linking rows (from ``first``), cuts.
        """
        cuts, first = np.zeros(len(self.wide.cuts)), self.first + len(self.wide.case.linking_rows)
        cuts[: len(self.dual) - first] = self.dual[first:]
        return self.dual[self.first : first], np.minimum(cuts, 0.0)

    def bar_sets(self, room: float) -> None:
        """Fix sets at 0 whose reduced cost exceeds ``room``: a plan within ``room`` of the root has none of them."""
        self.barred = True
        for sets in self.programme.sets.values():
            for open_set in sets.values():
                upper = 0.0 if self.beyond[open_set.y] > room else 1.0
                self.rows.upper[open_set.y] = upper
                self.highs.changeColBounds(open_set.y, 0.0, upper)

    def _hold(self, fixed: Fixed, *, free: bool = False) -> None:
        for column, value in fixed.items():
            self.highs.changeColBounds(column, 0.0 if free else value, self.rows.upper[column] if free else value)

    def branch(self, target: float, stop: Callable[[], bool]) -> None:
        """Raise the bound towards ``target`` by best-first branching on openings.

        The node with the least bound is split by an opening, again and again, until every node is proven to cost at
        least ``target``, no node can be split, or ``stop`` says so.
        """
        if self.queue is None or target > self.target:  # sets barred for a lower target prove nothing above it
            self.queue = [(self.root, next(self.order), {})]
        self.target = target
        self.bar_sets(target - float(self.root))
        while self.queue and not stop():
            bound, _, fixed = self.queue[0]
            self.bound = max(self.bound, min(bound, target))
            if bound >= target:
                return
            heapq.heappop(self.queue)
            children = self._split(fixed, bound, target, stop)
            if children is None:  # nothing to split: the node keeps its bound, and with it the whole tree
                heapq.heappush(self.queue, (bound, next(self.order), fixed))
                return
            for child in children:
                heapq.heappush(self.queue, (max(bound, child[0]), next(self.order), child[1]))
        if not self.queue:  # every node is proven to hold nothing below the target
            self.bound = max(self.bound, target)

    def _split(
        self, fixed: Fixed, bound: float, target: float, stop: Callable[[], bool]
    ) -> list[tuple[float, Fixed]] | None:
        """The children of a node by the opening that raises their bounds most; ``None`` where nothing can be split."""
        self._hold(fixed)
        node_bound, value = self._solve(fixed)
        for _ in range(2):  # cuts hold everywhere, so a node may add some too; two rounds cost less than a split
            if value is None or node_bound >= target or not self._add_cuts(value):
                break
            node_bound, value = self._solve(fixed)
        best: list[tuple[float, Fixed]] | None = None
        children: list[tuple[float, Fixed]] | None
        if value is None:  # proven empty, or no answer from the solver: then nothing may be concluded
            children = [] if node_bound == float("inf") else None
        elif node_bound >= target:
            children = [(node_bound, fixed)]
        else:
            opened = np.array(list(self.programme.opened.values()), dtype=int)
            distance = np.abs(value[opened] - 0.5)
            for column in opened[np.argsort(distance, kind="stable")][:BRANCHING_CANDIDATES]:
                if abs(value[column] - 0.5) > 0.5 - 1e-6 or (stop() and best):
                    break
                halves = [self._half({**fixed, int(column): side}, max(bound, node_bound)) for side in (0.0, 1.0)]
                if best is None or _merit(halves, node_bound) > _merit(best, node_bound):
                    best = halves
            children = best
        self._hold(fixed, free=True)
        return children

    def _half(self, fixed: Fixed, least: float) -> tuple[float, Fixed]:
        """One child: its bound, at least that of its parent, and its fixed columns (the last one is new)."""
        last = next(reversed(fixed))
        self._hold({last: fixed[last]})
        bound, _ = self._solve(fixed)
        self._hold({last: 0.0}, free=True)
        return max(least, bound), fixed


def _merit(halves: list[tuple[float, Fixed]], node_bound: float) -> float:
    """The product of what both children rise: an opening that raises one child only is worth little."""
    return float(np.prod([max(1e-6, bound - node_bound) for bound, _ in halves]))
