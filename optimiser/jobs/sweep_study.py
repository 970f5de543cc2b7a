"""A sweep as a study: settings in; table, workbook and picture of all points out, beside the plans."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import get_args

from data.schema.visibility import Visibility
from maps.studies.files import write_picture, write_rows, write_sheet
from maps.studies.sweep import sweep_header, sweep_picture, sweep_rows, sweep_text
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import ask, reserved
from optimiser.jobs.study import open_case, progress_to
from optimiser.jobs.sweep import sweep
from optimiser.jobs.sweep_files import files_of, files_of_others
from optimiser.jobs.work_map import Workers
from optimiser.tuning.sweep_points import Kind, axis
from optimiser.words import Words


@dataclass(frozen=True)
class SweepRequest:
    """Which settings.

    Args:
        scenario: its file.
        settings: by kind (``weight``, ``key``, ``places``, ``ceiling``) its settings as they are typed.
        out: folder for table, picture and plans; a sweep that was stopped goes on there.
        audience: who will see them; nothing may be hidden from it.
        workers: where plans are made.
        language: of text and picture.

    """

    scenario: Path
    settings: Mapping[str, tuple[str, ...]]
    out: Path
    audience: Visibility
    workers: Workers
    language: str


def run(request: SweepRequest, notify: Callable[[str], None]) -> Answer:
    """Plan all points that have no plan yet, and write what all of them came to.

    Raises:
        InvalidInputError: a setting that does not fit; points that are finished stay.
        UsageError: settings that make no sweep, rows that the audience may not see, or workers that are not there.

    """
    words = Words(request.language)
    axes = [axis(kind, text) for kind in get_args(Kind) for text in request.settings.get(kind, ())]
    claim = Claim(request.out, "sweep", request.audience)
    ask(claim)
    case = open_case(request.scenario, request.audience)
    progress = progress_to(notify, words, each=10)
    with reserved(claim) as folder:
        points = sweep(
            case,
            request.audience,
            axes,
            request.out,
            drafts=folder.parts,
            workers=request.workers,
            progress=progress,
        )
        header, rows, title = sweep_header(axes, points), list(sweep_rows(axes, points)), case.scenario.title
        there = partial(files_of, request.out, points)
        stale = partial(files_of_others, request.out, points)
        with folder.results(there=there, stale=stale) as draft:
            write_rows(draft / "sweep.csv", header, rows)
            head = [words("sweep-title", title=title), words(f"mark-{request.audience}"), words("proposal")]
            write_sheet(draft / "sweep.xlsx", words("sheet-sweep"), header, rows, head)
            write_picture(sweep_picture(axes, points, words, title), draft, "sweep")
    return Answer(sweep_text(axes, points, words), points, closing=words("study-done", folder=str(request.out)))
