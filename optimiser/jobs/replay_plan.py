"""The files of a plan made again from what its folder keeps, in another folder.

If rows were hidden from the readers of an edition, their plan follows from the rows that they see: it is that plan
which is made again, and shown only where the edition shows numbers. Which areas these are is taken from the edition,
since it rests on where hidden rows lie.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from data.files import sha256
from maps.geometry.border_file import BorderFile
from maps.geometry.find_borders import find_borders
from maps.geometry.shapes import TILES, Shapes, shapes_with, tiles
from maps.outputs import write_drawn
from optimiser.editions.edition import Edition
from optimiser.editions.file import read_edition
from optimiser.errors import UsageError
from optimiser.jobs.audited_plan import PlanLimits, PlanResult, announcements, places_and_audit, plan_and_audit
from optimiser.jobs.case import build_case
from optimiser.jobs.fingerprints import versions
from optimiser.jobs.kept_inputs import RunRecord, kept_input
from optimiser.jobs.plan_files import Options, PlanFiles, write_outputs, write_record
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.problem.case import Case
from optimiser.problem.scenario import Scenario
from optimiser.publishing.disclosure import Disclosure
from optimiser.publishing.publish import Origin, edition_of
from optimiser.publishing.visible_plan import View, plan_alone, view
from optimiser.words import Words

RELAXED = "relaxed"
"""Status of a plan that leaves part of a requirement open."""


@dataclass(frozen=True)
class ReplayRequest:
    """Which plan, and files that its folder does not hold, where it was made with them.

    Args:
        folder: of the plan.
        scenario: of which it was made.
        previous: folder of the version before.
        boundaries: file of borders.
        language: of what is told.

    """

    folder: Path
    scenario: Path | None = None
    previous: Path | None = None
    boundaries: Path | None = None
    language: str = "nl"


def remade(request: ReplayRequest, recorded: RunRecord, draft: Path, progress: Callable[[str], None]) -> bool:
    """Make the plan again and write its files into ``draft``.

    Returns:
        Whether it is a plan of locations that was read back and judged, and not sought again.

    Raises:
        UsageError: something of which it was made is not in its folder, and not given.
        InvalidInputError, InfeasibleError, AuditError: no plan follows from what is kept.

    """
    words = Words(request.language)
    edition = read_edition(request.folder)
    options = Options(**recorded.contents.get("options", {}))
    previous = _previous(request, options)
    given = kept_input(request.folder, scenario=request.scenario)
    case = build_case(given)
    for line in announcements(case, words):
        progress(line)
    if hidden := frozenset(a.code for a in edition.areas if a.withheld):
        seen, result = _of_visible_rows(case, edition, hidden)
    else:
        result = _of_all_rows(case, edition, recorded, options, words)
        seen = view(result.plan, recorded.audience)
    origin = Origin(edition.inputs, versions(), result.audit)
    again = edition_of(seen, result.plan, previous=previous, origin=origin, ranges=result.ranges)
    again = replace(again, status=edition.status) if hidden else again  # whether places are open is told of all rows
    again = result.located.add_to(again) if result.located else again
    judged = result.located is not None and not sought_again(edition, recorded)
    if judged:  # what would be without a location is sought within a time too
        again = replace(again, reasons=edition.reasons)
    scenario = _as_recorded(given.scenario, recorded.contents.get("scenario", {}))
    files = PlanFiles(again, seen, case, scenario, options, result.plan.gap, result.located)
    shapes = _shapes(request, options, recorded, again)
    write_drawn(again, draft, words=Words(options.language), shapes=shapes)
    write_outputs(files, draft)
    write_record(files, draft, {})
    return judged


def _previous(request: ReplayRequest, options: Options) -> Edition | None:
    if options.previous is None:
        return None
    found = read_plan_folder(request.previous) if request.previous else (None, None)
    if found[1] != options.previous:
        raise UsageError("replay-previous", digest=options.previous)
    return found[0]


def _of_all_rows(case: Case, edition: Edition, recorded: RunRecord, options: Options, words: Words) -> PlanResult:
    """The plan in places made again; that of whole locations read back, or sought again where that gives the same."""
    if case.scenario.locations is None:
        return places_and_audit(case, relax=options.relax)
    if sought_again(edition, recorded):
        limits = PlanLimits(time_limit=options.time_limit, gap=options.gap)
        return plan_and_audit(case, limits, lambda _: None, words, figures=False, bar=None)
    from optimiser.jobs.replay_locations import recorded_locations  # noqa: PLC0415  # a large engine, which few need

    located = recorded_locations(case, edition, recorded)
    return PlanResult(located.plan.as_plan(), located.audit, {}, located)


def sought_again(edition: Edition, recorded: RunRecord) -> bool:
    """Whether a plan of locations is not told whole by its edition, and was found before its time was up."""
    return edition.minors_untold and recorded.contents.get("status") in {"optimal", "within_gap", "searched"}


def _of_visible_rows(case: Case, edition: Edition, hidden: frozenset[str]) -> tuple[View, PlanResult]:
    """What the edition shows of the plan of the visible rows.

    Raises:
        UsageError: the edition tells sums alone, since that plan could not be compared with the plan of all rows.

    """
    alone = plan_alone(case, relax=edition.status == RELAXED)
    if alone is None:
        raise UsageError("replay-sums")
    shown = tuple(a.code for a in edition.areas if a.code not in hidden and hidden & set(a.members))
    return View(edition.audience, alone, Disclosure(shown, hidden)), PlanResult(alone, {"": 0.0}, None)


def _as_recorded(scenario: Scenario, recorded: dict[str, Any]) -> Scenario:
    """The scenario with the names of the user's files as the record has them."""
    return scenario.model_copy(update={n: recorded.get(n) for n in ("dossier", "tables", "agreed")})


def _shapes(request: ReplayRequest, options: Options, recorded: RunRecord, edition: Edition) -> Shapes:
    """The tile map, and borders if the plan was drawn with them.

    Raises:
        UsageError: these borders are not here.

    """
    if options.borders is None:
        return replace(Shapes({TILES: tiles(edition)}), background=options.background)
    found = find_borders([a.code for a in edition.level("municipality")], request.boundaries)
    if found is None or sha256(found.path) != recorded.inputs.get(options.borders):
        raise UsageError("replay-borders", name=options.borders, digest=recorded.inputs.get(options.borders, ""))
    # whoever asked for them then or now: they are what the map called them, and were refused if that could not be read
    borders = BorderFile(found.path, options.source or found.source, given=False)
    return replace(shapes_with(edition, borders), background=options.background)
