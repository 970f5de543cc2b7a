"""The main job with its files: plan a scenario, audit, publish for one audience, keep or drop everything."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from data import Tables, load
from data.schema import Visibility
from maps.outputs import write_all
from maps.shapes import borders, shapes_of
from optimiser.auditor import audit, read_plan, require
from optimiser.edition import Edition
from optimiser.files import all_or_nothing
from optimiser.job import solve
from optimiser.plan import Plan
from optimiser.publish import Origin, publish
from optimiser.readings import Range, readings
from optimiser.record import record, sha256, versions
from optimiser.scenario import Scenario, read_scenario
from optimiser.store import read_edition, write_edition
from optimiser.summary import summary
from optimiser.words import Words

Ranges = Mapping[tuple[str, str], Range]


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


@dataclass(frozen=True)
class Result:
    """What came out: the plan, the edition of the audience, the contents of ``run.json`` and the summary."""

    plan: Plan
    edition: Edition
    record: dict[str, Any]
    text: str


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


def _edition(request: Request, plan: Plan, inputs: Mapping[str, str], ranges: Ranges) -> Edition:
    origin = Origin(inputs=inputs, versions=versions(), audit=_audited(plan))
    previous = read_edition(request.previous) if request.previous else None
    return publish(plan, audience=request.audience, previous=previous, origin=origin, ranges=ranges)


def _ranges(tables: Tables, scenario: Scenario, plan: Plan) -> Ranges:
    """Whose number depends on what is not known; nobody's where a requirement was left open."""
    return readings(tables, scenario, plan).ranges if plan.status == "optimal" else {}


def _tables(request: Request, scenario: Scenario) -> Tables:
    return load(request.scenario.parent / scenario.dossier, country=scenario.country)


def run(request: Request, progress: Callable[[str], None]) -> Result:
    """Plan, audit, publish and write.

    Raises:
        InvalidInputError, InfeasibleError, AuditError, UsageError: nothing is written then.

    """
    words = Words(request.language)
    scenario = read_scenario(request.scenario)
    begin = perf_counter()
    progress(words("reading", what=str(request.scenario.parent / scenario.dossier)))
    tables = _tables(request, scenario)
    for remark in tables.remarks:
        progress(words.complaint(remark))
    read = perf_counter() - begin
    asked = sum(r.additional for r in tables.requirement)
    progress(words("solving", places=words.number(asked), count=words.number(len(tables.municipalities))))
    plan = solve(tables, request.scenario, relax=request.relax)
    writing = perf_counter()
    drawn = borders([m.gm_code for m in tables.municipalities], request.boundaries)
    files = {request.scenario.name: request.scenario, **({drawn[0].name: drawn[0]} if drawn else {})}
    inputs = {name: sha256(path) for name, path in files.items()} | dict(tables.sha256)
    edition = _edition(request, plan, inputs, _ranges(tables, scenario, plan))
    progress(words("writing", folder=str(request.out)))
    with all_or_nothing(request.out) as draft:
        shapes = replace(shapes_of(edition, request.boundaries), background=request.background)
        if shapes.missing or shapes.unknown:
            progress(words("boundaries-differ", missing=str(len(shapes.missing)), unknown=str(len(shapes.unknown))))
        write_edition(edition, draft)
        write_all(edition, draft, words=words, shapes=shapes)
        seconds = {"read": read, **{k: s for k, s in plan.seconds.items() if k != "read"}}
        seconds["write"] = perf_counter() - writing
        contents = record(edition, scenario, instance=plan.instance, gap=plan.gap, seconds=seconds)
        (draft / "run.json").write_text(json.dumps(contents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return Result(plan, edition, contents, summary(edition, words))
