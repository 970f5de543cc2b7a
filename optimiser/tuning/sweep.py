"""Plan the points of a sweep; the model stays in the solver as long as only weights change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from data.schema.tables import Tables
from optimiser.errors import InfeasibleError
from optimiser.problem.area_sums import Cell
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.tuning.live_scenario import LiveScenario
from optimiser.tuning.sweep_points import SweepPoint, point_case, question_part, weights_of


@dataclass(frozen=True)
class SolvedPoint:
    """A point with its audited plan; ``None`` if no plan can obey the rules."""

    point: SweepPoint
    plan: Plan | None


def solve_points(
    tables: Tables, scenario: Scenario, agreed: Mapping[Cell, int], points: Sequence[SweepPoint]
) -> Iterator[SolvedPoint]:
    """Plan every point, each from the answer of the one before where possible.

    Args:
        tables: the dossier.
        scenario: what the points change.
        agreed: new places of the agreed plan, for the aim ``change``.
        points: settings, ordered so that neighbours differ little.

    Raises:
        InvalidInputError: a setting that does not fit the scenario or the dossier.
        AuditError: a plan breaks a rule, which is a defect of this package.

    """
    live: LiveScenario | None = None
    before: SweepPoint | None = None
    for point in points:
        if live is None or before != question_part(point):
            before = question_part(point)
            case = point_case(tables, scenario, point)
            case = replace(case, instance=replace(case.instance, agreed=agreed))
            live = LiveScenario(case.instance, scenario.stages, case=case)
        try:
            plan = live.plan(weights=weights_of(scenario.stages, point))
        except InfeasibleError:
            yield SolvedPoint(point, None)
        else:
            yield SolvedPoint(point, plan)
