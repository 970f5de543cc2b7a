"""The only reader of a case: a scenario with its dossier, its agreed plan and the fingerprints of all files.

In two steps, since a dossier can be reported on, or refused, before an instance is built from it:

    given = read_input(path)      scenario and tables, each checked
    case = build_case(given)      the instance, with the agreed plan
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from data import InvalidInputError, Tables, load
from data.files import sha256
from optimiser.auditing.plan_file import form_complaints, read_new
from optimiser.distribution.build import build_instance
from optimiser.distribution.own_stages import groups_without_stage, with_own_stages
from optimiser.distribution.scenario_fit import misfits
from optimiser.distribution.standing_fit import standing_misfits
from optimiser.problem.case import Case
from optimiser.problem.scenario import Scenario, read_scenario
from optimiser.problem.stated_settings import stated_dossier
from optimiser.publishing.streams import stream_contradictions


@dataclass(frozen=True)
class CaseInput:
    """A checked scenario and its checked tables.

    Args:
        scenario: as read.
        tables: as read, with those that the scenario replaces.
        folder: folder of the scenario, to which the path of its agreed plan is relative.
        inputs: SHA-256 of the files read so far, by file name.

    """

    scenario: Scenario
    tables: Tables
    folder: Path = field(default_factory=Path)
    inputs: Mapping[str, str] = field(default_factory=dict)


def read_input(
    path: Path, *, dossier: Path | None = None, notify: Callable[[Path], None] = lambda _: None
) -> CaseInput:
    """Read a scenario and its tables.

    Args:
        path: the scenario file.
        dossier: a folder of tables or a workbook; ``None`` for the one that the scenario names.
        notify: called with the dossier before it is read.

    Raises:
        InvalidInputError: a scenario or tables that cannot be used.

    """
    try:
        scenario = read_scenario(path)
    except InvalidInputError as error:
        found = _of_tables(path, dossier)
        strictest = found.strictest if found else "public"
        raise InvalidInputError(
            [*error.complaints, *(found.complaints if found else ())], strictest=strictest
        ) from None
    dossier = dossier or path.parent / scenario.dossier
    notify(dossier)
    try:
        tables = read_tables(scenario, dossier)
    except InvalidInputError as error:
        # what a scenario names and is nowhere does not depend on the tables, and is told in the same round
        raise InvalidInputError([*misfits(scenario), *error.complaints], strictest=error.strictest) from None
    return CaseInput(scenario, tables, path.parent, {path.name: sha256(path), **tables.sha256})


def _of_tables(path: Path, dossier: Path | None) -> InvalidInputError | None:
    """What is wrong with the tables of a scenario that cannot be used itself, so that all is told at once."""
    stated = stated_dossier(path)
    if dossier is None and stated is None:
        return None
    try:
        load(dossier or path.parent / (stated or "."))
    except InvalidInputError as error:
        # without the scenario neither the country nor the tables that it replaces are known
        told = [
            c
            for c in error.complaints
            if c.code not in {"folder-missing", "table-missing"} and c.column != "scope_code"
        ]
        return InvalidInputError(told, strictest=error.strictest)
    return None


def read_tables(scenario: Scenario, dossier: Path) -> Tables:
    """Read the checked tables of a scenario.

    Args:
        scenario: says the country, and which folder inside the dossier replaces tables of it, if any.
        dossier: a folder of tables or a workbook.

    Raises:
        InvalidInputError: tables that cannot be used.

    """
    over = None if scenario.tables is None else dossier / scenario.tables
    return load(dossier, country=scenario.country, over=over, groups=scenario.groups)


def build_case(given: CaseInput) -> Case:
    """Build the instance, and read the agreed plan if the scenario names one.

    Raises:
        InvalidInputError: a scenario or its agreed plan that does not fit the dossier, with all complaints at once.

    """
    complaints, instance = [*misfits(given.scenario), *standing_misfits(given.scenario, given.tables)], None
    try:
        instance = build_instance(given.tables, given.scenario)
    except InvalidInputError as error:
        complaints += [c for c in error.complaints if c not in complaints]
    if complaints or instance is None:
        agreed_file = given.scenario.agreed  # its form is told too, what it says of the dossier cannot be
        told = form_complaints(given.folder / agreed_file) if agreed_file else []
        raise InvalidInputError([*complaints, *told])
    complaints = list(stream_contradictions(given.tables, instance.territory, given.scenario))
    strictest = "prt" if complaints else "public"  # they quote numbers of rows that may be strict
    inputs = dict(given.inputs)
    if given.scenario.agreed:
        agreed = given.folder / given.scenario.agreed
        try:
            instance = replace(instance, agreed=read_new(agreed, instance))
            inputs[agreed.name] = sha256(agreed)
        except InvalidInputError as error:
            complaints += error.complaints
    if complaints:
        raise InvalidInputError(complaints, strictest=strictest)
    own = groups_without_stage(given.scenario, instance.territory)
    return Case(
        given.tables,
        with_own_stages(given.scenario, own),
        instance,
        inputs,
        agreed_file=Path(given.scenario.agreed or "").name,
        own_stages=own,
    )


def read_case(path: Path, *, dossier: Path | None = None) -> Case:
    """Read and build a case in one call.

    Raises:
        InvalidInputError: files that cannot be used.

    """
    return build_case(read_input(path, dossier=dossier))
