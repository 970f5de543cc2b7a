"""A plan in places as it stands in its folder, with the case from which it follows: where questions about it start."""

from dataclasses import replace
from pathlib import Path

from optimiser.auditing.plan_file import read_plan, read_streams
from optimiser.errors import UsageError
from optimiser.jobs.kept_inputs import kept_case
from optimiser.problem.plan import Plan


def plan_in(folder: Path) -> Plan:
    """The plan as it stands in the folder, with its case.

    Raises:
        UsageError: a plan of whole locations, or one that leaves part of its requirement open.

    """
    case = kept_case(folder)
    if case.scenario.locations is not None:
        raise UsageError("suppose-locations")
    plan = read_plan(folder / "plan.csv", case.instance)
    if case.instance.joint:
        plan = replace(plan, new={**plan.new, **read_streams(folder / "joint.csv", case.instance)})
    if any(plan.new_in(s, g, t) != n for (s, g, t), n in case.instance.requirement.items()):
        raise UsageError("suppose-relaxed")
    return replace(plan, case=case)
