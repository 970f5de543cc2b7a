"""Which uncertain inputs of a plan move it most: tables, a record and a tornado, from the plan's own record."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from maps.studies.files import write_picture, write_rows
from maps.studies.sensitivity import (
    AREA_COLUMNS,
    INPUT_COLUMNS,
    area_rows,
    input_rows,
    sensitivity_picture,
    sensitivity_record,
    sensitivity_text,
)
from optimiser.distribution.unlocated_places import missing
from optimiser.editions.edition import Edition
from optimiser.editions.find_area import find_area
from optimiser.editions.records import Area
from optimiser.errors import InfeasibleError, UsageError
from optimiser.explaining.unknown_ranges import placed_by_inhabitants, readings
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import ask, owned
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.jobs.plan_read import plan_in
from optimiser.jobs.study import progress_to
from optimiser.jobs.work_map import HERE, Workers, in_order
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.tuning.input_ranges import UNLOCATED, InputRange, input_ranges, read_widths
from optimiser.tuning.sensitivity import NOTHING, Effect, Sensitivity, most_first, of_municipality, sensitivity
from optimiser.tuning.what_if import WhatIf, WhatIfs
from optimiser.words import Words

_CHUNK = 20
"""Inputs that a worker tries in a row."""


@dataclass(frozen=True)
class SensitivityRequest:
    """What the user asked for.

    Args:
        folder: of a plan.
        vary: how far inputs may be off, such as ``population=2%``.
        areas: whose inputs vary, with all that lies in them; none for those of the whole plan.
        of: municipality whose number is looked at; empty for all places.
        out: folder for tables and drawing; ``None`` for none.
        language: of text and drawing.
        workers: where plans are made.
        scenario: of which the plan was made, where its folder does not hold all tables.

    """

    folder: Path
    vary: tuple[str, ...]
    areas: tuple[str, ...]
    of: str
    out: Path | None
    language: str
    workers: Workers
    scenario: Path | None = None


def run(request: SensitivityRequest, notify: Callable[[str], None]) -> Answer:
    """Plan every reading of every input, and tell which move most.

    Raises:
        UsageError: no such area, an edition with withheld areas, nothing to vary, or a folder that may not be written,
            or workers that are not there.
        InvalidInputError: the folder keeps no plan, or widths that cannot be read.

    """
    words, edition = Words(request.language), read_plan_folder(request.folder)[0]
    words = Words(request.language, unit=edition.unit)  # another plan than a decided one is a proposal
    if not request.vary:
        raise UsageError("sensitivity-nothing-asked")
    if any(a.withheld for a in edition.areas):
        raise UsageError("study-withheld", audience=edition.audience)
    claim = Claim(request.out, "sensitivity", edition.audience) if request.out else None
    if claim:
        ask(claim)
    widths = read_widths(text for text in request.vary if text != UNLOCATED)
    of = find_area(edition, request.of, levels=("municipality",)).code if request.of else ""
    plan = plan_in(request.folder, scenario=request.scenario)
    assert plan.case is not None  # ``plan_in`` gives it
    chosen = [find_area(edition, text) for text in request.areas] if request.areas else list(edition.areas)
    ranges, uneven = input_ranges(plan.case, widths, frozenset(areas_of(edition, chosen)))
    if uneven:
        notify(words("sensitivity-uneven", inputs=", ".join(uneven)))
    found = sensitivities(plan, ranges, request.workers, progress_to(notify, words, each=_CHUNK))
    if UNLOCATED in request.vary:
        found = most_first([*found, *unlocated(plan)])
    shown = of_municipality(found, of) if of else found
    mark = words(f"mark-{edition.audience}")
    if claim:
        with owned(claim) as draft:
            write_rows(draft / "inputs.csv", INPUT_COLUMNS, input_rows(plan, found))
            write_rows(draft / "municipalities.csv", AREA_COLUMNS, area_rows(plan, found))
            text = json.dumps(sensitivity_record(plan, found), ensure_ascii=False, indent=1)
            (draft / "sensitivity.json").write_text(text + "\n", encoding="utf-8")
            write_picture(sensitivity_picture(plan, shown, words, of, mark), draft, "tornado")
    closing = words("sensitivity-done", folder=str(request.out)) if request.out else ""
    text = sensitivity_text(plan, shown, words, of) if found else words("sensitivity-nothing")
    told = "\n\n".join([*([mark] if mark else []), text])
    return Answer(told, sensitivity_record(plan, found), closing=closing)


def sensitivities(
    plan: Plan,
    ranges: Sequence[InputRange],
    workers: Workers = HERE,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Sensitivity, ...]:
    """Every input with both readings, one at a time; those that leave no plan first, then those that move most."""
    return most_first(in_order(plan_readings, plan, ranges, workers, size=_CHUNK, progress=progress))


def plan_readings(plan: Plan, ranges: Sequence[InputRange]) -> tuple[Sensitivity, ...]:
    """The readings of some inputs: what a worker does."""
    question = WhatIfs(plan)
    return tuple(sensitivity(question, given) for given in ranges)


def areas_of(edition: Edition, chosen: Iterable[Area]) -> Iterator[str]:
    """Codes of these areas, and of all that lies in them."""
    for area in chosen:
        yield area.code
        yield from (a.code for a in edition.areas if set(a.members) <= set(area.members))


def unlocated(plan: Plan) -> Iterator[Sensitivity]:
    """Existing places of which the municipality is unknown: in none, and in municipalities as far as there is room."""
    case, country = plan.case, plan.instance.territory.country
    period = plan.instance.territory.periods[-1]
    unplaced = [x for x in missing(plan.instance.territory) if x.period == period and x.unplaced]
    places = sum(sum(placed_by_inhabitants(plan.instance, x).values()) for x in unplaced)
    if case is None or not places:
        return
    # capacities may leave no room for all of them
    given = InputRange(country, UNLOCATED, TOTAL, 0.0, 0.0, float(places))
    try:
        high = Effect(WhatIf((), plan, readings(case.tables, case.scenario, plan).high, apart=False).taken)
    except InfeasibleError:
        high = Effect({}, "infeasible")
    yield Sensitivity(given, NOTHING, high)
