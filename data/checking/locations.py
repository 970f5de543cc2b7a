"""Checks of what locations may become: kinds, candidates and extensions, against each other and over time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.dates import ready
from data.schema.facts import Location, Period
from data.schema.location_options import Candidate, Extension, Kind, Standstill, groups_of


def _periods(rows: Rows, raws: Raws) -> list[Period]:
    """All periods; none if one of them is unreadable, since the horizon is unknown then."""
    all_readable = "periods" in raws and not raws["periods"].partial
    return [period for period in rows.get("periods", []) if isinstance(period, Period) and all_readable]


def check_sizes(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """No minimum exceeds its maximum, each that of the row itself or else of its kind (candidates) or present size."""
    kinds = {k.kind: k for k in rows.get("kinds", []) if isinstance(k, Kind)}
    for table in ("kinds", "candidates", "locations"):
        for line, row in numbered_rows(table, rows, raws):
            if not isinstance(row, Kind | Candidate | Location):
                continue
            low: int | None = row.minimum
            high: int | None = row.maximum
            if isinstance(row, Candidate) and row.kind in kinds:
                low = kinds[row.kind].minimum if low is None else low
                high = kinds[row.kind].maximum if high is None else high
            if isinstance(row, Location):
                low = row.places if low is None else low
                high = row.places if high is None else high
            if low is not None and high is not None and low > high:
                own_minimum = row.minimum is not None
                # the complaint is about the row's own value; the other one may be that of its kind
                column = "minimum" if own_minimum else "maximum"
                code = "smallest-above-largest" if own_minimum else "largest-below-smallest"
                details: dict[str, str | int | float] = {"minimum": low, "maximum": high}
                yield Complaint(code, raws[table].name, line, column, str(low if own_minimum else high), details)


def check_kinds(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A kind hosts a group, its lead time ends within the horizon, and a branch names its main kind and distance."""
    periods = _periods(rows, raws)
    horizon = _months_between(min(p.start for p in periods), max(p.end for p in periods)) if periods else 0
    last_reference_date = max((p.reference_date for p in periods), default=date.max)
    kinds_with_candidates = {c.kind for c in rows.get("candidates", []) if isinstance(c, Candidate)}
    standstills = [s for s in rows.get("standstills", []) if isinstance(s, Standstill)]
    for line, row in numbered_rows("kinds", rows, raws):
        if not isinstance(row, Kind):
            continue
        if not groups_of(row):
            yield Complaint("kind-without-groups", raws["kinds"].name, line, "groups", row.kind)
        may_open = periods and (row.generic or row.kind in kinds_with_candidates)
        if may_open and row.lead_months > horizon:
            details: dict[str, str | int | float] = {"months": horizon}
            yield Complaint(
                "lead-time-impossible", raws["kinds"].name, line, "lead_months", str(row.lead_months), details
            )
        elif may_open and (opening := ready(row, min(p.start for p in periods), standstills)) > last_reference_date:
            details = {"ready": str(opening), "end": str(last_reference_date)}
            yield Complaint("lead-time-waits", raws["kinds"].name, line, "lead_months", str(row.lead_months), details)
        if row.near_kind == row.kind:
            yield Complaint("branch-of-itself", raws["kinds"].name, line, "near_kind", row.kind)
        if (row.near_kind is None) != (row.near_km is None):
            missing = "near_km" if row.near_km is None else "near_kind"
            yield Complaint("branch-half-said", raws["kinds"].name, line, missing, row.kind)


def check_candidates(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A candidate is available on a reference date, for at least the term of its kind, under an unused identifier."""
    last_reference_date = max((p.reference_date for p in _periods(rows, raws)), default=date.max)
    location_ids = {r.location_id for r in rows.get("locations", []) if isinstance(r, Location)}
    term_months = {k.kind: k.term_months for k in rows.get("kinds", []) if isinstance(k, Kind)}
    for line, row in numbered_rows("candidates", rows, raws):
        if isinstance(row, Candidate) and row.available_from and row.available_until:
            months = _months_between(row.available_from, row.available_until + timedelta(days=1))
            if row.available_from <= row.available_until and months < term_months.get(row.kind, 0):
                term_details: dict[str, str | int | float] = {"months": months, "term": term_months[row.kind]}
                yield Complaint(
                    "candidate-too-short",
                    raws["candidates"].name,
                    line,
                    "available_until",
                    str(row.available_until),
                    term_details,
                )
        if isinstance(row, Candidate) and row.candidate_id in location_ids:
            yield Complaint("candidate-is-location", raws["candidates"].name, line, "candidate_id", row.candidate_id)
        if isinstance(row, Candidate) and row.available_from and row.available_from > last_reference_date:
            details: dict[str, str | int | float] = {"end": str(last_reference_date)}
            yield Complaint(
                "candidate-too-late", raws["candidates"].name, line, "available_from", str(row.available_from), details
            )


def check_extensions(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Extensions follow the agreed end and one another without overlap or gap."""
    ends: dict[str, date | None] = {}
    for _, row in numbered_rows("locations", rows, raws):
        if isinstance(row, Location):
            ends[row.location_id] = row.agreed_end
    options_by_location: dict[str, list[tuple[int, Extension]]] = defaultdict(list)
    for line, row in numbered_rows("extensions", rows, raws):
        if isinstance(row, Extension):
            options_by_location[row.location_id].append((line, row))
    all_readable = "extensions" in raws and not raws["extensions"].partial  # an unreadable row may fill the gap
    for location, options in options_by_location.items():
        last = ends.get(location)
        if location in ends and last is None:
            yield Complaint("extension-without-end", raws["extensions"].name, options[0][0], "location_id", location)
        for line, row in sorted(options, key=lambda o: o[1].start):
            if last is not None and row.start <= last:
                details: dict[str, str | int | float] = {"end": str(last)}
                yield Complaint("extension-overlaps", raws["extensions"].name, line, "start", str(row.start), details)
            elif last is not None and all_readable and row.end >= row.start > last + timedelta(days=1):
                details = {"end": str(last)}
                yield Complaint("extension-leaves-gap", raws["extensions"].name, line, "start", str(row.start), details)
            last = max(row.end, last) if last else row.end


def check_existing(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A location can be closed early only before its agreed end, and its places lie within its bounds."""
    for line, row in numbered_rows("locations", rows, raws):
        if not isinstance(row, Location):
            continue
        name, day = raws["locations"].name, row.closable_from
        if day and row.agreed_end and day > row.agreed_end:
            details: dict[str, str | int | float] = {"end": str(row.agreed_end)}
            yield Complaint("closable-after-end", name, line, "closable_from", str(day), details)
        if row.places is not None and row.minimum is not None and row.maximum is not None:
            details = {"minimum": row.minimum, "maximum": row.maximum}
            if row.minimum <= row.maximum and not row.minimum <= row.places <= row.maximum:
                yield Complaint("places-outside-bounds", name, line, "places", str(row.places), details)


def _months_between(first: date, last: date) -> int:
    """Months begun from the first day to the last, both included [months]."""
    return (last.year - first.year) * 12 + last.month - first.month + (1 if last.day >= first.day else 0)


def check_locations(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """All checks of this module, in their order."""
    yield from check_sizes(rows, raws)
    yield from check_kinds(rows, raws)
    yield from check_candidates(rows, raws)
    yield from check_extensions(rows, raws)
    yield from check_existing(rows, raws)
