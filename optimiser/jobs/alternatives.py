"""A study of alternatives, with its files: plans that are nearly as good as the best and as different as can be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from data.schema.visibility import Visibility
from maps.studies.alternatives import COLUMNS, alternative_rows, alternatives_record, alternatives_text, range_rows
from maps.studies.files import write_rows
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import ask, owned
from optimiser.jobs.study import edition_of, open_case, progress_to, write_plan
from optimiser.jobs.work_map import HERE, Workers, in_order
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage
from optimiser.tuning.alternatives import alternatives
from optimiser.tuning.near_optimal import NearOptimalSet
from optimiser.tuning.place_ranges import Place, RangedPlace, places_of, ranged
from optimiser.words import Words

_CHUNK = 50
"""Municipalities of which a worker finds the ranges in a row."""


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
        workers: where ranges are found.

    """

    scenario: Path
    epsilon: float
    count: int
    out: Path
    audience: Visibility
    language: str
    workers: Workers


def run(request: AlternativesRequest, notify: Callable[[str], None]) -> Answer:
    """Find the alternatives; write a table of plans, one of the range of every municipality, and the plans.

    Raises:
        InvalidInputError, InfeasibleError, UsageError: nothing is written then; also where workers are not there.

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
        ranges=partial(_ranges, workers=request.workers, progress=progress_to(notify, words, each=_CHUNK)),
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


class _Question:
    """The plans within ε, made once by whoever is asked for ranges."""

    def __init__(self, near_set: NearOptimalSet) -> None:
        """Keep the set; another process makes it anew, since a solver cannot be sent."""
        self._arguments = (near_set.instance, near_set.stages, near_set.epsilon)
        self.near_set = near_set

    def __reduce__(self) -> tuple[Any, ...]:
        """What another process makes it of."""
        return _question, self._arguments


def _question(instance: Instance, stages: Sequence[Stage], epsilon: float) -> _Question:
    return _Question(NearOptimalSet(instance, stages, epsilon))


def _ranges(
    near_set: NearOptimalSet, workers: Workers, progress: Callable[[int, int], None] | None = None
) -> dict[Place, RangedPlace]:
    """The range of every municipality; of a set that refines by one worker, whose answers hang on one another."""
    places = places_of(near_set.instance)
    used = HERE if near_set.refines else workers
    found = in_order(range_places, _Question(near_set), places, used, size=_CHUNK, progress=progress)
    return dict(zip(places, found, strict=True))


def range_places(question: _Question, places: Sequence[Place]) -> tuple[RangedPlace, ...]:
    """The ranges of some municipalities: what a worker does."""
    return tuple(ranged(question.near_set, place) for place in places)
