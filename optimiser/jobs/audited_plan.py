"""A plan as the scenario asks for it, audited by code that never saw the solver."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from optimiser.auditing.audit import audit, require
from optimiser.auditing.plan_file import COLUMNS, read_plan, read_streams
from optimiser.explaining.unknown_ranges import ranges_of
from optimiser.jobs.solve import plan_places
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import Ranges
from optimiser.solving.array_form import slow_rooms
from optimiser.words import Words

if TYPE_CHECKING:
    from optimiser.jobs.locations import Located
    from optimiser.jobs.search_log import Bar


@dataclass(frozen=True)
class PlanLimits:
    """How far planning may go: whether a requirement may be left open, seconds, and the gap that is good enough."""

    relax: bool = False
    time_limit: float | None = None
    gap: float | None = None


@dataclass(frozen=True)
class PlanResult:
    """An audited plan with the auditor's result, ranges of what is unknown, and what only plans of locations have."""

    plan: Plan
    audit: Mapping[str, float]
    ranges: Ranges | None
    located: "Located | None" = None


def _read_back_audit(plan: Plan) -> dict[str, float]:
    """The excess of rules by the auditor, from the plan as read back from a file.

    Raises:
        AuditError: a rule is broken.

    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(chain([(*COLUMNS, "existing")], _rows(plan)))
        read_back = replace(read_plan(path, plan.instance, shortfall=plan.shortfall), case=plan.case)
        if plan.instance.joint:
            decided = path.with_name("joint.csv")
            plan.streams_frame().to_csv(decided, index=False, lineterminator="\n")
            read_back = replace(read_back, new={**read_back.new, **read_streams(decided, plan.instance)})
        excess = audit(read_back)
    require(excess)
    return excess


def _rows(plan: Plan) -> Iterator[tuple[str | int, ...]]:
    """What the auditor reads of a plan."""
    for m, g, t in plan.instance.place_cells:
        yield t, m, g, plan.new[m, g, t], plan.instance.territory.existing.get((m, g, t), 0)


def announcements(case: Case, words: Words) -> Iterator[str]:
    """How many places will be divided, and what makes that slow in a large country."""
    yield _divided(case, words)
    if case.scenario.locations is None:
        rooms = dict.fromkeys(words.named(*x) for x in slow_rooms(case.instance, case.scenario.stages))
        if rooms:
            yield words("slow", rooms="; ".join(rooms), cells=words.number(len(case.instance.cells)))


def _divided(case: Case, words: Words) -> str:
    """The places by period: those of one period are there in the next, so they do not add up."""
    territory = case.instance.territory
    required = {t: case.instance.required_in(territory.country, TOTAL, t) for t in territory.periods}
    least, most, last = min(required.values()), max(required.values()), required[territory.periods[-1]]
    code = "solving" if len(required) == 1 else "solving-periods" if least == most else "solving-range"
    numbers = {"places": last, "least": least, "most": most, "periods": len(required)}
    written = {name: words.number(n) for name, n in numbers.items()}
    return words(code, count=words.number(len(territory.municipalities)), **written)


def plan_and_audit(
    case: Case, limits: PlanLimits, notify: Callable[[str], None], words: Words, *, figures: bool, bar: "Bar | None"
) -> PlanResult:
    """Plan places only, or locations over time, as the scenario says; both are audited without a solver.

    Args:
        case: the question.
        limits: what the user asked for.
        notify: told of a first plan of locations and of better ones.
        words: language of what is told.
        figures: whether the reader may be told what a plan of locations is worth while it is sought.
        bar: on a terminal, shows how far a search for locations is.

    """
    if settings := case.scenario.locations:
        from optimiser.jobs.locations import locate  # noqa: PLC0415  # a large engine, which few plans need
        from optimiser.jobs.search_log import Listener, SearchLog  # noqa: PLC0415  # it knows the engine

        seconds = settings.time_limit if limits.time_limit is None else limits.time_limit
        with SearchLog(Listener(notify, bar), words, limit=seconds, figures=figures) as log:
            located = locate(case, relax=limits.relax, tell=log, time_limit=seconds, gap=limits.gap)
        return PlanResult(located.plan.as_plan(), located.audit, {}, located)
    return places_and_audit(case, relax=limits.relax)


def places_and_audit(case: Case, *, relax: bool) -> PlanResult:
    """Plan places only, and audit them without a solver."""
    plan = plan_places(case, relax=relax)
    # Numbers that depend on what is unknown; none if part of a requirement was left open.
    ranges = ranges_of(case.tables, case.scenario, plan) if plan.status == "optimal" else {}
    return PlanResult(plan, _read_back_audit(plan), ranges)
