"""The two ledgers of people in facilities: the credit of the linked municipality, the load of the host.

Maths:
    credit[l, h] = Σ persons of cohorts linked to l that begin in half-year h                  [persons]
    entered[k, h] = Σ persons of cohorts that begin in h in a facility of host k               [persons]
    present_linked[l, d], present_hosted[k, d] = Σ persons of stays on day d, by l and by k    [persons]
    Σ_l credit = Σ_k entered,   Σ_l present_linked = Σ_k present_hosted

Source:
    "Stay counts for the task of the koppelgemeente, wherever the location is": pont.media/nieuws/1054063.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data.schema.half_years import final_day, first_day
from data.schema.housing_instruments import HousingFacility, HousingStay
from data.schema.instrument_terms import final_day_of_stay
from data.schema.stays import first_stays
from data.schema.tables import Tables


@dataclass(frozen=True)
class Entry:
    """People who began to count: for whom, where, by which instrument [persons]."""

    stay: HousingStay
    facility: HousingFacility

    @property
    def linked(self) -> str:
        """The municipality that gets the credit."""
        return self.stay.linked_gm

    @property
    def host(self) -> str:
        """The municipality where they stay."""
        return self.facility.host_gm


def entries(tables: Tables, start: date, until: date) -> Iterator[Entry]:
    """People who began to count between two days, both included."""
    facilities = {f.facility_id: f for f in tables.housing_facilities}
    for stay in first_stays(tables.housing_stays):
        if start <= stay.start <= until:
            yield Entry(stay, facilities[stay.facility_id])


def entries_in(tables: Tables, half_year: str, known_on: date = date.max) -> tuple[Entry, ...]:
    """People who began to count in a half-year, as far as known on a day."""
    return tuple(entries(tables, first_day(half_year), min(final_day(half_year), known_on)))


def credit(found: tuple[Entry, ...]) -> Counter[str]:
    """People by the municipality to which they are linked [persons]."""
    return _sums((e.linked, e.stay.persons) for e in found)


def entered(found: tuple[Entry, ...]) -> Counter[str]:
    """The same people by the municipality that hosts them [persons]."""
    return _sums((e.host, e.stay.persons) for e in found)


def present(tables: Tables, day: date) -> tuple[Entry, ...]:
    """People who are in a facility on a day; without an end in the tables as long as nothing says that they left."""
    facilities = {f.facility_id: f for f in tables.housing_facilities}
    there = (s for s in tables.housing_stays if s.start <= day and (s.end is None or s.end >= day))
    return tuple(Entry(s, facilities[s.facility_id]) for s in there)


def overdue(tables: Tables, day: date) -> tuple[Entry, ...]:
    """People who are still in a facility on a day though their term has ended."""
    return tuple(
        e
        for e in present(tables, day)
        if (longest := final_day_of_stay(e.facility.instrument, e.stay.start)) is not None and longest < day
    )


def _sums(pairs: Iterator[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for code, persons in pairs:
        found[code] += persons
    return found
