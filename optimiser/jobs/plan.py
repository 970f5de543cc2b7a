"""The main job with its files: plan a scenario, audit, publish for one audience, keep or drop everything."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Any

from data import InvalidInputError
from data.files import sha256
from data.schema.visibility import Visibility
from maps.geometry.shapes import borders, shapes_of
from maps.outputs import write_all
from maps.text.summary import summary
from optimiser.auditing.audit import audit, require
from optimiser.auditing.plan_file import read_plan
from optimiser.editions.edition import Edition
from optimiser.editions.file import read_edition, refuse_stricter, write_edition
from optimiser.errors import InfeasibleError
from optimiser.explaining.unknown_ranges import ranges_of
from optimiser.jobs.case import CaseInput, build_case, read_input
from optimiser.jobs.files import all_or_nothing
from optimiser.jobs.fingerprints import versions
from optimiser.jobs.run_record import record
from optimiser.jobs.solve import plan_places
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import Origin, Ranges, publish
from optimiser.publishing.visible_plan import is_hidden, plan_alone, visible_case
from optimiser.words import Words

if TYPE_CHECKING:
    from optimiser.jobs.locations import Located


@dataclass(frozen=True)
class Request:
    """What the user asked for."""

    scenario: Path
    out: Path
    audience: Visibility = "public"
    language: str = "nl"
    relax: bool = False
    boundaries: Path | None = None
    background: bool = False
    previous: Path | None = None
    """Folder of the version before."""
    time_limit: float | None = None
    gap: float | None = None


@dataclass(frozen=True)
class Result:
    """What came out: the plan, the edition of the audience, the contents of ``run.json`` and the summary."""

    plan: Plan
    edition: Edition
    record: dict[str, Any]
    text: str
    in_time: bool = True
    """False where the time limit or Ctrl-C came before the gap was proven."""


def _audited(plan: Plan) -> dict[str, float]:
    """What the auditor finds in the whole plan, read back from a file as anyone would.

    Raises:
        AuditError: a rule is broken.

    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.csv"
        plan.frame().to_csv(path, index=False, lineterminator="\n")
        findings = audit(read_plan(path, plan.instance, shortfall=plan.shortfall))
    require(findings)
    return findings


@dataclass(frozen=True)
class Work:
    """A plan that was found good, by whom, and what only plans of locations have."""

    plan: Plan
    audit: Mapping[str, float]
    ranges: Ranges | None
    located: "Located | None" = None


def _work(request: Request, case: Case, first_plan: Callable[[], None]) -> Work:
    """Places only, or locations in time, as the scenario says; either is checked by code without a solver."""
    if case.scenario.locations:
        from optimiser.jobs.locations import locate  # noqa: PLC0415  # the engine of locations is for those who use it

        limits = {"time_limit": request.time_limit, "gap": request.gap}
        located = locate(case, relax=request.relax, first_plan=first_plan, **limits)
        return Work(located.plan.as_plan(), located.audit, {}, located)
    plan = plan_places(case, relax=request.relax)
    # Whose number depends on what is not known; nobody's where a requirement was left open.
    ranges = ranges_of(case.tables, case.scenario, plan) if plan.status == "optimal" else {}
    return Work(plan, _audited(plan), ranges)


def _told(error: InfeasibleError, request: Request, given: CaseInput) -> InfeasibleError:
    """Why there is no plan, by the rows of the audience alone; nothing more where these do make one."""
    if not is_hidden(given.tables, request.audience):
        return error
    try:
        plan_alone(visible_case(build_case(given), request.audience), relax=request.relax)
    except InfeasibleError as seen:
        return seen
    return InfeasibleError({}, {}, hidden=True)


def _edition(request: Request, work: Work, inputs: Mapping[str, str]) -> Edition:
    origin = Origin(inputs=inputs, versions=versions(), audit=work.audit)
    previous = read_edition(request.previous) if request.previous else None
    edition = publish(work.plan, audience=request.audience, previous=previous, origin=origin, ranges=work.ranges)
    return work.located.add_to(edition) if work.located else edition


def run(request: Request, progress: Callable[[str], None]) -> Result:
    """Plan, audit, publish and write.

    Raises:
        InvalidInputError, InfeasibleError, AuditError, UsageError: nothing is written then.

    """
    words = Words(request.language)
    refuse_stricter(request.out, request.audience)
    begin = perf_counter()
    given = read_input(request.scenario, notify=lambda folder: progress(words("reading", what=str(folder))))
    tables, scenario = given.tables, given.scenario
    for remark in tables.remarks:
        progress(words.complaint(remark))
    read = perf_counter() - begin
    asked = sum(r.additional for r in tables.requirement)
    progress(words("solving", places=words.number(asked), count=words.number(len(tables.municipalities))))
    try:
        work = _work(request, build_case(given), lambda: progress(words("locations-first-plan")))
    except InfeasibleError as error:
        raise _told(error, request, given) from None
    except InvalidInputError as error:
        strictest = "prt" if is_hidden(tables, request.audience) else "public"
        raise InvalidInputError(error.complaints, strictest=strictest) from None
    plan = work.plan
    writing = perf_counter()
    drawn = borders([m.gm_code for m in tables.municipalities], request.boundaries)
    borders_read = {drawn[0].name: sha256(drawn[0])} if drawn else {}
    # an agreed plan may rest on hidden rows: its fingerprint is for readers of all rows
    read_from = plan.case.inputs if plan.case and request.audience == "prt" else given.inputs
    edition = _edition(request, work, {**read_from, **borders_read})
    progress(words("writing", folder=str(request.out)))
    with all_or_nothing(request.out) as draft:
        shapes = replace(shapes_of(edition, request.boundaries), background=request.background)
        if shapes.missing or shapes.unknown:
            progress(words("boundaries-differ", missing=str(len(shapes.missing)), unknown=str(len(shapes.unknown))))
        write_edition(edition, draft)
        write_all(edition, draft, words=words, shapes=shapes)
        seconds = {"read": read, **{k: s for k, s in plan.seconds.items() if k != "read"}}
        seconds["write"] = perf_counter() - writing
        contents = record(edition, scenario, gap=plan.gap, seconds=seconds)
        if work.located:
            contents |= work.located.record(edition)
        (draft / "run.json").write_text(json.dumps(contents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    in_time = work.located is None or work.located.in_time
    return Result(plan, edition, contents, summary(edition, words), in_time=in_time)
