"""What a whole plan costs, in all and in parts, and how far it is from a bound; no solver.

Maths:
    cost = Σ_b cost(column_b) + Σ_r goal_r(Σ terms)    over goal rows r    [places]
    gap = (cost − bound) / cost    [-]
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from optimiser.locations.case.case import LinkingRow, LocationCase
from optimiser.locations.case.column import Column, column_cost, distance_cost, feature_counts


def relative_gap(value: float, bound: float) -> float:
    """(value − bound) / value; 0 where both are 0, infinite without a plan or a bound."""
    if not math.isfinite(value) or not math.isfinite(bound):
        return math.inf
    return max(0.0, value - bound) / value if value > 0 else 0.0


def objective(case: LocationCase, plan: Iterable[Column]) -> float:
    """The cost of a whole plan: of every column, and of every goal row that it misses [places]."""
    columns = tuple(plan)
    missed = goal_costs(case, columns).values()
    return math.fsum([*(column_cost(case, column) for column in columns), *missed])


@dataclass(frozen=True)
class CostParts:
    """The cost of a plan in three parts [places]: of municipalities, of goals of areas, and of steps and places."""

    municipalities: float
    areas: float
    steps: float

    @property
    def total(self) -> float:
        """Their sum."""
        return self.municipalities + self.areas + self.steps


def cost_parts(case: LocationCase, plan: Iterable[Column]) -> CostParts:
    """The cost of a whole plan in parts [places]."""
    columns = tuple(plan)
    municipalities = math.fsum(distance_cost(case, column) for column in columns)
    areas = math.fsum(goal_costs(case, columns).values())
    return CostParts(municipalities, areas, objective(case, columns) - municipalities - areas)


def row_totals(case: LocationCase, plan: Iterable[Column], rows: Iterable[LinkingRow]) -> dict[LinkingRow, float]:
    """Σ terms of every one of ``rows``."""
    counts = {column.block: feature_counts(case, column) for column in plan}
    return {
        row: float(sum(t.factor * counts[t.block][case.features[t.counts, t.name], t.period] for t in row.terms))
        for row in rows
    }


def goal_costs(case: LocationCase, plan: Iterable[Column]) -> dict[LinkingRow, float]:
    """What every goal row costs [places]."""
    totals = row_totals(case, plan, [row for row in case.linking_rows if row.is_goal])
    return {row: row.goal_cost(total) for row, total in totals.items()}
