"""A plan in places as it stands in its folder, with the case from which it follows: where questions about it start."""

from dataclasses import replace
from pathlib import Path

from optimiser.auditing.plan_file import read_plan, read_streams
from optimiser.errors import UsageError
from optimiser.jobs.kept_inputs import bundled_scenario, kept_case, read_record
from optimiser.jobs.manifest import NAME, read_manifest
from optimiser.jobs.replay_differences import edited_since, other_inputs
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan


def case_in(folder: Path, *, scenario: Path | None = None) -> Case:
    """The case of the plan in a folder.

    Args:
        folder: of a plan, as it was made.
        scenario: the scenario of which it was made, where the folder may not hold all of its tables for its readers.

    Raises:
        UsageError: files that were changed since.

    """
    manifest, record = read_manifest(folder), read_record(folder)
    edited = edited_since(folder, manifest) if manifest else (NAME,)
    # a bundled scenario stands in only for tables that the folder may not hold
    source = scenario or (bundled_scenario(record) if record.not_kept else None)
    others = tuple(other_inputs(source, record)) if source else ()
    if edited or others:
        raise UsageError("suppose-edited", folder=str(folder), files=", ".join((*edited, *others)))
    return kept_case(folder, scenario=scenario)


def plan_in(folder: Path, *, scenario: Path | None = None) -> Plan:
    """The plan as it stands in the folder, with its case.

    Args:
        folder: of a plan, as it was made.
        scenario: the scenario of which it was made, where the folder may not hold all of its tables for its readers.

    Raises:
        UsageError: files that were changed since, a plan of whole locations, or one that leaves part of its requirement
            open.

    """
    case = case_in(folder, scenario=scenario)
    if case.scenario.locations is not None:
        raise UsageError("suppose-locations")
    plan = read_plan(folder / "plan.csv", case.instance)
    if case.instance.joint:
        plan = replace(plan, new={**plan.new, **read_streams(folder / "joint.csv", case.instance)})
    if any(plan.new_in(s, g, t) != n for (s, g, t), n in case.instance.requirement.items()):
        raise UsageError("suppose-relaxed")
    return replace(plan, case=case)
