"""A study of two weights, with its files: all intervals in which one plan holds, and the front of both aims."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data.schema.visibility import Visibility
from maps.studies.files import write_picture, write_rows
from maps.studies.weight_map import (
    COLUMNS,
    front_picture,
    interval_rows,
    weight_map_picture,
    weight_map_record,
    weight_map_text,
)
from optimiser.editions.fact_codes import VISIBLE_ROWS
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import ask, owned
from optimiser.jobs.study import edition_of, open_case, progress_to, write_plan
from optimiser.tuning.weight_map import weight_map
from optimiser.words import Words


@dataclass(frozen=True)
class WeightMapRequest:
    """Between which aims.

    Args:
        scenario: its file.
        first: an aim of the blend by its name, or ``AIM/LEVEL/GROUP``; the weight is its own.
        second: the other aim; both may be ``None`` where the blend has just two.
        out: folder for tables, pictures and plans.
        audience: who will see them; nothing may be hidden from it.
        language: of text and pictures.

    """

    scenario: Path
    first: str | None
    second: str | None
    out: Path
    audience: Visibility
    language: str


def run(request: WeightMapRequest, notify: Callable[[str], None]) -> Answer:
    """Find the intervals; write a table of them and of the front, a picture of both, and the plans.

    Raises:
        InvalidInputError, InfeasibleError, UsageError: nothing is written then.

    """
    words = Words(request.language)
    claim = Claim(request.out, "weightmap", request.audience)
    ask(claim)
    case = open_case(request.scenario, request.audience)
    result = weight_map(
        case.instance,
        case.scenario.stages,
        first=request.first,
        second=request.second,
        progress=progress_to(notify, words, each=10),
    )
    editions = [edition_of(interval.plan, case, request.audience) for interval in result.intervals]
    rows, title = interval_rows(result, editions), case.scenario.title
    rows_told = [words(VISIBLE_ROWS)] if case.scenario.visible_rows_only else []
    with owned(claim) as draft:
        write_rows(draft / "weightmap.csv", COLUMNS, rows)
        front = [[p.low, p.high, *p.point.what] for p in result.front]
        write_rows(draft / "front.csv", ("low", "high", "first", "second"), front)
        write_picture(weight_map_picture(result, words, title, *rows_told), draft, "weightmap")
        write_picture(front_picture(result, words, title, *rows_told), draft, "front")
        for n, edition in enumerate(editions, 1):
            write_plan(edition, draft / "plans" / f"plan-{n}")
    return Answer(
        weight_map_text(result, words),
        weight_map_record(result, rows),
        (words("study-done", folder=str(request.out)),),
    )
