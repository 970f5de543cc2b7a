"""The main job with its files: plan a scenario, write, audit what was written, keep or drop everything."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

from data import Tables, load
from data.schema import Visibility
from maps import draw
from maps.workbook import write_workbook
from optimiser.auditor import audit, read_plan, require
from optimiser.errors import UsageError
from optimiser.files import all_or_nothing
from optimiser.job import solve
from optimiser.locations.inspect import inspect
from optimiser.locations.job import plan_locations
from optimiser.locations.result import LocationPlan
from optimiser.plan import Plan
from optimiser.question import territory
from optimiser.record import record, sha256, versions
from optimiser.scenario import Scenario, read_scenario
from optimiser.summary import notes, summary
from optimiser.words import Words


@dataclass(frozen=True)
class Request:
    """What the user asked for."""

    scenario: Path
    out: Path
    audience: Visibility = "public"
    language: str = "nl"
    relax: bool = False
    boundaries: Path | None = None
    time_limit: float | None = None
    gap: float | None = None


@dataclass(frozen=True)
class Result:
    """What came out: the plan as the audience sees it, the contents of ``run.json`` and the summary."""

    plan: Plan
    record: dict[str, Any]
    text: str
    in_time: bool = True
    """False where the time limit or Ctrl-C came before the gap was proven."""


def _seen(plan: Plan, tables: Tables, scenario: Scenario) -> Plan:
    """The plan on the territory that the audience may see; its new places stay as they are."""
    land = territory(tables, tuple(scenario.groups), country=scenario.country)
    kept = {(r.gm_code, r.bound, r.places) for r in tables.limits}
    limits = tuple(x for x in plan.instance.limits if (x.municipality, x.bound, x.places) in kept)
    return replace(plan, instance=replace(plan.instance, territory=land, limits=limits))


def locate(request: Request, tables: Tables, scenario: Scenario) -> LocationPlan:
    """Plan locations in time, as the scenario asks.

    Raises:
        UsageError: a relaxed plan is asked for, which locations do not know.

    """
    if request.relax:
        raise UsageError("locations-no-relax")
    return plan_locations(tables, scenario, time_limit=request.time_limit, gap=request.gap)


def run(request: Request, progress: Callable[[str], None]) -> Result:
    """Plan, write and audit.

    Raises:
        InvalidInputError, InfeasibleError, AuditError, UsageError: nothing is written then.

    """
    words = Words(request.language)
    scenario = read_scenario(request.scenario)
    begin = perf_counter()
    dossier = request.scenario.parent / scenario.dossier
    progress(words("reading", what=str(dossier)))
    over = None if scenario.tables is None else dossier / scenario.tables
    tables = load(dossier, country=scenario.country, over=over)
    read = perf_counter() - begin
    asked = sum(r.additional for r in tables.requirement)
    progress(words("solving", places=words.number(asked), count=words.number(len(tables.municipalities))))
    located = locate(request, tables, scenario) if scenario.locations else None
    plan = located.as_plan() if located else solve(tables, request.scenario, relax=request.relax)
    visible = tables.seen_by(request.audience)
    seen = _seen(plan, visible, scenario)
    remarks = notes(
        seen,
        visible,
        words,
        viable_size=scenario.viable_size,
        relief=any(d.key.name == "relief" for d in scenario.divide),
    )
    remarks += [words("locations-gap", gap=words.number(100 * located.gap, 3))] if located else []
    inputs = {request.scenario.name: sha256(request.scenario), **tables.sha256}
    mark = words(f"mark-{request.audience}")
    writing = perf_counter()
    progress(words("writing", folder=str(request.out)))
    with all_or_nothing(request.out) as draft:
        seen.frame().to_csv(draft / "plan.csv", index=False, lineterminator="\n")
        written = read_plan(draft / "plan.csv", seen.instance, shortfall=plan.shortfall)
        if located:
            findings = inspect(located.case, located.plan)
            located.frame(request.audience).to_csv(draft / "locations.csv", index=False, lineterminator="\n")
        else:
            findings = audit(replace(written, instance=plan.instance))
        require(findings)
        write_workbook(seen, draft / "plan.xlsx", words=words, title=scenario.title, notes=remarks, mark=mark)
        provenance = words(
            "provenance",
            version=versions()["reception-optimiser"],
            files=", ".join(f"{name} ({digest[:12]})" for name, digest in sorted(inputs.items())),
        )
        page = draw(
            seen,
            request.boundaries,
            language=request.language,
            title=scenario.title,
            mark=mark,
            notes=[*remarks, words("no-legal-basis"), provenance],
        )
        page.save(draft / "map.html")
        seconds = {
            "read": read,
            **{k: s for k, s in plan.seconds.items() if k != "read"},
            "write": perf_counter() - writing,
        }
        seen = replace(seen, seconds=seconds)
        contents = record(seen, scenario, tables=visible, findings=findings, inputs=inputs)
        contents |= located.record() if located else {}
        (draft / "run.json").write_text(json.dumps(contents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    text = summary(seen, words, title=scenario.title, remarks=remarks)
    return Result(seen, contents, text, in_time=located is None or located.status != "time")
