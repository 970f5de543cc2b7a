"""The main job without its files: tables and a scenario in, an audited plan out."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

from data import Tables
from optimiser.auditing.audit import audit, require
from optimiser.auditing.plan_file import read_new
from optimiser.distribution.build import question
from optimiser.jobs.case import tables_of
from optimiser.locations.plan import plan_locations
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario, read_scenario
from optimiser.solving.plan import plan


def solve(tables: Tables | str | Path, scenario: Scenario | str | Path, *, relax: bool = False) -> Plan:
    """Plan a scenario on a dossier: read, solve, round, audit.

    Args:
        tables: a checked dossier, or the folder of one.
        scenario: a checked scenario, or its file.
        relax: leave the least possible open where a requirement cannot be met.

    Returns:
        A plan in whole places that the auditor found to obey every rule. With locations in time the inspection
        of locations found so, and new places may be fewer than none where existing ones close.

    Raises:
        InvalidInputError: tables or scenario cannot be used.
        InfeasibleError: no plan can obey the rules.
        AuditError: a defect of ours; the plan is not handed out.

    """
    begin = perf_counter()
    folder = Path()
    if not isinstance(scenario, Scenario):
        folder = Path(scenario).parent
        scenario = read_scenario(scenario)
    if not isinstance(tables, Tables):
        tables = tables_of(scenario, Path(tables))
    instance = question(tables, scenario)
    if scenario.agreed:
        instance = replace(instance, agreed=read_new(folder / scenario.agreed, instance))
    read = perf_counter()
    if scenario.locations is not None:
        located = plan_locations(tables, scenario, instance=instance).as_plan()
        return replace(located, seconds={"read": read - begin, **located.seconds})
    found = plan(instance, scenario.stages, relax=relax)
    require(audit(found))
    return replace(found, seconds={"read": read - begin, **found.seconds})
