"""What a row or setting can change, by the command that reads it: a plan, the housing task, people over time."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from data.operations.hidden_rows import without_hidden_rows
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.editions.housing import HousingEdition
from optimiser.jobs.case import read_case
from optimiser.jobs.housing import read_housing, territory_of
from optimiser.jobs.remarks import all_unused
from optimiser.problem.case import Case
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.problem.scenario import of_housing_alone
from optimiser.problem.toml_settings import read_toml
from optimiser.publishing.housing import HousingOrigin, publish_housing
from optimiser.publishing.housing_flows import publish_flows
from tests.support.case_outcomes import given, outcome

Told = set[tuple[str, str | None, str | None]]


@dataclass(frozen=True)
class HousingCase:
    """A scenario of the housing task with its checked tables."""

    scenario: HousingScenario
    tables: Tables


@dataclass(frozen=True)
class Accounted:
    """How a command reads a scenario, what it gives an audience, and what it tells as unused."""

    read: Callable[[Path], Any]
    outcome: Callable[[Any, Visibility], str]
    given: Callable[[Any, Visibility], str]
    told: Callable[[Any, Visibility], Told]


def _told(remarks: Any) -> Told:
    return {(r.table.removesuffix(".csv"), r.column, r.value) for r in remarks}


def _housing_case(path: Path) -> HousingCase:
    scenario, tables, _ = read_housing(path)
    return HousingCase(scenario, tables)


def _edition(case: HousingCase, audience: Visibility) -> HousingEdition:
    territory = territory_of(case.tables, case.scenario.country)
    return publish_housing(case.tables, territory, case.scenario, audience, HousingOrigin())


def _task(case: HousingCase, audience: Visibility = "prt") -> str:
    return repr(replace(_edition(case, audience), unused=()))


def _task_told(case: HousingCase, audience: Visibility = "prt") -> Told:
    return _told(_edition(case, audience).unused)


def _in_time(case: HousingCase, audience: Visibility = "prt") -> str:
    return repr(replace(publish_flows(case.tables, case.scenario.title, audience), unused=()))


def _in_time_told(case: HousingCase, audience: Visibility = "prt") -> Told:
    return _told(publish_flows(case.tables, case.scenario.title, audience).unused)


def _nothing(case: Any, audience: Visibility = "prt") -> str:
    del case, audience
    return ""


def _plan_told(case: Case, audience: Visibility = "prt") -> Told:
    seen = without_hidden_rows(case.tables, audience)
    return _told(all_unused(seen, case.scenario, complete=audience == "prt"))


PLAN = Accounted(read_case, outcome, given, _plan_told)
TASK = Accounted(_housing_case, _task, _nothing, _task_told)
IN_TIME = Accounted(_housing_case, _in_time, _nothing, _in_time_told)
BY_NAME = {"housing": TASK, "flows": IN_TIME}


def accounted(name: str, folder: Path) -> tuple[Path, Accounted]:
    """The scenario of a case and the command that reads it.

    Args:
        name: a path without suffix; ``:housing`` or ``:flows`` behind it asks for that command.
        folder: in which it lies.

    """
    path, _, asked = name.partition(":")
    scenario = folder / f"{path}.toml"
    alone = of_housing_alone(read_toml(scenario))
    return scenario, BY_NAME[asked] if asked else TASK if alone else PLAN
