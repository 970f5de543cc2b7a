"""A sweep with its files: over processes or a scheduler, resumable after any stop, with no half-written file.

Every finished point is a file ``points/NAME.json`` and its plan a folder ``plans/NAME``; NAME follows from the
settings, the scenario, the inputs and the version. A sweep that is started again plans only points without a file.
Workers return what is to be written and write nothing, since they need not share a disk.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.schema.visibility import Visibility
from maps.studies.sweep import PLANS, POINTS
from optimiser.auditing.audit import audit
from optimiser.editions.edition import Edition
from optimiser.jobs.fingerprints import our_version, versions
from optimiser.jobs.sweep_files import SweepRow, plan_files, put_plan, put_point, read_point
from optimiser.jobs.work_map import HERE, Workers, mapped
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import Origin, publish
from optimiser.tuning.sweep import solve_points
from optimiser.tuning.sweep_points import Axis, SweepPoint, fingerprint, points, question_part

_MOST_POINTS, _MOST_QUESTIONS = 100, 5
"""Neighbouring points of one part, and models among them: what a stop can lose, and each part builds its model anew."""

_WORTH_POINTS, _WORTH_QUESTIONS = 100, 5
"""Points, or models to build, for which another process is worth its start (about two seconds)."""

Progress = Callable[[int, int], None]
"""Called with how many points are done, and how many there are."""

Named = tuple[str, SweepPoint]
"""A point with the name of its files."""


@dataclass(frozen=True)
class Finished:
    """What is to be written of a point; no files where a neighbour has the same plan."""

    name: str
    row: SweepRow
    files: Mapping[str, bytes]


def names_of(case: Case, audience: Visibility, all_points: Sequence[SweepPoint]) -> list[Named]:
    """Every point with the name of its files."""
    more: dict[str, Any] = {"inputs": dict(sorted(case.inputs.items())), "audience": audience}
    more |= {"version": our_version(), "scenario": case.scenario.model_dump(by_alias=True)}
    return [(fingerprint(p, more), p) for p in all_points]


def sweep(
    case: Case,
    audience: Visibility,
    axes: Sequence[Axis],
    folder: Path,
    *,
    drafts: Path,
    workers: Workers = HERE,
    progress: Progress | None = None,
) -> tuple[SweepRow, ...]:
    """Plan every combination that has no file yet.

    Args:
        case: dossier and scenario.
        audience: who will see the plans; nothing may be hidden from it.
        axes: settings with their values.
        folder: where points and plans are kept; those that exist are not planned again.
        drafts: folder on the same disk for what is not whole yet.
        workers: where plans are made; fewer processes where more are not worth their start.
        progress: called with how many points are done, and how many there are.

    Returns:
        The results of all points, in order; the same wherever they were made.

    Raises:
        InvalidInputError: a setting that does not fit; finished points are kept.
        UsageError: settings that make no sweep, or workers that are not there.

    """
    named = names_of(case, audience, points(axes))
    for part in (POINTS, PLANS):
        (folder / part).mkdir(parents=True, exist_ok=True)
    unfinished = {name for name, p in named if read_point(folder, name, dict(p)) is None}
    done = len(named) - len(unfinished)
    if progress:
        progress(done, len(named))
    parts = [left for part in _parts(named) if (left := tuple(x for x in part if x[0] in unfinished))]
    questions = len({question_part(p) for part in parts for _, p in part})
    worth = max(1, len(unfinished) // _WORTH_POINTS, questions // _WORTH_QUESTIONS)
    used = Workers(min(workers.processes, worth), workers.scheduler)
    for _, answer in mapped(plan_points, (case, audience), parts, used):
        for found in answer:
            if found.files:
                put_plan(folder, found.name, found.files, drafts)
            put_point(folder, found.name, found.row, drafts)
            done += 1
            if progress:
                progress(done, len(named))
    rows = [read_point(folder, name, dict(p)) for name, p in named]
    return tuple(x for x in rows if x is not None)


def _parts(named: Sequence[Named]) -> Iterator[Sequence[Named]]:
    """Neighbours that one worker plans in a row; the same parts whatever is finished, so that answers are the same."""
    part: list[Named] = []
    questions: set[SweepPoint] = set()
    for name, point in named:
        question = question_part(point)
        full = len(part) == _MOST_POINTS or (len(questions) == _MOST_QUESTIONS and question not in questions)
        if full:
            yield part
            part, questions = [], set()
        part.append((name, point))
        questions.add(question)
    if part:
        yield part


def plan_points(given: tuple[Case, Visibility], part: Sequence[Named]) -> tuple[Finished, ...]:
    """Plan the points of a part: what a worker does.

    A plan that stays the same while only weights change is written once, under the name of its first point.
    """
    case, audience = given
    names, software = {point: name for name, point in part}, versions()
    done: list[Finished] = []
    before: tuple[SweepPoint, Plan, SweepRow] | None = None
    for solved in solve_points(case.tables, case.scenario, case.instance.agreed, [p for _, p in part]):
        name = names[solved.point]
        if solved.plan is None:
            done.append(Finished(name, sweep_row(solved.point, None, ""), {}))
            continue
        question = question_part(solved.point)
        if before and before[0] == question and before[1].new == solved.plan.new:
            row = before[2] | {"settings": dict(solved.point)}
            done.append(Finished(name, row, {}))
        else:
            origin = Origin(inputs=case.inputs_for(audience), versions=software, audit=audit(solved.plan))
            edition = publish(solved.plan, audience=audience, origin=origin)
            row = sweep_row(solved.point, edition, name)
            done.append(Finished(name, row, plan_files(edition)))
        before = (question, solved.plan, row)
    return tuple(done)


def sweep_row(point: SweepPoint, edition: Edition | None, folder: str) -> dict[str, Any]:
    """The row of a point in the table of a sweep, from its edition alone."""
    row: dict[str, Any] = {"settings": dict(point), "status": "infeasible", "plan": ""}
    if edition is None:
        return row
    return row | {
        "status": edition.status,
        "plan": folder,
        "scores": edition.scores.get("after", {}),
        "aims": [{"name": a.name, "level": a.level, "group": a.group, "value": a.value} for a in edition.aims],
        "dominance": edition.dominance,
    }
