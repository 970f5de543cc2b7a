"""Many points of a sweep, one question kept alive as long as only weights move."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from data.schema.tables import Tables
from optimiser.errors import InfeasibleError
from optimiser.problem.area_sums import Cell
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.tuning.live_scenario import Live
from optimiser.tuning.sweep_points import Point, point_case, question_part, weights_of


@dataclass(frozen=True)
class Solved:
    """A point with its audited plan; no plan where none can obey the rules."""

    point: Point
    plan: Plan | None


def solve_points(
    tables: Tables, scenario: Scenario, agreed: Mapping[Cell, int], points: Sequence[Point]
) -> Iterator[Solved]:
    """Plan every point, neighbours from one another.

    Args:
        tables: the dossier.
        scenario: what the points change.
        agreed: new places of the agreed plan, for the aim ``change``.
        points: settings, in an order in which neighbours differ little.

    Raises:
        InvalidInputError: a setting that does not fit the scenario or the dossier.
        AuditError: a defect of ours.

    """
    live: Live | None = None
    before: Point | None = None
    for point in points:
        if live is None or before != question_part(point):
            before = question_part(point)
            case = point_case(tables, scenario, point)
            case = replace(case, instance=replace(case.instance, agreed=agreed))
            live = Live(case.instance, scenario.stages, case=case)
        try:
            plan = live.plan(weights=weights_of(scenario.stages, point))
        except InfeasibleError:
            yield Solved(point, None)
        else:
            yield Solved(point, plan)
