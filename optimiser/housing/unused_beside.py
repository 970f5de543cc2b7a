"""Rows of the housing task, streams and LVV facilities on which nothing beside a plan of places rests, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data.complaints import Complaint
from data.schema.half_years import half_year_of, preceding
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES
from optimiser.housing.ledger import Ledger, keep_ledger
from optimiser.housing.stream_numbers import derived_streams
from optimiser.housing.unused_ledger import followed, unused_in_ledger
from optimiser.housing.unused_ledger_settings import unused_ledger_settings
from optimiser.housing.unused_plan_stays import unused_plan_stays
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory
from optimiser.problem.unused_row import unused_row, unused_table

_LEDGER = ("housing_tasks", "housing_official", "housing_carried", "housing_realised")
"""Tables of which the ledger is made."""

_NEVER = ("housing_monitor", "housing_supervision", "housing_participants", "housing_swaps", "housing_flows")
"""Tables that no plan of places reads, with streams or without."""

_UNTOLD = {
    "housing_tasks": ("source", "note"),
    "housing_official": ("source", "note"),
    "housing_carried": ("source", "note"),
    "housing_realised": ("linked", "source", "note"),
    "housing_facilities": ("name", "places", "opened", "agreed_end", "source", "note"),
    "housing_stays": ("source", "note"),
    "streams": ("note",),
    "stream_exchanges": ("agreed", "note"),
    "lvv_facilities": ("name", "registered", "source", "note"),
}
"""Columns that are read and checked, and that no output of a plan shows."""


@dataclass(frozen=True)
class LedgerOfPlan:
    """The ledger beside a plan.

    Args:
        lines: by half-year and area.
        told: half-years in which a period has its reference day.
        read: these, and those before them from which arrears or leads are carried.

    """

    lines: Ledger
    told: tuple[str, ...]
    read: tuple[str, ...]


def ledger_of_plan(tables: Tables, territory: Territory, housing: Housing | None) -> LedgerOfPlan:
    """The ledger of the periods of a plan; an empty one where none is kept."""
    lines = keep_ledger(tables, territory, housing) if housing and tables.housing_tasks else {}
    told = tuple(h for h in lines if h in {half_year_of(p.reference_date) for p in tables.periods})
    read = set(told)
    for half_year in reversed(tuple(lines)):
        stated = all(lines[half_year][m].opening == "stated" for m in territory.municipalities)
        if half_year in read and not stated and preceding(half_year) in lines:
            read.add(preceding(half_year))
    return LedgerOfPlan(lines, told, tuple(h for h in lines if h in read))


def unused_beside_plan(
    tables: Tables, territory: Territory, housing: Housing | None, *, complete: bool = True
) -> Iterator[Complaint]:
    """All of them, in a scenario with streams.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        territory: its areas.
        housing: settings of the ledger; ``None`` where the scenario keeps none.
        complete: whether these are all rows.

    """
    ledger = ledger_of_plan(tables, territory, housing)
    yield from (unused_table(t, "plan-unread") for t in _NEVER if getattr(tables, t))
    if housing is None or not ledger.told:
        why = "no-ledger" if housing is None else "no-ledger-period"
        yield from (unused_table(t, why) for t in _LEDGER if getattr(tables, t))
    else:
        yield from unused_in_ledger(tables, territory, housing, ledger.lines, read=ledger.read, told=ledger.told)
        yield from unused_ledger_settings(tables, housing, read=ledger.read, told=ledger.told)
    days = [min(p.reference_date, housing.known_on) if housing else p.reference_date for p in tables.periods]
    chain = followed(ledger.lines, ledger.read, ledger.told)
    yield from unused_plan_stays(tables, housing, chain, complete=complete)
    yield from _facilities(tables, days)
    yield from _streams(tables, territory, housing, complete=complete)
    yield from _lvv(tables)
    for table, columns in _UNTOLD.items():
        for column in columns:
            if any(getattr(row, column) is not None for row in getattr(tables, table)):
                yield unused_table(table, "untold", column)


def _facilities(tables: Tables, days: list[date]) -> Iterator[Complaint]:
    """Facilities where nobody is on any of the days."""
    there = {s.facility_id for s in tables.housing_stays for d in days
             if s.start <= d and (s.end is None or s.end >= d)}  # fmt: skip
    for row in tables.housing_facilities:
        stays = [s for s in tables.housing_stays if s.facility_id == row.facility_id]
        if row.facility_id not in there:
            yield unused_row(row, "nobody-there", days=", ".join(map(str, days)))
        elif all(VISIBILITIES.index(s.visibility) >= VISIBILITIES.index(row.visibility) for s in stays):
            yield unused_row(row, "stays-stricter", "visibility")


def _streams(tables: Tables, territory: Territory, housing: Housing | None, *, complete: bool) -> Iterator[Complaint]:
    """Rows of which another table says the same number."""
    derived = derived_streams(tables, territory, housing, complete=complete)
    for row in tables.streams:
        found = derived.get((row.gm_code, row.period, row.stream))
        if found is not None and not found.least:
            yield unused_row(row, "stream-same")


def _lvv(tables: Tables) -> Iterator[Complaint]:
    """Rows that are no facility's newest on any reference day, and places of what is closed."""
    newest = set[tuple[str, date | None]]()
    for period in tables.periods:
        rows = sorted(tables.lvv_facilities, key=lambda r: r.since or date.min)
        known = {r.facility_id: r for r in rows if (r.since or date.min) <= period.reference_date}
        newest |= {(r.facility_id, r.since) for r in known.values()}
    for row in tables.lvv_facilities:
        if (row.facility_id, row.since) not in newest:
            yield unused_row(row, "lvv-row")
        elif row.status == "closed" and row.places is not None:
            yield unused_row(row, "lvv-closed", "places")
