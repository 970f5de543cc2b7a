"""Streams of permit holders by the ledger, so that nobody stands in two of them.

Maths:
    held[k, i] = people on the day in facilities of instrument i with host k                           [persons]
    here[m] = people linked to m, in a facility on the day, who began to count in this half-year
    arrears'[m] = max(0, arrears[m] − here[m])
    task'[m] = max(0, new[m] + moved[m] − lead[m] − max(0, here[m] − arrears[m]))

Who stays in a facility stands at its host and is taken off the task of the linked municipality, the oldest part first.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.schema.half_years import half_year_of
from data.schema.stays import cohort_of
from data.schema.tables import Tables
from optimiser.housing.ledger import LedgerLine, keep_ledger
from optimiser.housing.two_ledgers import entries_in, present
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory

Cell = tuple[str, str, str]
"""(municipality, period, stream)"""


@dataclass(frozen=True)
class Derived:
    """A number that other tables of the dossier say already, and which ones."""

    number: int
    origin: str
    least: bool = False


def derived_streams(
    tables: Tables, territory: Territory, housing: Housing | None, *, complete: bool = True
) -> dict[Cell, Derived]:
    """Numbers of streams that follow from other tables, by municipality, period and stream.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        territory: its areas.
        housing: settings of the ledger; ``None`` where the scenario keeps none.
        complete: whether these are all rows, so that people in facilities are not at least so many.

    """
    found = dict(_lvv(tables, complete=complete))
    ledger = keep_ledger(tables, territory, housing) if housing and tables.housing_tasks else {}
    for period in tables.periods:
        day = min(period.reference_date, housing.known_on) if housing else period.reference_date
        for (host, instrument), persons in _held(tables, day).items():
            found[host, period.period, instrument] = Derived(persons, "facilities", least=not complete)
        if housing and (lines := ledger.get(half_year_of(period.reference_date))):
            here = _here(tables, half_year_of(period.reference_date), day)
            for m in territory.municipalities:
                for stream, number in _asked(lines[m], here[m]).items():
                    found[m, period.period, stream] = Derived(number, "ledger")
    return found


@dataclass(frozen=True)
class Known:
    """A number of a stream as the dossier says it: where it comes from, and whether there may be more."""

    number: int
    origin: str
    least: bool = False
    source: str = ""


def known_streams(
    tables: Tables, territory: Territory, housing: Housing | None, *, complete: bool = True
) -> dict[Cell, Known]:
    """All numbers of streams: those that other tables say, else the rows of ``streams``.

    Args:
        tables: as in ``derived_streams``, like the rest.
        territory: its areas.
        housing: settings of the ledger.
        complete: whether these are all rows; if not, what facilities say may be less than a row says.

    """
    derived = derived_streams(tables, territory, housing, complete=complete)
    stated = {(r.gm_code, r.period, str(r.stream)): r for r in tables.streams}
    found: dict[Cell, Known] = {}
    for cell in sorted({*derived, *stated}):
        of, row = derived.get(cell), stated.get(cell)
        if of is not None and not (of.least and row is not None):
            found[cell] = Known(of.number, of.origin, of.least)
        elif row is not None:
            found[cell] = Known(row.number, "stated", source=row.source)
    return found


def traded_streams(tables: Tables) -> Counter[Cell]:
    """What agreed exchanges of streams bring to a municipality, or take from it where it is negative."""
    traded: Counter[Cell] = Counter()
    for x in tables.stream_exchanges:
        for stream, number, giver, taker in (
            (x.stream, x.number, x.from_gm, x.to_gm), (x.stream_taken, x.number_taken, x.to_gm, x.from_gm),
        ):  # fmt: skip
            traded[giver, x.period, stream] -= number
            traded[taker, x.period, stream] += number
    return traded


def _held(tables: Tables, day: date) -> Mapping[tuple[str, str], int]:
    """People in facilities by host and instrument; none where no row says anything."""
    held: Counter[tuple[str, str]] = Counter()
    for entry in present(tables, day):
        held[entry.host, entry.facility.instrument] += entry.stay.persons
    return held


def _here(tables: Tables, half_year: str, day: date) -> Counter[str]:
    """People in facilities on a day who began to count in the half-year, by linked municipality."""
    begun = {cohort_of(e.stay) for e in entries_in(tables, half_year, day)}
    here: Counter[str] = Counter()
    for entry in present(tables, day):
        if cohort_of(entry.stay) in begun:
            here[entry.linked] += entry.stay.persons
    return here


def _asked(line: LedgerLine, here: int) -> dict[str, int]:
    """Task and arrears that nobody in a facility answers yet; empty where they are unknown."""
    if line.new is None or line.brought is None:
        return {}
    arrears, asked = max(0, line.brought), line.new + line.moved + min(0, line.brought)
    return {"housing_arrears": max(0, arrears - here), "housing_task": max(0, asked - max(0, here - arrears))}


def _lvv(tables: Tables, *, complete: bool) -> dict[Cell, Derived]:
    """Places for undocumented people by their table: the newest row of each facility on the reference day."""
    found: dict[Cell, Derived] = {}
    for period in tables.periods:
        newest = {
            r.facility_id: r
            for r in sorted(tables.lvv_facilities, key=lambda r: r.since or date.min)
            if (r.since or date.min) <= period.reference_date
        }
        for m in {r.gm_code for r in newest.values()}:
            places = [0 if r.status == "closed" else r.places for r in newest.values() if r.gm_code == m]
            known = [n for n in places if n is not None]
            if known:
                least = not complete or len(known) < len(places)
                found[m, period.period, "lvv"] = Derived(sum(known), "lvv", least=least)
    return found
