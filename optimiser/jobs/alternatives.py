"""A study of alternatives, with its files: plans that are nearly as good as the best and as different as can be."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data.schema.visibility import Visibility
from maps.studies.alternatives import COLUMNS, alternative_rows, alternatives_record, alternatives_text, range_rows
from maps.studies.files import write_rows
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import ask, owned
from optimiser.jobs.study import edition_of, open_case, progress_to, write_plan
from optimiser.tuning.alternatives import alternatives
from optimiser.words import Words


@dataclass(frozen=True)
class AlternativesRequest:
    """How far from the best, and how many.

    Args:
        scenario: its file.
        epsilon: part of every aim that may be given up (of every level, for leximax) [-].
        count: plans beside the best.
        out: folder for tables and plans.
        audience: who will see them; nothing may be hidden from it.
        language: of the text.

    """

    scenario: Path
    epsilon: float
    count: int
    out: Path
    audience: Visibility
    language: str


def run(request: AlternativesRequest, notify: Callable[[str], None]) -> Answer:
    """Find the alternatives; write a table of plans, one of the range of every municipality, and the plans.

    Raises:
        InvalidInputError, InfeasibleError, UsageError: nothing is written then.

    """
    words = Words(request.language)
    claim = Claim(request.out, "alternatives", request.audience)
    ask(claim)
    case = open_case(request.scenario, request.audience)
    result = alternatives(
        case.instance,
        case.scenario.stages,
        epsilon=request.epsilon,
        count=request.count,
        seed=case.scenario.seed,
        progress=progress_to(notify, words, each=100),
    )
    editions = [edition_of(alternative.plan, case, request.audience) for alternative in result.plans]
    rows = list(alternative_rows(result, editions))
    names = [str(row[0]) for row in rows]
    with owned(claim) as draft:
        write_rows(draft / "alternatives.csv", COLUMNS, rows)
        header = ("period", "gm_code", "name", "least", "most", *names)
        write_rows(draft / "spans.csv", header, range_rows(result, editions))
        for name, edition in zip(names, editions, strict=True):
            write_plan(edition, draft / "plans" / name)
    return Answer(
        alternatives_text(rows, result, words),
        alternatives_record(rows, result),
        (words("study-done", folder=str(request.out)),),
    )
