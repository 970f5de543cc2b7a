"""The main job without its files: tables and a scenario in, an audited plan out."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

from data import Tables
from optimiser.auditing.audit import audit, require
from optimiser.jobs.case import CaseInput, build_case, read_tables
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario, read_scenario
from optimiser.solving.plan import plan


def solve(tables: Tables | str | Path, scenario: Scenario | str | Path, *, relax: bool = False) -> Plan:
    """Plan a scenario on a dossier: read, solve, round, audit.

    Args:
        tables: a checked dossier, or the folder of one.
        scenario: a checked scenario, or its file.
        relax: if requirements cannot be met, leave the least possible open.

    Returns:
        A plan in whole places that obeys every rule by the auditor. A plan of locations is checked by the audit of
        locations, and its new places may be negative where existing locations close.

    Raises:
        InvalidInputError: tables or scenario cannot be used.
        InfeasibleError: no plan can obey the rules.
        AuditError: the plan breaks a rule, which is a defect of this package; it is not returned.

    """
    started = perf_counter()
    folder = Path() if isinstance(scenario, Scenario) else Path(scenario).parent
    chosen = scenario if isinstance(scenario, Scenario) else read_scenario(scenario)
    dossier = tables if isinstance(tables, Tables) else read_tables(chosen, Path(tables))
    case = build_case(CaseInput(chosen, dossier, folder))
    seconds_read = perf_counter() - started
    if chosen.locations is not None:
        from optimiser.locations.plan import plan_locations  # noqa: PLC0415  # the engine is for those who use it

        located = plan_locations(case).as_plan()
        return replace(located, seconds={"read": seconds_read, **located.seconds})
    places = plan_places(case, relax=relax)
    return replace(places, seconds={"read": seconds_read, **places.seconds})


def plan_places(case: Case, *, relax: bool = False) -> Plan:
    """The audited plan of a case without locations.

    Raises:
        InfeasibleError: no plan can obey the rules.
        AuditError: the plan breaks a rule, which is a defect of this package.

    """
    places = replace(plan(case.instance, case.scenario.stages, relax=relax), case=case)
    require(audit(places))
    return places
