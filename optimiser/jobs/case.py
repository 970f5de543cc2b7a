"""The only reader of a case: a scenario with its dossier, agreed plan and fingerprints."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from data import load
from data.files import sha256
from data.schema.columns import Visibility
from data.schema.tables import Tables
from optimiser.auditing.plan_file import read_new
from optimiser.distribution.build import question
from optimiser.errors import UsageError
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Scenario, read_scenario
from optimiser.problem.territory import Cell
from optimiser.publishing.visible_plan import is_hidden


@dataclass(frozen=True)
class Case:
    """What stays the same in all points of a sweep."""

    tables: Tables
    scenario: Scenario
    agreed: Mapping[Cell, int]
    audience: Visibility
    inputs: Mapping[str, str]
    """SHA-256 of every input by file name."""


def tables_of(scenario: Scenario, dossier: Path) -> Tables:
    """Read the checked tables of a scenario.

    Args:
        scenario: says the country, and which folder inside the dossier replaces tables of it, if any.
        dossier: a folder of tables or a workbook.

    Raises:
        InvalidInputError: tables that cannot be used.

    """
    over = None if scenario.tables is None else dossier / scenario.tables
    return load(dossier, country=scenario.country, over=over)


def read_case(path: Path, audience: Visibility) -> tuple[Case, Instance]:
    """A scenario with its dossier, its agreed plan and the fingerprints of all files; and its question.

    Raises:
        InvalidInputError: files that cannot be used.
        UsageError: a dossier with rows that the audience may not see; which of many plans can be made, and
            where one plan gives way to another, would betray them.

    """
    scenario = read_scenario(path)
    tables = tables_of(scenario, path.parent / scenario.dossier)
    if is_hidden(tables, audience):
        raise UsageError("study-withheld", audience=audience)
    instance = question(tables, scenario)
    inputs = {path.name: sha256(path), **tables.sha256}
    if scenario.agreed:
        agreed = path.parent / scenario.agreed
        instance = replace(instance, agreed=read_new(agreed, instance))
        inputs[agreed.name] = sha256(agreed)
    return Case(tables, scenario, instance.agreed, audience, inputs), instance
