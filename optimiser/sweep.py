"""Many points of a sweep, one question kept alive as long as only weights move."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from data import Tables
from data.schema import Visibility
from optimiser.edition import Edition
from optimiser.errors import InfeasibleError
from optimiser.grid import Point, asked, question_part, weights_of
from optimiser.instance import Cell
from optimiser.live import Live
from optimiser.plan import Plan
from optimiser.scenario import Scenario


@dataclass(frozen=True)
class Case:
    """What stays the same in all points of a sweep."""

    tables: Tables
    scenario: Scenario
    agreed: Mapping[Cell, int]
    audience: Visibility
    inputs: Mapping[str, str]
    """SHA-256 of every input by file name."""


@dataclass(frozen=True)
class Solved:
    """A point with its audited plan; no plan where none can obey the rules."""

    point: Point
    plan: Plan | None


def solve_points(case: Case, points: Sequence[Point]) -> Iterator[Solved]:
    """Plan every point, neighbours from one another.

    Raises:
        InvalidInputError: a setting that does not fit the scenario or the dossier.
        AuditError: a defect of ours.

    """
    live: Live | None = None
    before: Point | None = None
    for point in points:
        if live is None or before != question_part(point):
            before = question_part(point)
            live = Live(replace(asked(case.tables, case.scenario, point), agreed=case.agreed), case.scenario.stages)
        try:
            plan = live.plan(weights=weights_of(case.scenario.stages, point))
        except InfeasibleError:
            yield Solved(point, None)
        else:
            yield Solved(point, plan)


def told(point: Point, edition: Edition | None, folder: str) -> dict[str, Any]:
    """What the table of a sweep says of a point; only what its edition shows."""
    found: dict[str, Any] = {"settings": dict(point), "status": "infeasible", "plan": ""}
    if edition is None:
        return found
    return found | {
        "status": edition.status,
        "plan": folder,
        "scores": edition.scores.get("after", {}),
        "aims": [{"name": a.name, "level": a.level, "group": a.group, "value": a.value} for a in edition.aims],
        "dominance": edition.dominance,
    }
