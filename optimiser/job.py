"""The main job without its files: tables and a scenario in, an audited plan out."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

from data import Tables
from optimiser import auditor
from optimiser.chain import plan
from optimiser.dossier import tables_of
from optimiser.locations.job import plan_locations
from optimiser.plan import Plan
from optimiser.question import question
from optimiser.scenario import Scenario, read_scenario


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
        instance = replace(instance, agreed=auditor.read_new(folder / scenario.agreed, instance))
    read = perf_counter()
    if scenario.locations is not None:
        located = plan_locations(tables, scenario, instance=instance).as_plan()
        return replace(located, seconds={"read": read - begin, **located.seconds})
    found = plan(instance, scenario.stages, relax=relax)
    auditor.require(auditor.audit(found))
    return replace(found, seconds={"read": read - begin, **found.seconds})
