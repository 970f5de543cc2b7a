"""People in reception over time, and what faster or slower housing does to a plan of whole locations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from data import Complaint, InvalidInputError
from data.operations.hidden_rows import without_hidden_rows
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from maps.studies.housing_flows import flows_record, what_if_record
from maps.text.housing_flows import flows_text
from maps.text.housing_what_if import what_if_text
from optimiser.distribution.group_shares import with_shared_rows
from optimiser.editions.housing_flows import FlowsEdition
from optimiser.editions.housing_what_if import HousingWhatIf
from optimiser.errors import InfeasibleError, UsageError
from optimiser.housing.changed_requirement import fewer_by_period, with_requirement
from optimiser.housing.flows import in_time
from optimiser.housing.housed_otherwise import HousedOtherwise, impossible, read_change, unchecked
from optimiser.housing.kept_plan import kept
from optimiser.housing.ledger import keep_ledger
from optimiser.jobs.answer import Answer
from optimiser.jobs.case import CaseInput, build_case, read_input
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import owned
from optimiser.jobs.housing import read_housing, territory_of
from optimiser.jobs.remarks import unused_lines
from optimiser.problem.case import Case
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.publishing.housing_flows import publish_flows
from optimiser.publishing.visible_plan import visible_case
from optimiser.words import Words

ARREARS = "arrears"
"""The change that the arrears with which the half-year begins are not made up in it."""


@dataclass(frozen=True)
class InTimeRequest:
    """What the user asked for.

    Args:
        scenario: file with a section ``[housing]``.
        changes: people housed more or fewer, such as ``+2000@2022-II``, or ``arrears``.
        locations: scenario of whole locations that is planned without and with the changes; ``None`` for none.
        audience: for whom the results are.
        language: of the text.
        time_limit: seconds for each of both plans; ``None`` for the scenario's.
        out: folder for the flows, not for plans of locations; ``None`` for none.

    """

    scenario: Path
    changes: tuple[str, ...]
    locations: Path | None
    audience: Visibility
    language: str
    time_limit: float | None = None
    out: Path | None = None


def run(request: InTimeRequest, notify: Callable[[str], None] = lambda _: None) -> Answer:
    """Balance people in reception and, where a scenario of locations is given, plan it twice.

    Raises:
        InvalidInputError: a scenario or tables that cannot be used.
        UsageError: changes that cannot be read, or that no number of people allows.

    """
    words = Words(request.language)
    scenario, tables, _ = read_housing(request.scenario)
    seen = without_hidden_rows(tables, request.audience)
    changes = _changes(request.changes, seen, scenario)
    flows = publish_flows(tables, scenario.title, request.audience, changes, ledger=ARREARS in request.changes)
    known = sorted({b.half_year for s in flows.scenarios for b in s.half_years})
    beyond = sorted({c.half_year for c in changes} - set(known))
    if beyond and known and request.locations is None:  # a plan of locations may reach further than the flows
        raise UsageError("what-if-half-year", half_years=", ".join(beyond), known=", ".join(known))
    if wrong := sorted({h for s in flows.scenarios for h in impossible(s.half_years)}):
        raise UsageError("what-if-impossible", half_years=", ".join(wrong))
    if request.locations is None:
        for line in unused_lines(flows.unused, words):
            notify(line)
    record: dict[str, Any] = {"flows": flows_record(flows, words)}
    if request.locations is None:
        return Answer(flows_text(flows, words), record, closing=_written(flows, request, words))
    open_questions = sorted({h for s in in_time(seen, changes) for h in unchecked(s.half_years, changes)})
    unknown = open_questions if flows.scenarios else sorted({c.half_year for c in changes})
    found = replan(read_input(request.locations), changes, request, unknown, notify)
    record["what_if"] = what_if_record(found, words)
    return Answer(what_if_text(found, words), record, in_time=found.before.in_time and found.after.in_time)


def _written(flows: FlowsEdition, request: InTimeRequest, words: Words) -> str:
    """Write the files of the flows, all or none, and say so; nothing without a folder."""
    if request.out is None:
        return ""
    from maps.studies.housing_flows import write_flows  # noqa: PLC0415  # a workbook needs much of its own

    with owned(Claim(request.out, "flows", request.audience)) as draft:
        write_flows(flows, draft, words)
    return words("flows-done", folder=str(request.out))


def _changes(texts: Sequence[str], tables: Tables, scenario: HousingScenario) -> tuple[HousedOtherwise, ...]:
    """The changes as numbers; all that cannot be read are named at once."""
    found = [_arrears(tables, scenario) if text == ARREARS else read_change(text) for text in texts]
    if wrong := [text for text, change in zip(texts, found, strict=True) if change is None]:
        raise UsageError("what-if-form", wrong=", ".join(f"“{text}”" for text in wrong))
    return tuple(change for change in found if change is not None)


def _arrears(tables: Tables, scenario: HousingScenario) -> HousedOtherwise:
    """As many people fewer housed as the whole dossier begins its half-year with in arrears.

    Raises:
        UsageError: these are not known, or there are none.

    """
    half_year, territory = scenario.housing.half_year, territory_of(tables, scenario.country)
    brought = keep_ledger(tables, territory, scenario.housing)[half_year][territory.country].brought
    if not brought or brought < 0:
        raise UsageError("what-if-no-arrears", half_year=half_year)
    return HousedOtherwise(-brought, half_year)


def replan(
    given: CaseInput,
    changes: tuple[HousedOtherwise, ...],
    request: InTimeRequest,
    unknown: Sequence[str],
    notify: Callable[[str], None],
) -> HousingWhatIf:
    """Plan the locations without and with the changes, from the rows that the audience may see.

    Raises:
        InvalidInputError: no scenario of locations, no requirement that can change, or no period that it reaches.
        InfeasibleError: no plan can obey the rules.

    """
    from optimiser.locations.plan import plan_locations  # noqa: PLC0415  # a large engine, which few answers need
    from optimiser.publishing.housing_what_if import publish_what_if  # noqa: PLC0415  # it knows the engine

    if given.scenario.locations is None:
        raise InvalidInputError([Complaint("what-if-no-locations", "scenario", None, "locations")])
    words, fewer = Words(request.language), fewer_by_period(given.tables, changes)
    if not any(fewer.values()):
        raise UsageError("what-if-no-period", half_years=", ".join(sorted({c.half_year for c in changes})))
    case = _seen(given, request.audience)
    tables, scenario = with_shared_rows(given.tables, given.scenario)
    changed = replace(given, tables=with_requirement(tables, case.instance.territory, fewer), scenario=scenario)
    notify(words("what-if-solving"))
    before = plan_locations(case, time_limit=request.time_limit)
    anew = _seen(changed, request.audience)
    try:
        near = replace(anew, instance=kept(anew.instance, before.as_plan(), fewer))
        after, is_kept = plan_locations(near, time_limit=request.time_limit), True
    except InfeasibleError:
        after, is_kept = plan_locations(anew, time_limit=request.time_limit), False
    return publish_what_if(before, after, changes, fewer, audience=request.audience, unchecked=unknown, is_kept=is_kept)


def _seen(given: CaseInput, audience: Visibility) -> Case:
    """The case of the rows that an audience may see; a setting about a location that it may not see is left out."""
    case = visible_case(build_case(given), audience)
    if (settings := case.scenario.locations) is None:
        return case
    hidden = _names(given.tables) - _names(case.tables)
    kept = {name: law for name, law in settings.counts_for_law.items() if name not in hidden}
    locations = settings.model_copy(update={"counts_for_law": kept})
    return replace(case, scenario=case.scenario.model_copy(update={"locations": locations}))


def _names(tables: Tables) -> set[str]:
    return {x.location_id for x in tables.locations} | {x.candidate_id for x in tables.candidates}
