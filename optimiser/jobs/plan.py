"""The main job with its files: plan a scenario, audit it, publish for one audience; all files are written or none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from data import InvalidInputError
from data.files import sha256
from data.operations.hidden_rows import is_hidden
from data.schema.visibility import Visibility
from maps.geometry.border_file import BorderFile
from maps.geometry.find_borders import find_borders
from maps.text.summary import summary
from optimiser.editions.clash_edition import ClashEdition
from optimiser.editions.edition import Edition
from optimiser.errors import InfeasibleError
from optimiser.jobs.audited_plan import PlanLimits, PlanResult, announcements, plan_and_audit
from optimiser.jobs.case import build_case, read_input
from optimiser.jobs.claim import Claim
from optimiser.jobs.drafts import scratch
from optimiser.jobs.files import ask, owned
from optimiser.jobs.fingerprints import versions
from optimiser.jobs.map_process import MapJob, MapProcess
from optimiser.jobs.plan_files import Options, PlanFiles, write_outputs, write_record
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.jobs.remarks import QUIET, remark_lines, unused_remarks
from optimiser.jobs.visible_clash import visible_clash, with_repairs
from optimiser.problem.plan import Plan
from optimiser.publishing.areas import areas
from optimiser.publishing.publish import Origin, with_workings, without_workings
from optimiser.publishing.visible_plan import View, hides_input, view, visible_case
from optimiser.words import Words

if TYPE_CHECKING:
    from optimiser.jobs.search_log import Bar


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
    """Folder of the previous version."""
    time_limit: float | None = None
    gap: float | None = None

    def options(self, borders: BorderFile | None, previous: str | None) -> Options:
        """What a plan and its files depend on beside the scenario."""
        name, source = (borders.path.name, borders.source) if borders else (None, None)
        return Options(self.language, self.relax, self.background, self.time_limit, self.gap, name, source, previous)


@dataclass(frozen=True)
class Result:
    """The plan, the edition of the audience, the contents of ``run.json`` and the summary."""

    plan: Plan
    edition: Edition
    record: dict[str, Any]
    text: str
    in_time: bool = True
    """False if the time limit or Ctrl-C came before the gap was proven."""


def _edition(result: PlanResult, seen: View, previous: Edition | None, inputs: Mapping[str, str]) -> Edition:
    origin = Origin(inputs=inputs, versions=versions(), audit=result.audit)
    edition = without_workings(seen, result.plan, previous=previous, origin=origin, ranges=result.ranges)
    return result.located.add_to(edition) if result.located else edition


def _read(borders: BorderFile | None) -> dict[str, str]:
    """The fingerprint of the file of borders by its name."""
    return {borders.path.name: sha256(borders.path)} if borders else {}


def run(
    request: Request, progress: Callable[[str], None], bar: "Bar | None" = None, maps: MapProcess | None = None
) -> Result:
    """Plan, audit, publish and write.

    Args:
        request: what the user asked for.
        progress: told what is done.
        bar: on a terminal, shows how far a search for locations is.
        maps: draws the maps; ``None`` to draw them here.

    Raises:
        InvalidInputError, InfeasibleError, AuditError, UsageError: nothing is written then.

    """
    with scratch(), maps or MapProcess(beside=False) as drawing:
        return _run(request, progress, bar, drawing)


def _run(request: Request, progress: Callable[[str], None], bar: "Bar | None", maps: MapProcess) -> Result:
    words = Words(request.language)
    claim = Claim(request.out, "plan", request.audience)
    ask(claim)
    started = perf_counter()
    given = read_input(request.scenario, notify=lambda folder: progress(words("reading", what=str(folder))))
    tables, scenario = given.tables, given.scenario
    for line in remark_lines(tables.remarks, request.audience, words):
        progress(line)
    if is_hidden(tables, request.audience, beside=scenario.joint is not None):
        progress(words("remarks-left-out"))
    seconds_read = perf_counter() - started
    try:
        case = build_case(given)
        for remark in unused_remarks(tables, scenario, request.audience):
            if remark.code not in QUIET:  # a table of figures serves many keys; ``check`` and run.json tell
                progress(words.complaint(remark))
        for line in announcements(case, words):
            progress(line)
        limits = PlanLimits(request.relax, request.time_limit, request.gap)
        figures = not hides_input(tables, scenario, request.audience)
        result = plan_and_audit(case, limits, progress, words, figures=figures, bar=bar)
    except InfeasibleError as error:
        from optimiser.jobs.clash_files import leave_clash  # noqa: PLC0415  # papers, which few plans need

        clash_told = visible_clash(error, case, request.audience, relax=request.relax)
        told = with_repairs(clash_told, case, request.audience)
        land = visible_case(case, request.audience).instance.territory
        sources = tuple(scenario.sources)
        clash = ClashEdition(scenario.title, request.audience, told, land.country, tuple(areas(land)), sources)
        leave_clash(clash, claim, words, progress, request.boundaries)
        raise told from None
    except InvalidInputError as error:
        strictest = "prt" if hides_input(tables, scenario, request.audience) else error.strictest
        raise InvalidInputError(error.complaints, strictest=strictest) from None
    plan = result.plan
    writing_started = perf_counter()
    borders = find_borders([m.gm_code for m in tables.municipalities], request.boundaries)
    read_from = case.inputs_for(request.audience)
    scenario_read = {request.scenario.name: read_from.pop(request.scenario.name)}
    seen = view(plan, request.audience)
    previous, before = read_plan_folder(request.previous) if request.previous else (None, None)
    drawn = _edition(result, seen, previous, {**scenario_read, **_read(borders), **read_from})
    options = request.options(borders, before)
    progress(words("writing", folder=str(request.out)))
    with owned(claim) as draft, maps:  # whatever ends this, nobody draws into a folder that is taken away
        maps.begin(MapJob(drawn, draft, request.language, borders, request.background))
        edition = with_workings(drawn, seen)
        files = PlanFiles(edition, seen, case, scenario, options, plan.gap, result.located)
        write_outputs(files, draft)
        seconds = {"read": seconds_read, **{k: s for k, s in plan.seconds.items() if k != "read"}}
        seconds["write"] = perf_counter() - writing_started
        contents = write_record(files, draft, seconds)
        for line in maps.lines():
            progress(line)
    return Result(plan, edition, contents, summary(edition, words), result.located is None or result.located.in_time)
