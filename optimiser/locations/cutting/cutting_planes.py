"""Cutting planes in one area: a bound above the convex hulls, recomputed from the duals that the solver proposes.

Maths:
    bound(π) = Σ_r (π_r > 0 ? π_r·low_r : π_r·high_r) + Σ_j min(d_j·lower_j, d_j·upper_j),  d = cost − Aᵀπ    [places]

    Whatever duals π the solver hands out, no point of the rows costs less; and a point that takes a set S costs at
    least bound + d[y_S]. This holds for plans of live sets.
"""

from collections.abc import Callable

import highspy
import numpy as np
import scipy.sparse as sp

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.rounding_cuts import Separator
from optimiser.locations.formulation.integer_programme import IntegerProgramme
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.pricing.lagrangian_bound import RowSides, safe_sum
from optimiser.locations.pricing.reduced_costs import SetExtras
from optimiser.model.highs import INFINITY, Rows, hand_over, run

MIN_RELATIVE_RISE = 1e-4
"""Relative rise of the bound over ``STALLED_ROUNDS`` rounds below which cutting ends: cuts raise it by less and less,
and the integer programme raises it faster then."""
STALLED_ROUNDS = 4
"""Rounds over which the rise is measured: single rounds often bring nothing and the next one does."""


def safe_bound(rows: Rows, matrix: sp.csr_matrix, dual: Floats) -> tuple[float, Floats]:
    """The safe bound at these duals of the rows, and the reduced cost of every column.

    Args:
        rows: the programme; costs, limits of rows and upper bounds of columns are read from it.
        matrix: its factors [row, column].
        dual: any duals; those that ask for an infinite side are taken as 0.

    """
    free = np.full(len(rows.low), np.inf)  # what goal rows cost stands in columns of their own
    sides = RowSides(np.array(rows.low), np.array(rows.high), free, free)
    dual = sides.valid(dual)
    beyond = np.array(rows.cost) - matrix.T @ dual
    paid = np.where(beyond > 0, 0.0, beyond * np.array(rows.upper))
    return safe_sum(sides.earnings(dual), paid), beyond


class AreaRelaxation:
    """The linear relaxation of an area over its live sets, with rounding cuts.

    ``bound`` is proven for all plans that use live sets only, ``beyond`` are the reduced costs that go with it.
    """

    def __init__(self, case: LocationCase, live: LiveSets, price: Floats) -> None:
        """Write the rows of the live sets; ``price`` is what rows that leave the area pay per unit."""
        self.programme = IntegerProgramme(case, live, price=price)
        self.rows = self.programme.rows
        self.separator = Separator(self.programme)
        self.highs = hand_over(self.rows, whole=False)
        self.matrix = self.rows.matrix()
        self.bound, self.beyond = float("-inf"), np.zeros(len(self.rows.cost))
        self.point: Floats | None = None

    def _solve(self) -> Floats | None:
        """The point of the relaxation; an answer that is not optimal proves nothing and gives none."""
        if run(self.highs) != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self.highs.getSolution()
        bound, beyond = safe_bound(self.rows, self.matrix, np.asarray(solution.row_dual))
        if bound > self.bound:
            self.bound, self.beyond = bound, beyond
        self.point = np.asarray(solution.col_value)
        return self.point

    def _add_cuts(self, value: Floats) -> int:
        """Add every cut that the point breaks to the rows and the solver; returns how many."""
        added = 0
        for cut in self.separator.cuts(value):
            merged: dict[int, float] = {}
            for column, factor in cut.terms:
                merged[column] = merged.get(column, 0.0) + factor
            columns, factors = np.array(list(merged), dtype=np.int32), np.array(list(merged.values()))
            self.rows.add(-INFINITY, cut.most, list(merged.items()))
            self.highs.addRow(-INFINITY, cut.most, len(merged), columns, factors)
            added += 1
        if added:
            self.matrix = self.rows.matrix()
        return added

    def add_cuts(self, stop: Callable[[], bool]) -> bool:
        """Add rounds of cuts until they raise the bound by next to nothing, or none is broken; whether that was so."""
        before: list[float] = []
        while True:
            value = self._solve()
            self.highs.setOptionValue("presolve", "off")  # from here on the last basis is worth more than presolve
            before.append(self.bound)
            stalled = len(before) > STALLED_ROUNDS and (
                before[-1] - before[-1 - STALLED_ROUNDS] < MIN_RELATIVE_RISE * abs(before[-1])
            )
            if value is None or stalled:
                return True
            if stop():
                return False
            if not self._add_cuts(value):
                return True

    def extras(self) -> SetExtras:
        """What a plan of live sets that takes a set costs at least above ``bound``, [block][period][set]."""
        periods = range(len(self.programme.case.periods))
        return [
            [{s: max(0.0, float(self.beyond[x.y])) for s, x in self.programme.sets[b, t].items()} for t in periods]
            for b in range(len(self.programme.case.blocks))
        ]

    def taken(self, least: float) -> dict[int, list[set[int]]] | None:
        """Sets of which the last point takes more than ``least``, and the one taken most; ``None`` without a point."""
        point = self.point
        if point is None:
            return None
        taken: dict[int, list[set[int]]] = {b: [] for b in range(len(self.programme.case.blocks))}
        for (b, _), sets in sorted(self.programme.sets.items()):
            most = max(sets, key=lambda s, sets=sets: point[sets[s].y])  # type: ignore[misc]  # bound in its own turn
            taken[b].append({most, *(s for s, x in sets.items() if point[x.y] > least)})
        return taken

    def fix(self, room: float) -> None:
        """Bar the sets that no plan of live sets within ``room`` of the bound can have."""
        for sets in self.programme.sets.values():
            for open_set in sets.values():
                if self.beyond[open_set.y] > room:
                    self.rows.upper[open_set.y] = 0.0
