"""Checks of facilities, stays and swaps: nobody counts twice, nobody stays where there is no room, swaps keep sums.

Two rows may be about the same people where they are linked to the same municipality and overlap in the same facility,
or where one begins within a month after the other ended. A number and two days cannot tell; the name of the group can.
Without it on both rows they are refused.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.housing_instruments import HouseholdSwap, HousingFacility, HousingParticipant, HousingStay
from data.schema.instrument_terms import TERMS, final_day_of_stay
from data.schema.stays import cohort_of

Stays = list[tuple[int, HousingStay]]
"""Rows with their line, in the order of their days."""

Numbers = dict[str, str | int | float]
"""Details of a complaint."""

MOVING = timedelta(days=31)
"""Days between the end of one stay and the start of another within which the same people may have moved on."""


def check_facilities(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A regional facility has partners besides its host, and an instrument is used while it is in force."""
    partners: dict[str, set[str]] = defaultdict(set)
    hosts = {f.facility_id: f.host_gm for f in rows.get("housing_facilities", []) if isinstance(f, HousingFacility)}
    for line, row in numbered_rows("housing_participants", rows, raws):
        if isinstance(row, HousingParticipant):
            partners[row.facility_id].add(row.gm_code)
            if row.gm_code == hosts.get(row.facility_id):
                yield Complaint("participant-is-host", raws["housing_participants"].name, line, "gm_code", row.gm_code)
    for line, facility in numbered_rows("housing_facilities", rows, raws):
        if not isinstance(facility, HousingFacility):
            continue
        name, others = raws["housing_facilities"].name, partners[facility.facility_id] - {facility.host_gm}
        unread = "housing_participants" in raws and raws["housing_participants"].partial
        if facility.instrument == "in_between" and not others and not unread:
            yield Complaint("facility-without-partners", name, line, "facility_id", facility.facility_id)
        if outside := _outside_terms(facility.instrument, facility.opened):
            yield Complaint("instrument-not-then", name, line, "opened", str(facility.opened), outside)


def _outside_terms(instrument: str, day: date) -> Numbers:
    """When an instrument was in force, where a day lies outside; empty where it lies inside."""
    terms = TERMS[instrument]
    if (terms.first or day) <= day <= (terms.final or day):
        return {}
    return {"instrument": instrument, "start": str(terms.first), "end": str(terms.final)}


