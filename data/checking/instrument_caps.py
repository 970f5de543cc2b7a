"""Checks of what an instrument allows in the whole country: places at once, people in all and in a half-year."""

from collections import defaultdict
from collections.abc import Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.half_years import half_year_of
from data.schema.housing_instruments import HousingFacility, HousingStay
from data.schema.instrument_terms import HOTEL_CHANGE, HOTEL_PEOPLE, HOTEL_PEOPLE_LATER, TERMS
from data.schema.stays import first_stays


def check_caps(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """No more places and people than the country has; a dossier of one province may only have fewer."""
    facilities = [(n, f) for n, f in numbered_rows("housing_facilities", rows, raws) if isinstance(f, HousingFacility)]
    facilities.sort(key=lambda pair: (pair[1].opened, pair[0]))
    for i, (line, facility) in enumerate(facilities):
        cap = TERMS[facility.instrument].places
        open_then = [
            f
            for _, f in facilities[: i + 1]
            if f.instrument == facility.instrument and (f.agreed_end is None or f.agreed_end >= facility.opened)
        ]
        found = sum(f.places for f in open_then)
        if cap is not None and found > cap:
            details: dict[str, str | int | float] = {"found": found, "limit": cap, "day": str(facility.opened)}
            name = raws["housing_facilities"].name
            yield Complaint("instrument-above-cap", name, line, "places", str(facility.places), details)
    yield from _hotels({f.facility_id for _, f in facilities if f.instrument == "hotel"}, rows, raws)


def _hotels(hotels: set[str], rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Complain about the stay in a hotel with which more people were helped than there was money for."""
    lines = {r.stay_id: n for n, r in numbered_rows("housing_stays", rows, raws) if isinstance(r, HousingStay)}
    found: dict[str, int] = defaultdict(int)
    for stay in first_stays(s for s in rows.get("housing_stays", []) if isinstance(s, HousingStay)):
        if stay.facility_id not in hotels:
            continue
        early = stay.start < HOTEL_CHANGE
        span, cap = ("", HOTEL_PEOPLE) if early else (half_year_of(stay.start), HOTEL_PEOPLE_LATER)
        found[span] += stay.persons
        if found[span] > cap:
            details: dict[str, str | int | float] = {
                "found": found[span],
                "limit": cap,
                "half_year": span,
                "early": "yes" if early else "no",
            }
            name = raws["housing_stays"].name
            yield Complaint("hotel-above-cap", name, lines[stay.stay_id], "persons", str(stay.persons), details)
            return
