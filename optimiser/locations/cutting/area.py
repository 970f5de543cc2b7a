"""Areas that share few linking rows: each is bounded by itself, and rows between areas are priced into its aim.

Maths:
    bound(π) = Σ_{r crossing} min(π_r·low_r, π_r·high_r) + Σ_a bound_a(cost − π·crossing terms)    [places]
    bound_a = min(proven_a, base_a + reach_a)    [places]

    base_a is what the prices of the linking rows alone prove for area a. proven_a holds for plans of live sets. A
    plan with a set that is not live costs more than base_a + reach_a.
    The statements (7 and 8) and their proofs are in docs/develop/locations-bounds.md.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from optimiser.locations.case.column import OpenPath
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.cutting_planes import AreaRelaxation
from optimiser.locations.formulation.integer_programme import Answer, SolverBudget
from optimiser.locations.formulation.subproblem import linked_areas
from optimiser.locations.pricing.column_generation import MasterResult
from optimiser.locations.pricing.lagrangian_bound import feature_prices, lagrangian_bound, linking_matrix, safe_sum
from optimiser.locations.pricing.reduced_costs import SetExtras, sets_within
from optimiser.model.highs import INFINITY

MAX_LIVE_SETS = 1500
"""Sets of an area [block, period, set] that are written into its programme. More let the bound rise further before
``base + reach`` caps it; each makes every linear programme larger."""
ROUND_OFF = 1e-6
"""Places by which a reach must grow before an area is written anew, and its cuts are lost: sums of doubles differ."""


class BoundedArea:
    """Some municipalities with the linking rows that lie wholly among them.

    Live sets are written into the programme ``relaxation``; ``extras`` says what each of them costs above ``root``.
    ``root`` is our own sum at the prices of rows and cuts, ``proven`` may be the solver's word.
    """

    def __init__(
        self, master: MasterResult, blocks: list[int], least: Floats, inside: list[int], price: Floats
    ) -> None:
        """Take blocks and rows out of the case.

        Args:
            master: the case after column generation, with its duals.
            blocks: municipalities of the area, ascending.
            least: V[b], the least value of every block of the case at the final prices.
            inside: numbers of the linking rows that touch no other block.
            price: [block, feature, period] what crossing rows pay per unit of a feature.

        """
        whole, position = master.case, {b: j for j, b in enumerate(blocks)}
        rows = tuple(
            replace(j, terms=tuple(replace(t, block=position[t.block]) for t in j.terms))
            for j in (whole.linking_rows[r] for r in inside)
        )
        self.blocks = blocks
        self.case = replace(whole, blocks=tuple(whole.blocks[b] for b in blocks), linking_rows=rows)
        self.price = price[blocks][:, [whole.features[name] for name in self.case.features]]
        # by the prices of the linking rows (for all sets whatever), by those of rows and cuts, by the integer programme
        self.base = self.root = self.proven = lagrangian_bound(self.case, master.dual[inside], least[blocks])
        self.first_extras: SetExtras = []
        self.extras: SetExtras = []
        self.reach = 0.0
        self.relaxation: AreaRelaxation | None = None
        self.cut_out, self.solved = False, False
        self.chosen: Mapping[int, OpenPath] = {}
        """Paths of the solver's best point, by block of the area."""

    @property
    def bound(self) -> float:
        """No choice in this area costs less, crossing rows paid: it has live sets only, or it costs base + reach."""
        return max(self.base, min(self.proven, self.base + self.reach))

    @property
    def own_bound(self) -> float:
        """The same by our own sums alone."""
        return max(self.base, min(self.root, self.base + self.reach))

    @property
    def settled(self) -> bool:
        """Whether more time for the same sets proves no more."""
        return self.solved or self.proven >= self.base + self.reach

    def start(self, extras: SetExtras) -> None:
        """Take what every set of the whole case costs above the prices of the linking rows."""
        self.first_extras = self.extras = [extras[b] for b in self.blocks]

    def write(self, room: float) -> None:
        """Make the sets live that a choice which costs at most ``room`` above ``base`` may have, as many as may be.

        Nothing is done where these are live already.
        """
        ascending = sorted(x for block in self.first_extras for sets in block for x in sets.values())
        reach = min(room, ascending[MAX_LIVE_SETS]) if len(ascending) > MAX_LIVE_SETS else room
        if len(ascending) <= MAX_LIVE_SETS and room >= ascending[-1]:
            reach = INFINITY
        if self.relaxation is None or reach > self.reach + ROUND_OFF:
            self.reach = reach
            self.relaxation = AreaRelaxation(self.case, sets_within(self.first_extras, reach), self.price)
            self.root = self.proven = self.base
            self.extras, self.cut_out, self.solved = self.first_extras, False, False

    def cut(self, stop: Callable[[], bool]) -> None:
        """Raise the bound by cutting planes until they bring next to nothing."""
        assert self.relaxation is not None
        if self.cut_out or self.settled:
            return
        self.cut_out = self.relaxation.add_cuts(stop)
        if self.relaxation.bound > self.root:
            self.root, self.extras = self.relaxation.bound, self.relaxation.extras()
            self.proven = max(self.proven, self.root)

    def solve(self, room: float, budget: SolverBudget, start: Mapping[int, OpenPath] | None = None) -> Answer | None:
        """Let the solver choose among sets that a choice within ``room`` of the root may have, cuts included.

        Args:
            room: what a plan that is sought costs at most above ``root``.
            budget: when the solver stops.
            start: paths of a plan that is known, by block of the area.

        """
        assert self.relaxation is not None
        self.relaxation.fix(room)
        answer = self.relaxation.programme.solve(budget, start=start)
        proven = min(self.relaxation.programme.solver_bound, self.root + room)
        if proven < INFINITY:  # that there is no plan at all is for others to prove, with a reason
            self.proven = max(self.proven, proven)
        self.solved = self.relaxation.programme.solved
        if answer is not None:
            self.chosen = answer[0]
        return answer


def split_into_areas(master: MasterResult, least: Floats) -> tuple[list[BoundedArea], float]:
    """The areas of a case, and what the crossing rows earn at the prices of column generation."""
    case = master.case
    sets = [set(a) for a in linked_areas(case)]
    if sum(map(len, sets)) > len(set().union(*sets)):  # areas overlap: no block may be bounded twice
        sets = [set(range(len(case.blocks)))]
    if rest := set(range(len(case.blocks))) - set().union(*sets):  # blocks that no linking row touches
        sets.append(rest)
    inside = [[r for r, j in enumerate(case.linking_rows) if {t.block for t in j.terms} <= area] for area in sets]
    within = {r for rows in inside for r in rows}
    dual = [0.0 if r in within else d for r, d in enumerate(master.dual.tolist())]
    price = feature_prices(case, linking_matrix(case), np.array(dual))
    earned = lagrangian_bound(case, np.array(dual), np.zeros(len(case.blocks)))
    return [
        BoundedArea(master, sorted(area), least, rows, price) for area, rows in zip(sets, inside, strict=True)
    ], earned


def total_bound(bounds: Sequence[float], crossing_earnings: float) -> float:
    """The bound of all areas together, lowered by more than doubles can lose in adding them."""
    return crossing_earnings + safe_sum(np.array(bounds))
