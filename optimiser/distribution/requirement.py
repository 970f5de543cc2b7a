"""What is required of every scope: rows of the dossier, by stated parts of groups, divided where a scenario says so."""

from data.complaints import InvalidInputError
from data.schema.tables import Tables
from optimiser.distribution import group_shares
from optimiser.distribution.division import divided
from optimiser.problem.area_sums import Cell
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory


def required_by_row(tables: Tables, scenario: Scenario) -> dict[Cell, int]:
    """The rows of the requirement: as the table says them, or by stated parts of groups [places]."""
    return {(r.scope_code, r.group, r.period): r.additional for r in group_shares.shared_rows(tables, scenario)}


def requirement(tables: Tables, scenario: Scenario, territory: Territory) -> dict[Cell, int]:
    """The requirement by scope; the number of a scope is divided over areas where the scenario says so.

    Raises:
        InvalidInputError: rows that stated parts or a division do not fit.

    """
    if complaints := list(group_shares.table_misfits(tables, scenario, territory.scopes)):
        raise InvalidInputError(complaints)
    required, complaints = divided(required_by_row(tables, scenario), territory, scenario)
    if complaints:
        raise InvalidInputError(complaints)
    return required