def check_stays(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """All checks of stays."""
    if "housing_stays" not in raws:
        return
    name = raws["housing_stays"].name
    facilities = {f.facility_id: f for f in rows.get("housing_facilities", []) if isinstance(f, HousingFacility)}
    linkable: dict[str, set[str]] = {f.facility_id: {f.host_gm} for f in facilities.values()}
    for participant in rows.get("housing_participants", []):
        if isinstance(participant, HousingParticipant):
            linkable.setdefault(participant.facility_id, set()).add(participant.gm_code)
    stays = [(n, r) for n, r in numbered_rows("housing_stays", rows, raws) if isinstance(r, HousingStay)]
    stays.sort(key=lambda pair: (pair[1].start, pair[0]))
    for line, stay in stays:
        if facility := facilities.get(stay.facility_id):
            for code, column, value, details in _of_stay(stay, facility, linkable[stay.facility_id]):
                yield Complaint(code, name, line, column, value, details)
    yield from _same_people(stays, name)
    yield from _cohorts(stays, name)
    yield from _rooms(stays, facilities, name)


def _of_stay(
    stay: HousingStay, facility: HousingFacility, linkable: set[str]
) -> Iterator[tuple[str, str, str, Numbers]]:
    """Faults of one row beside its facility: code, column, value and details."""
    if facility.instrument != "hotel" and stay.linked_gm not in linkable:
        yield "stay-not-participant", "linked_gm", stay.linked_gm, {"facility": facility.facility_id}
    span: Numbers = {
        "start": str(facility.opened), "end": str(facility.agreed_end or ""),
        "bounded": "yes" if facility.agreed_end else "no",
    }  # fmt: skip
    if stay.start < facility.opened or (facility.agreed_end and stay.start > facility.agreed_end):
        yield "stay-outside-facility", "start", str(stay.start), span
    elif facility.agreed_end and stay.end and stay.end > facility.agreed_end:
        yield "stay-outside-facility", "end", str(stay.end), span
    if outside := _outside_terms(facility.instrument, stay.start):
        yield "instrument-not-then", "start", str(stay.start), outside
    longest = final_day_of_stay(facility.instrument, stay.start)
    if longest and stay.end and stay.end > longest:
        details: Numbers = {"months": TERMS[facility.instrument].months or 0, "longest": str(longest)}
        yield "stay-too-long", "end", str(stay.end), {**details, "instrument": facility.instrument}


def _same_people(stays: Stays, name: str) -> Iterator[Complaint]:
    """Complain about a row that may be about the people of an earlier one; each once."""
    earlier: dict[str, Stays] = defaultdict(list)
    for line, stay in stays:
        before = earlier[stay.linked_gm]
        before.append((line, stay))
        for first, other in before[:-1]:
            if other.cohort and stay.cohort:
                continue
            overlap = other.facility_id == stay.facility_id and (other.end is None or other.end >= stay.start)
            moved = other.end is not None and other.end < stay.start <= other.end + MOVING
            if overlap or moved:
                details: Numbers = {"first": first, "other": other.stay_id}
                yield Complaint("stay-people-unclear", name, line, "cohort", stay.cohort, details)
                break


def _cohorts(stays: Stays, name: str) -> Iterator[Complaint]:
    """Complain where rows of one group of people name two municipalities, more people later, or two places at once."""
    first: dict[tuple[str, str], tuple[int, HousingStay]] = {}
    latest: dict[tuple[str, str], HousingStay] = {}
    for line, stay in stays:
        cohort = cohort_of(stay)
        if cohort in first:
            other_line, other = first[cohort]
            details: Numbers = {"first": other_line, "cohort": stay.cohort or "", "persons": other.persons}
            if stay.linked_gm != other.linked_gm:
                yield Complaint("cohort-linked", name, line, "linked_gm", stay.linked_gm, details)
            if stay.persons > other.persons:
                yield Complaint("cohort-grows", name, line, "persons", str(stay.persons), details)
            before = latest[cohort]
            if before.end is None or before.end >= stay.start:
                yield Complaint("cohort-overlaps", name, line, "start", str(stay.start), details)
        first.setdefault(cohort, (line, stay))
        latest[cohort] = stay


def last_day_present(stay: HousingStay, facility: HousingFacility) -> date:
    """Final day on which the people of a row may still be there, where no end is known by its term."""
    ends = (stay.end, final_day_of_stay(facility.instrument, stay.start), facility.agreed_end)
    return min((end for end in ends if end is not None), default=date.max)


def _rooms(stays: Stays, facilities: Mapping[str, HousingFacility], name: str) -> Iterator[Complaint]:
    """Complain about a row with which more people are in a facility than it has places."""
    inside: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for line, stay in stays:
        facility = facilities.get(stay.facility_id)
        if facility is None:
            continue
        there = inside[stay.facility_id]
        there.append((last_day_present(stay, facility), stay.persons))
        found = sum(persons for end, persons in there if end >= stay.start)
        if found > facility.places:
            details: Numbers = {"found": found, "places": facility.places, "day": str(stay.start)}
            yield Complaint("stays-above-places", name, line, "persons", str(stay.persons), details)


def check_swaps(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A swap is between two municipalities and gives each as many people as it gives up."""
    for line, row in numbered_rows("housing_swaps", rows, raws):
        if not isinstance(row, HouseholdSwap):
            continue
        name = raws["housing_swaps"].name
        if row.from_gm == row.to_gm:
            yield Complaint("swap-with-itself", name, line, "to_gm", row.to_gm)
        there, back = row.households * row.size, row.households_back * row.size_back
        if there != back:
            details: Numbers = {"there": there, "back": back}
            yield Complaint("swap-unbalanced", name, line, "households_back", str(row.households_back), details)
