"""Rows that have no effect on the housing task or on people in reception over time, and why.

A row has an effect if any number, list or sentence of the edition rests on it.
"""

from collections.abc import Iterable, Iterator, Mapping

from data.complaints import Complaint
from data.schema.catalogue import HOUSING, TABLES
from data.schema.facts import Municipality
from data.schema.flow_balance import amounts_of, balances
from data.schema.half_years import half_years
from data.schema.housing_flows import IN_RECEPTION, REALISED, RECEPTION, SCENARIOS, HousingFlow
from data.schema.tables import Tables
from optimiser.housing.ledger import Ledger
from optimiser.housing.unused_counts import unused_counts
from optimiser.housing.unused_instruments import unused_instruments
from optimiser.housing.unused_tasks import unused_tasks
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory
from optimiser.problem.unused_row import unused_row, unused_table

_READ = {model.TABLE for model in HOUSING} - {HousingFlow.TABLE}

_NAMED = {"gm_code", "name", "population", "province_code", "province", "region_code", "region"}
"""Columns of municipalities that the housing task reads."""

_UNTOLD = {
    "housing_official": ("source", "note"),
    "housing_carried": ("source", "note"),
    "housing_realised": ("linked", "source", "note"),
    "housing_monitor": ("note",),
    "housing_supervision": ("source", "note"),
    "housing_facilities": ("note",),
    "housing_participants": ("source",),
    "housing_stays": ("source", "note"),
    "housing_swaps": ("note",),
}
"""Columns that are read and checked, and that no output shows."""


def unused_of_task(
    tables: Tables, territory: Territory, settings: Housing, ledger: Ledger, *, fewest: int = 1
) -> tuple[Complaint, ...]:
    """Everything in a dossier that changes nothing about the housing task of a half-year, as remarks.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        territory: its areas.
        settings: which half-year, since when, as known on which day.
        ledger: of these.
        fewest: unknown municipalities from which a figure published for an area is told.

    """
    return (
        *unused_tasks(tables, territory, settings),
        *unused_counts(tables, territory, settings, ledger, fewest=fewest),
        *unused_instruments(tables, settings, half_years(settings.since, settings.half_year)),
        *_untold(tables, _UNTOLD),
        *_unread(tables, _READ),
    )


def unused_in_time(tables: Tables, *, ledger: bool = False) -> tuple[Complaint, ...]:
    """Everything in a dossier that changes nothing about people in reception over time, as remarks.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        ledger: whether arrears are asked of it, so that the housing task is read too.

    """
    untold = {HousingFlow.TABLE: ("source", "note")}
    read = {HousingFlow.TABLE, *(_READ if ledger else ())}
    return (*_superseded(tables.housing_flows), *_together(tables.housing_flows), *_untold(tables, untold),
            *_unread(tables, read, municipalities=ledger))  # fmt: skip


def _superseded(rows: Iterable[HousingFlow]) -> Iterator[Complaint]:
    """Expectations of what was counted."""
    counted = {(r.half_year, r.flow) for r in rows if r.scenario == REALISED}
    for row in rows:
        if row.scenario != REALISED and (row.half_year, row.flow) in counted:
            yield unused_row(row, "counted")


def _together(rows: Iterable[HousingFlow]) -> Iterator[Complaint]:
    """Reception as a whole where each part of it is known."""
    open_in = set[str]()
    found = list(rows)
    for scenario in SCENARIOS:
        for balance in balances(amounts_of(found, scenario)):
            if any(balance.opening[stock] is None for stock in IN_RECEPTION):
                open_in.add(balance.half_year)
    for row in found:
        if row.flow == RECEPTION and row.half_year not in open_in:
            yield unused_row(row, "parts-known")


def _untold(tables: Tables, columns: Mapping[str, tuple[str, ...]]) -> Iterator[Complaint]:
    """Columns that no output shows, of tables with rows."""
    for table, untold in columns.items():
        rows = getattr(tables, table)
        for column in untold:
            if any(getattr(row, column) is not None for row in rows):
                yield unused_table(table, "untold", column)


def _unread(tables: Tables, read: set[str], *, municipalities: bool = True) -> Iterator[Complaint]:
    """Tables with rows that the command does not read, and columns of municipalities that it does not."""
    for model in TABLES:
        if model.TABLE not in {*read, Municipality.TABLE} and getattr(tables, model.TABLE):
            yield unused_table(model.TABLE, "unread")
    if not municipalities:
        yield unused_table(Municipality.TABLE, "unread")
        return
    for column in Municipality.model_fields:
        if column not in _NAMED and any(getattr(m, column) is not None for m in tables.municipalities):
            yield unused_table(Municipality.TABLE, "unread", column)
