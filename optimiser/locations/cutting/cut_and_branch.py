"""A bound above the convex hulls: the relaxation of live sets with cuts, recomputed from the prices of its rows.

Maths:
    bound(π) = Σ_r (π_r > 0 ? π_r·low_r : π_r·high_r) + Σ_j min(d_j·lower_j, d_j·upper_j),  d = cost − Aᵀπ    [places]

    Whatever prices π the solver hands out, no point of the rows costs less. What holds for all sets and not
    for the live ones only is said by pricing (``wide``).
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
from optimiser.locations.pricing.lagrangian_bound import row_earnings, safe_sum
from optimiser.model.highs import INFINITY, Rows, hand_over

MIN_RELATIVE_RISE = 1e-4
"""Relative rise of the bound in ``PATIENT`` rounds of cuts below which cutting ends."""
MIN_RELATIVE_RISE_AT_FIRST = 1e-3
"""The same before the first pricing."""
STALLED_ROUNDS = 4
MAX_CUT_ROUNDS = 60
"""Most rounds of cuts."""
MIN_INFEASIBILITY_BOUND = 1e-6
"""Bound of the rows without costs, with prices of at most 1, above which they exclude one another."""
BRANCHING_CANDIDATES = 4
"""Openings tried before one is branched on."""
Fixed = dict[int, float]
"""Columns held at 0 or 1."""


def safe_bound(rows: Rows, matrix: sp.csr_matrix, dual: Floats, fixed: Fixed) -> tuple[float, Floats]:
    """The bound at these prices of the rows, and what every column costs beyond them."""
    dual, paid_by_rows = row_earnings(dual, np.array(rows.low), np.array(rows.high))
    lower, upper = np.zeros(len(rows.cost)), np.array(rows.upper)
    for column, value in fixed.items():
        lower[column] = upper[column] = value
    beyond = np.array(rows.cost) - matrix.T @ dual
    paid = np.where(beyond > 0, beyond * lower, beyond * upper)
    return safe_sum(paid_by_rows, paid), beyond


class AreaRelaxation:
    """The relaxation of an area; ``bound`` is proven for all plans that use live sets only."""

    def __init__(self, wide: WideSets, live: LiveSets) -> None:
        """Write the rows of the live sets, the cuts that are known included."""
        self.wide = wide
        self.live = {b: [list(sets) for sets in live[b]] for b in range(len(wide.case.blocks))}
        self.programme, self.columns = wide.programme(self.live)
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
        """The proven bound with columns fixed, and the point; infinite where the fixed columns exclude one another."""
        self.highs.run()
        status = self.highs.getModelStatus()
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
        """Whether the solver's ray proves that the rows exclude one another: without costs it has a bound above 0."""
        _, has, ray = self.highs.getDualRay()
        if not has:
            return False
        free = Rows([0.0] * len(self.rows.cost), self.rows.upper, [], self.rows.low, self.rows.high)
        ray = np.asarray(ray) / max(1e-12, float(np.abs(ray).max()))
        return any(
            safe_bound(free, self.matrix, sign * ray, fixed)[0] > MIN_INFEASIBILITY_BOUND for sign in (1.0, -1.0)
        )

    def _add_cuts(self, value: Floats) -> int:
        added = 0
        for cut in self.separator.cuts(value):
            merged: dict[int, float] = {}
            for column, factor in cut.terms:
                merged[column] = merged.get(column, 0.0) + factor
            columns, factors = np.array(list(merged), dtype=np.int32), np.array(list(merged.values()))
            self.rows.add(-INFINITY, cut.most, list(merged.items()))
            self.highs.addRow(-INFINITY, cut.most, len(merged), columns, factors)
            self.wide.enter(cut, self.columns, self.live)
            added += 1
        if added:
            self.matrix = self.rows.matrix()
        return added

    def cut(self, stop: Callable[[], bool], little: float = MIN_RELATIVE_RISE, rounds: int = MAX_CUT_ROUNDS) -> None:
        """Add cuts until they raise the bound by little."""
        before: list[float] = []
        for _ in range(rounds):
            _, value = self._solve({})
            self.highs.setOptionValue("presolve", "off")
            before.append(self.bound)
            slow = len(before) > STALLED_ROUNDS and before[-1] - before[-1 - STALLED_ROUNDS] < little * abs(before[-1])
            if value is None or slow or stop() or not self._add_cuts(value):
                return

    def prices(self) -> tuple[Floats, Floats]:
        """Prices of the joint rows and of the cuts that prove the best bound."""
        cuts, first = np.zeros(len(self.wide.cuts)), self.first + len(self.wide.case.linking_rows)
        cuts[: len(self.dual) - first] = self.dual[first:]
        return self.dual[self.first : first], np.minimum(cuts, 0.0)

    def narrow(self, room: float) -> None:
        """Bar sets whose cost beyond the prices exceeds ``room``: plans cheaper than the bound and it have none."""
        self.barred = True
        for known in self.programme.sets.values():
            for found in known.values():
                upper = 0.0 if self.beyond[found.y] > room else 1.0
                self.rows.upper[found.y] = upper
                self.highs.changeColBounds(found.y, 0.0, upper)

    def _hold(self, fixed: Fixed, *, free: bool = False) -> None:
        for column, value in fixed.items():
            self.highs.changeColBounds(column, 0.0 if free else value, self.rows.upper[column] if free else value)

    def branch(self, target: float, stop: Callable[[], bool]) -> None:
        """Raise the bound towards ``target``: the part with the least bound is split by an opening, again and again."""
        if self.queue is None or target > self.target:  # sets barred for a lower target prove nothing above it
            self.queue = [(self.root, next(self.order), {})]
        self.target = target
        self.narrow(target - float(self.root))
        while self.queue and not stop():
            bound, _, fixed = self.queue[0]
            self.bound = max(self.bound, min(bound, target))
            if bound >= target:
                return
            heapq.heappop(self.queue)
            children = self._split(fixed, bound, target, stop)
            if children is None:
                heapq.heappush(self.queue, (bound, next(self.order), fixed))
                return
            for child in children:
                heapq.heappush(self.queue, (max(bound, child[0]), next(self.order), child[1]))
        if not self.queue:  # every part is proven to hold nothing below the target
            self.bound = max(self.bound, target)

    def _split(
        self, fixed: Fixed, bound: float, target: float, stop: Callable[[], bool]
    ) -> list[tuple[float, Fixed]] | None:
        """Both halves of a part by the opening whose worse half is best; ``None`` where nothing can be split."""
        self._hold(fixed)
        own, value = self._solve(fixed)
        for _ in range(2):
            if value is None or own >= target or not self._add_cuts(value):
                break
            own, value = self._solve(fixed)
        best: list[tuple[float, Fixed]] | None = None
        found: list[tuple[float, Fixed]] | None
        if value is None:
            found = [] if own == float("inf") else None
        elif own >= target:
            found = [(own, fixed)]
        else:
            opened = np.array(list(self.programme.opened.values()), dtype=int)
            part = np.abs(value[opened] - 0.5)
            for column in opened[np.argsort(part, kind="stable")][:BRANCHING_CANDIDATES]:
                if abs(value[column] - 0.5) > 0.5 - 1e-6 or (stop() and best):
                    break
                halves = [self._half({**fixed, int(column): side}, max(bound, own)) for side in (0.0, 1.0)]
                if best is None or _merit(halves, own) > _merit(best, own):
                    best = halves
            found = best
        self._hold(fixed, free=True)
        return found

    def _half(self, fixed: Fixed, least: float) -> tuple[float, Fixed]:
        last = next(reversed(fixed))
        self._hold({last: fixed[last]})
        bound, _ = self._solve(fixed)
        self._hold({last: 0.0}, free=True)
        return max(least, bound), fixed


def _merit(halves: list[tuple[float, Fixed]], own: float) -> float:
    return float(np.prod([max(1e-6, bound - own) for bound, _ in halves]))
