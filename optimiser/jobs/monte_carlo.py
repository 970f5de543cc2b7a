"""How far every number spreads when uncertain inputs are off at once, from a plan's own record, with its files."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from maps.studies.files import write_rows
from maps.studies.monte_carlo import (
    DRAW_COLUMNS,
    SPREAD_COLUMNS,
    Study,
    draw_rows,
    monte_carlo_record,
    monte_carlo_text,
    spread_rows,
    write_spread_map,
)
from optimiser.editions.find_area import find_area
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import ask, owned
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.jobs.plan_read import plan_in
from optimiser.jobs.sensitivity import areas_of
from optimiser.jobs.study import progress_to
from optimiser.jobs.work_map import Workers, in_order
from optimiser.problem.plan import Plan
from optimiser.tuning.input_ranges import input_ranges, read_widths
from optimiser.tuning.monte_carlo import Drawn, Sampling, Shape, drawn
from optimiser.tuning.what_if import WhatIfs
from optimiser.words import Words

MOST_DRAWS = 100_000

_CHUNK = 10
"""Draws that a worker makes in a row."""


@dataclass(frozen=True)
class MonteCarloRequest:
    """What the user asked for.

    Args:
        folder: of a plan.
        vary: how far inputs may be off, such as ``population=2%``.
        areas: whose inputs vary; none for those of the whole plan.
        draws: how many.
        seed: of the draws.
        shape: of the distributions.
        out: folder for tables and map; ``None`` for none.
        language: of text and map.
        workers: where plans are made.
        scenario: of which the plan was made, where its folder does not hold all tables.

    """

    folder: Path
    vary: tuple[str, ...]
    areas: tuple[str, ...]
    draws: int
    seed: int
    shape: Shape
    out: Path | None
    language: str
    workers: Workers
    scenario: Path | None = None


def run(request: MonteCarloRequest, notify: Callable[[str], None]) -> Answer:
    """Plan every draw, and tell how far numbers spread.

    Raises:
        UsageError: no such area, an edition with withheld areas, nothing to vary, a folder that may not be written,
            or workers that are not there.
        InvalidInputError: the folder keeps no plan, or widths that cannot be read.

    """
    edition = read_plan_folder(request.folder)[0]
    words = Words(request.language, unit=edition.unit)  # another plan than a decided one is a proposal
    if not request.vary:
        raise UsageError("sensitivity-nothing-asked")
    if any(a.withheld for a in edition.areas):
        raise UsageError("study-withheld", audience=edition.audience)
    claim = Claim(request.out, "monte-carlo", edition.audience) if request.out else None
    if claim:
        ask(claim)
    plan = plan_in(request.folder, scenario=request.scenario)
    assert plan.case is not None  # ``plan_in`` gives it
    chosen = [find_area(edition, text) for text in request.areas] if request.areas else list(edition.areas)
    ranges, uneven = input_ranges(plan.case, read_widths(request.vary), frozenset(areas_of(edition, chosen)))
    if uneven:
        notify(words("sensitivity-uneven", inputs=", ".join(uneven)))
    if not ranges:
        raise UsageError("sensitivity-nothing")
    sampling = Sampling(ranges, request.shape, request.seed)
    draws = make_draws(plan, sampling, request.draws, request.workers, progress_to(notify, words, each=50))
    study = Study(plan, sampling, draws)
    mark = words(f"mark-{edition.audience}")
    if claim:
        with owned(claim) as draft:
            write_rows(draft / "draws.csv", DRAW_COLUMNS, draw_rows(study))
            write_rows(draft / "spread.csv", SPREAD_COLUMNS, spread_rows(study))
            text = json.dumps(monte_carlo_record(study), ensure_ascii=False, indent=1)
            (draft / "monte-carlo.json").write_text(text + "\n", encoding="utf-8")
            write_spread_map(study, edition, words, draft)
    closing = words("monte-carlo-done", folder=str(request.out)) if request.out else ""
    told = "\n\n".join([*([mark] if mark else []), monte_carlo_text(study, words)])
    return Answer(told, monte_carlo_record(study), closing=closing)


def make_draws(
    plan: Plan, sampling: Sampling, count: int, workers: Workers, progress: Callable[[int, int], None] | None = None
) -> tuple[Drawn, ...]:
    """The plans of draws 0 … count − 1, in this order wherever they were made."""
    return in_order(plan_draws, (plan, sampling), range(count), workers, size=_CHUNK, progress=progress)


def plan_draws(given: tuple[Plan, Sampling], draws: Sequence[int]) -> tuple[Drawn, ...]:
    """The plans of some draws: what a worker does."""
    plan, sampling = given
    question = WhatIfs(plan)
    return tuple(drawn(question, sampling, k) for k in draws)
