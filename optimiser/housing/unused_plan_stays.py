"""Stays on which no stream beside a plan of places rests, and why."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.half_years import final_day, first_day, half_year_of
from data.schema.housing_instruments import HousingStay
from data.schema.stays import first_stays
from data.schema.tables import Tables
from optimiser.housing.two_ledgers import present
from optimiser.housing.unused_instruments import stay_days
from optimiser.problem.housing_settings import Housing
from optimiser.problem.unused_row import unused_row

Followed = set[tuple[str, str]]
"""Half-years and areas from which what is told follows."""


def unused_plan_stays(
    tables: Tables, housing: Housing | None, followed: Followed, *, complete: bool
) -> Iterator[Complaint]:
    """All of them.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        housing: settings of the ledger; ``None`` where the scenario keeps none.
        followed: half-years and areas of the ledger that matter.
        complete: whether these are all rows; else a row of streams goes before people that are added up.

    """
    used = {s.stay_id for s in _credits(tables, housing, followed)}
    stated = {(r.gm_code, r.period, r.stream) for r in tables.streams} if not complete else set()
    begun = {s.cohort or s.stay_id: s.start for s in first_stays(tables.housing_stays)}
    days = [min(p.reference_date, housing.known_on) if housing else p.reference_date for p in tables.periods]
    for period, day in zip(tables.periods, days, strict=True):
        half_year = half_year_of(period.reference_date)
        for entry in present(tables, day):
            here = half_year_of(begun[entry.stay.cohort or entry.stay.stay_id]) == half_year
            shown = (entry.host, period.period, entry.facility.instrument) not in stated
            if shown or (here and (half_year, entry.linked) in followed):
                used.add(entry.stay.stay_id)
    told = ", ".join(map(str, days))
    yield from (unused_row(s, "plan-stay", days=told) for s in tables.housing_stays if s.stay_id not in used)
    yield from stay_days(tables, days)


def _credits(tables: Tables, housing: Housing | None, followed: Followed) -> Iterator[HousingStay]:
    """First stays that a count leaves to the table of stays."""
    if housing is None:
        return
    newest = {(r.half_year, r.scope_code): r for r in sorted(tables.housing_realised, key=lambda r: r.until)
              if r.until <= housing.known_on}  # fmt: skip
    for stay in first_stays(tables.housing_stays):
        row = newest.get((half_year_of(stay.start), stay.linked_gm))
        if row is None or (row.half_year, row.scope_code) not in followed:
            continue
        inside = first_day(row.half_year) <= stay.start <= min(row.until, final_day(row.half_year))
        if inside and row.includes_instruments == "no" and row.instruments is None:
            yield stay
