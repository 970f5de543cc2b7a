"""Facilities, stays and swaps that the housing task does not use, and why."""

from collections.abc import Iterator, Sequence
from datetime import date

from data.complaints import Complaint
from data.schema.half_years import final_day, first_day
from data.schema.housing_instruments import HousingFacility, HousingParticipant, HousingStay
from data.schema.stays import first_stays
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES
from optimiser.problem.housing_settings import Housing
from optimiser.problem.unused_row import unused_row, unused_table


def unused_instruments(tables: Tables, settings: Housing, half_years: Sequence[str]) -> Iterator[Complaint]:
    """All of them.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        settings: as known on which day.
        half_years: those that are told.

    """
    known_on, told_on = settings.known_on, settings.told_on
    days = [min(known_on, final_day(h)) for h in half_years]
    yield from _unused_stays(tables, half_years, days)
    later = {f.facility_id for f in tables.housing_facilities if f.opened > told_on}
    at_facilities: tuple[HousingFacility | HousingParticipant, ...] = (
        *tables.housing_facilities, *tables.housing_participants,
    )  # fmt: skip
    yield from (unused_row(row, "later", day=str(told_on)) for row in at_facilities if row.facility_id in later)
    for swap in tables.housing_swaps:
        if swap.half_year not in half_years:
            yield unused_row(swap, "half-year", first=half_years[0], until=half_years[-1])
        elif swap.agreed > known_on:
            yield unused_row(swap, "later", day=str(known_on))


def _unused_stays(tables: Tables, half_years: Sequence[str], days: Sequence[date]) -> Iterator[Complaint]:
    """Stays of people who neither began to count in these half-years nor are there on these days."""
    counting = {s.stay_id for s in first_stays(tables.housing_stays) if _begins(s, half_years, max(days))}
    facilities = {f.facility_id: f for f in tables.housing_facilities}
    for stay in tables.housing_stays:
        if VISIBILITIES.index(stay.visibility) < VISIBILITIES.index(facilities[stay.facility_id].visibility):
            yield unused_row(stay, "facility-stricter", "visibility")
        if stay.stay_id not in counting and not any(_there(stay, day) for day in days):
            yield unused_row(stay, "stay", days=", ".join(map(str, days)))
    yield from stay_days(tables, days)


def stay_days(tables: Tables, days: Sequence[date]) -> Iterator[Complaint]:
    """What of the days of stays counts: the half-year, and who is there on these days."""
    if tables.housing_stays:
        yield unused_table("housing_stays", "stay-end", "end", days=", ".join(map(str, days)))
        yield unused_table("housing_stays", "stay-start", "start", days=", ".join(map(str, days)))


def _begins(stay: HousingStay, half_years: Sequence[str], known_on: date) -> bool:
    return stay.start <= known_on and any(first_day(h) <= stay.start <= final_day(h) for h in half_years)


def _there(stay: HousingStay, day: date) -> bool:
    return stay.start <= day and (stay.end is None or stay.end >= day)
