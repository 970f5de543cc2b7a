"""The integer programme over live sets: which set each municipality takes in every period, with continuous sizes.

Maths:
    min Σ life·flow + Σ f + Σ place_cost·x + elastic · Σ_r |slack[r]|    over the hulls of all municipalities
    low_r ≤ Σ terms + slack[r] ≤ high_r    ∀ r    [places]
    In a goal row slack[r] = under − over with its own prices in place of ``elastic``.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import highspy
import numpy as np

from optimiser.locations.case.case import LinkingRow, LocationCase
from optimiser.locations.case.column import OpenPath
from optimiser.locations.case.counts import most_counted
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.formulation.convex_hull import ConvexHull
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.model.highs import Terms, hand_over, run

Stop = Callable[[], bool]
Sizes = dict[tuple[int, int, int, str], float]
"""Places by block, period, option and group."""
Answer = tuple[dict[int, OpenPath], Sizes]
"""Paths and sizes of a point."""

MAX_BLOCKS_RELIABILITY_BRANCHING = 100
"""Blocks up to which the solver may use reliability branching. It gives a better bound, which is not used here, and
above this size plans come later with it."""


def _never(_value: float) -> bool:
    return False


@dataclass(frozen=True)
class SolverBudget:
    """When the solver stops: seconds, a call from outside, and what value is good enough."""

    seconds: float
    stop: Stop
    enough: Callable[[float], bool] = field(default=_never)


class IntegerProgramme(ConvexHull):
    """The convex hulls with linking rows and whole openings; ``solve`` hands out paths and sizes.

    Sizes stay continuous: for chosen sets they are whole at corners wherever rows nest (``whole_sizes``).
    """

    def __init__(
        self, case: LocationCase, live: LiveSets, *, elastic: float | None = None, price: Floats | None = None
    ) -> None:
        """Write all rows.

        Args:
            case: the question.
            live: the sets that may be chosen.
            elastic: price of breaking a linking row by one unit; ``None`` for never.
            price: [block, feature, period] what a unit of a feature earns.

        """
        super().__init__(case, live, price)
        self.elastic = elastic
        self.solver_bound, self.solved = float("-inf"), False
        """What the solver says that no point costs less than, and whether it says that it found the best one."""
        self.add_rows(case.linking_rows)

    def add_rows(self, rows: Iterable[LinkingRow]) -> None:
        """Write linking rows."""
        for row in rows:
            terms = self.terms(row)
            if row.is_goal:
                terms += self._missed(row)
            elif self.elastic is not None:
                terms += [(self.rows.variable(self.elastic), 1.0), (self.rows.variable(self.elastic), -1.0)]
            self.rows.add(row.low, row.high, terms)

    def _missed(self, row: LinkingRow) -> Terms:
        """What a goal row is missed by, under and over, at most as far as its totals reach."""
        ends = [t.factor * most_counted(self.case, t) for t in row.terms]
        under = max(0.0, row.low - sum(n for n in ends if n < 0))
        over = max(0.0, sum(n for n in ends if n > 0) - row.high)
        sides = ((under, row.under_price, 1.0), (over, row.over_price, -1.0))
        return [(self.rows.variable(price, most), sign) for most, price, sign in sides if most]

    def require_whole_sizes(self) -> None:
        """Ask for whole sizes too, where the corners are not whole by themselves."""
        for sets in self.sets.values():
            for open_set in sets.values():
                parts = [part for part, _, _ in open_set.parts]
                for column in parts + [x for size in open_set.sizes for x in size.places.values()]:
                    self.rows.whole[column] = True

    def solve(self, budget: SolverBudget, *, start: Mapping[int, OpenPath] | None = None) -> Answer | None:
        """Paths and sizes of the best point found, or ``None`` without one.

        Args:
            budget: when to stop.
            start: paths of a plan that is known already.

        """
        highs = hand_over(self.rows, whole=True)
        highs.setOptionValue("time_limit", max(0.05, budget.seconds))
        highs.setOptionValue("mip_rel_gap", 0.0)  # ``budget.enough`` says when it is good enough
        highs.setOptionValue("mip_allow_restart", False)  # noqa: FBT003  # the signature of HiGHS; proofs took half the time
        if len(self.case.blocks) > MAX_BLOCKS_RELIABILITY_BRANCHING:
            highs.setOptionValue("mip_pscost_minreliable", 0)  # plans sooner; its bound is not used
        if start:
            taken = [(z, float(start[b][t] >> i & 1)) for (b, i, t), z in self.opened.items()]
            taken += [(s.y, float(start[b][t] == w)) for (b, t), known in self.sets.items() for w, s in known.items()]
            highs.setSolution(
                len(taken), np.array([z for z, _ in taken], dtype=np.int32), np.array([v for _, v in taken])
            )
        highs.cbMipInterrupt += lambda event: event.interrupt(
            budget.stop() or budget.enough(event.data_out.mip_primal_bound)
        )
        status = run(highs)
        self.solved = status in {highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible}
        self.solver_bound = self._bound_of(highs, status)
        if highs.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None
        value = np.asarray(highs.getSolution().col_value)
        return self.paths(value), self.sizes(value)

    def _bound_of(self, highs: highspy.Highs, status: highspy.HighsModelStatus) -> float:
        """What the solver says that no point costs less than; a linear programme has no bound of a tree."""
        if status == highspy.HighsModelStatus.kInfeasible:
            return float("inf")
        info = highs.getInfo()
        if any(self.rows.whole):
            return float(info.mip_dual_bound)
        return float(info.objective_function_value) if status == highspy.HighsModelStatus.kOptimal else float("-inf")

    def paths(self, value: Floats) -> dict[int, OpenPath]:
        """The set that every block takes most of, per period."""
        periods = range(len(self.case.periods))
        taken = {at: max(known, key=lambda s, k=known: value[k[s].y]) for at, known in self.sets.items()}  # type: ignore[misc]
        return {b: tuple(taken[b, t] for t in periods) for b in range(len(self.case.blocks))}

    def sizes(self, value: Floats) -> Sizes:
        """Places by block, period, option and group in the sets taken; not rounded."""
        sizes: Sizes = {}
        for b, path in self.paths(value).items():
            for t, which in enumerate(path):
                taken = self.sets[b, t][which]
                for size in taken.sizes:
                    sizes |= {(b, t, size.number, g): float(value[x]) for g, x in size.places.items()}
                if which and not taken.sizes:
                    only, total = which.bit_length() - 1, taken.total()
                    sizes[b, t, only, taken.groups[0]] = sum(w * float(value[v]) for v, w in total)
        return sizes
