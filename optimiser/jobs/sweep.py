"""A sweep with its files: over several processes, resumable after any stop, with no half-written file.

Every finished point is a file ``points/NAME.json`` and its plan a folder ``plans/NAME``; NAME follows from the
settings, the scenario, the inputs and the version. A sweep that is started again plans only points without a file.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, ProcessPoolExecutor, wait
from dataclasses import dataclass
from math import ceil
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Any

from data.schema.visibility import Visibility
from maps.studies.sweep import PLANS, POINTS
from optimiser.auditing.audit import audit
from optimiser.editions.edition import Edition
from optimiser.jobs.fingerprints import our_version, versions
from optimiser.jobs.sweep_files import SweepRow, put_plan, put_point, read_point
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import Origin, publish
from optimiser.tuning.sweep import solve_points
from optimiser.tuning.sweep_points import Axis, SweepPoint, fingerprint, points, question_part

_CHUNK = 250
"""Neighbouring points that one process plans in a row; each chunk builds its model anew."""

_PAUSE = 1.0
"""Seconds between two looks at how many points are finished."""

_WORTH_POINTS, _WORTH_QUESTIONS = 100, 5
"""Points, or models to build, for which another process is worth its start (about two seconds)."""

Progress = Callable[[int, int], None]
"""Called with how many points are done, and how many there are."""


@dataclass(frozen=True)
class Chunk:
    """Neighbouring points for one process."""

    case: Case
    audience: Visibility
    folder: Path
    drafts: Path
    points: tuple[tuple[str, SweepPoint], ...]
    """Each with its name."""


def names_of(case: Case, audience: Visibility, all_points: Sequence[SweepPoint]) -> list[tuple[str, SweepPoint]]:
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
    processes: int = 1,
    progress: Progress | None = None,
) -> tuple[SweepRow, ...]:
    """Plan every combination that has no file yet.

    Args:
        case: dossier and scenario.
        audience: who will see the plans; nothing may be hidden from it.
        axes: settings with their values.
        folder: where points and plans are kept; those that exist are not planned again.
        drafts: folder on the same disk for what is not whole yet.
        processes: largest number of processes.
        progress: called with how many points are done, and how many there are.

    Returns:
        The results of all points, in order.

    Raises:
        InvalidInputError: a setting that does not fit; finished points are kept.
        UsageError: settings that make no sweep.

    """
    named = names_of(case, audience, points(axes))
    for part in (POINTS, PLANS):
        (folder / part).mkdir(parents=True, exist_ok=True)
    unfinished = [(name, p) for name, p in named if read_point(folder, name, dict(p)) is None]
    done = len(named) - len(unfinished)
    if progress:
        progress(done, len(named))
    questions = len({question_part(p) for _, p in unfinished})
    processes = max(1, min(processes, max(len(unfinished) // _WORTH_POINTS, questions // _WORTH_QUESTIONS)))
    size = min(_CHUNK, ceil(len(unfinished) / processes)) if processes > 1 else max(1, len(unfinished))
    parts = [tuple(unfinished[i : i + size]) for i in range(0, len(unfinished), size)]
    chunks = [Chunk(case, audience, folder, drafts, part) for part in parts]
    for count in _worked(chunks, processes):
        done += count
        if progress:
            progress(done, len(named))
    rows = [read_point(folder, name, dict(p)) for name, p in named]
    return tuple(x for x in rows if x is not None)


def _worked(chunks: Sequence[Chunk], processes: int) -> Iterator[int]:
    """Plan all chunks; yields how many points were finished since the last time."""
    if processes <= 1 or len(chunks) <= 1:
        for chunk in chunks:
            yield from (1 for _ in work(chunk))
        return
    # Processes are spawned: forking a program that has threads is not safe.
    # One whose parent is killed ends too: another sweep may go on in the folder.
    count, spawn = min(processes, len(chunks)), get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=spawn, initializer=_end_with_parent) as pool:
        running = [pool.submit(_finished, chunk) for chunk in chunks]
        folder, names = chunks[0].folder / POINTS, {f"{name}.json" for c in chunks for name, _ in c.points}
        counted = 0
        try:
            while True:
                running_still = wait(running, timeout=_PAUSE, return_when=FIRST_EXCEPTION).not_done
                for future in (x for x in running if x.done()):
                    future.result()
                finished = len(names & {path.name for path in folder.iterdir()})
                yield finished - counted
                counted = finished
                if not running_still:
                    return
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _end_with_parent() -> None:
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _finished(chunk: Chunk) -> None:
    for _ in work(chunk):
        pass


def work(chunk: Chunk) -> Iterator[str]:
    """Plan the points of a chunk; write each when it is finished and yield its name.

    A plan that stays the same while only weights change is written once, under the name of its first point.
    """
    case, names = chunk.case, {point: name for name, point in chunk.points}
    software = versions()
    before: tuple[SweepPoint, Plan, SweepRow] | None = None
    for solved in solve_points(case.tables, case.scenario, case.instance.agreed, [p for _, p in chunk.points]):
        name = names[solved.point]
        if solved.plan is None:
            row = sweep_row(solved.point, None, "")
        elif before and before[0] == question_part(solved.point) and before[1].new == solved.plan.new:
            row = before[2] | {"settings": dict(solved.point)}
        else:
            origin = Origin(inputs=case.inputs_for(chunk.audience), versions=software, audit=audit(solved.plan))
            edition = publish(solved.plan, audience=chunk.audience, origin=origin)
            put_plan(chunk.folder, name, edition, chunk.drafts)
            row = sweep_row(solved.point, edition, name)
        if solved.plan is not None:
            before = (question_part(solved.point), solved.plan, row)
        put_point(chunk.folder, name, row, chunk.drafts)
        yield name


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
