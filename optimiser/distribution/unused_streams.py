"""Tables and settings of streams and of the housing task that no plan without them reads."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.catalogue import HOUSING
from data.schema.half_years import half_year_of
from data.schema.tables import Tables
from optimiser.problem.scenario import Scenario
from optimiser.problem.unused_row import unused_row, unused_table


def unused_streams(tables: Tables, scenario: Scenario) -> Iterator[Complaint]:
    """Rows of streams that nothing adds up, and tables of the housing task that nothing beside the plan reads."""
    if scenario.streams is None:
        rows = (*tables.streams, *tables.stream_exchanges, *tables.lvv_facilities)
        yield from (unused_row(row, "streams") for row in rows)
        yield from (unused_table(m.TABLE, "plan-unread") for m in HOUSING if getattr(tables, m.TABLE))


def reads_ledger(tables: Tables, scenario: Scenario) -> bool:
    """Whether streams beside the plan take anything from the ledger of the housing task."""
    if scenario.streams is None or scenario.housing is None or not tables.housing_tasks:
        return False
    first, last = scenario.housing.since, scenario.housing.half_year
    return any(first <= half_year_of(p.reference_date) <= last for p in tables.periods)
