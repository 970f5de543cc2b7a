"""Why there is no plan, as one audience may know it: from the rows that it may see alone."""

from data.schema.visibility import Visibility
from optimiser.errors import InfeasibleError, SolverError
from optimiser.problem.case import Case
from optimiser.problem.repair_settings import RepairPrices
from optimiser.publishing.visible_plan import hides_input, plan_alone, visible_case
from optimiser.solving.repairs import repairs


def visible_clash(error: InfeasibleError, case: Case, audience: Visibility, *, relax: bool = False) -> InfeasibleError:
    """The clash of the visible rows; no reason is told if these do have a plan."""
    if not hides_input(case.tables, case.scenario, audience):
        return error
    try:
        plan_alone(visible_case(case, audience), relax=relax)
    except InfeasibleError as of_visible_rows:
        return of_visible_rows
    return InfeasibleError({}, {}, hidden=True)


def with_repairs(error: InfeasibleError, case: Case, audience: Visibility) -> InfeasibleError:
    """The clash with the cheapest ways out of it, from the visible rows alone."""
    if error.hidden:
        return error
    seen, prices = visible_case(case, audience), case.scenario.repair or RepairPrices()
    if case.scenario.locations is not None:
        from optimiser.jobs.location_repairs import location_repairs  # noqa: PLC0415  # of whole locations alone

        return error.with_repairs(location_repairs(seen, prices))
    try:
        return error.with_repairs(repairs(seen.instance, prices))
    except SolverError:  # a clash is told with or without ways out of it
        return error
