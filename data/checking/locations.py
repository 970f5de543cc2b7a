"""Checks of what locations may become: kinds, candidates and extensions against each other and in time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from data.complaints import Complaint
from data.reading.csv_files import RawTable
from data.schema.columns import Row
from data.schema.dates import ready
from data.schema.facts import Location, Period
from data.schema.location_options import Candidate, Extension, Kind, Standstill, groups_of

Rows = dict[str, list[Row]]
Raws = dict[str, RawTable]


def _lines(table: str, rows: Rows, raws: Raws) -> Iterator[tuple[int, Row]]:
    if table in raws:
        yield from zip((line for line, _ in raws[table].rows), rows[table], strict=True)


def _periods(rows: Rows, raws: Raws) -> list[Period]:
    """All periods, or none where some cannot be read: the horizon is unknown then."""
    whole = "periods" in raws and not raws["periods"].partial
    return [p for p in rows.get("periods", []) if isinstance(p, Period) and whole]


def check_sizes(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """No minimum above a maximum, own or taken from the kind; the places of now lie between."""
    kinds = {k.kind: k for k in rows.get("kinds", []) if isinstance(k, Kind)}
    for table in ("kinds", "candidates", "locations"):
        for line, row in _lines(table, rows, raws):
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
                own = row.minimum is not None
                code, column = ("smallest-above-largest", "minimum") if own else ("largest-below-smallest", "maximum")
                details: dict[str, str | int | float] = {"minimum": low, "maximum": high}
                yield Complaint(code, raws[table].name, line, column, str(low if own else high), details)


def check_kinds(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A kind hosts somebody; lead times end within the horizon; a branch says how near its centre must be."""
    periods = _periods(rows, raws)
    horizon = _months(min(p.start for p in periods), max(p.end for p in periods)) if periods else 0
    last = max((p.reference_date for p in periods), default=date.max)
    sites = {c.kind for c in rows.get("candidates", []) if isinstance(c, Candidate)}
    waits = [s for s in rows.get("standstills", []) if isinstance(s, Standstill)]
    for line, row in _lines("kinds", rows, raws):
        if not isinstance(row, Kind):
            continue
        if not groups_of(row):
            yield Complaint("kind-without-groups", raws["kinds"].name, line, "groups", row.kind)
        comes = periods and (row.generic or row.kind in sites)
        if comes and row.lead_months > horizon:
            details: dict[str, str | int | float] = {"months": horizon}
            yield Complaint(
                "lead-time-impossible", raws["kinds"].name, line, "lead_months", str(row.lead_months), details
            )
        elif comes and (day := ready(row, min(p.start for p in periods), waits)) > last:
            details = {"ready": str(day), "end": str(last)}
            yield Complaint("lead-time-waits", raws["kinds"].name, line, "lead_months", str(row.lead_months), details)
        if row.near_kind == row.kind:
            yield Complaint("branch-of-itself", raws["kinds"].name, line, "near_kind", row.kind)
        if (row.near_kind is None) != (row.near_km is None):
            empty = "near_km" if row.near_km is None else "near_kind"
            yield Complaint("branch-half-said", raws["kinds"].name, line, empty, row.kind)


def check_candidates(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A candidate can be there on some reference date, for at least its kind's term, under a name of its own."""
    last = max((p.reference_date for p in _periods(rows, raws)), default=date.max)
    there = {r.location_id for r in rows.get("locations", []) if isinstance(r, Location)}
    terms = {k.kind: k.term_months for k in rows.get("kinds", []) if isinstance(k, Kind)}
    for line, row in _lines("candidates", rows, raws):
        if isinstance(row, Candidate) and row.available_from and row.available_until:
            months = _months(row.available_from, row.available_until + timedelta(days=1))
            if row.available_from <= row.available_until and months < terms.get(row.kind, 0):
                told: dict[str, str | int | float] = {"months": months, "term": terms[row.kind]}
                yield Complaint(
                    "candidate-too-short",
                    raws["candidates"].name,
                    line,
                    "available_until",
                    str(row.available_until),
                    told,
                )
        if isinstance(row, Candidate) and row.candidate_id in there:
            yield Complaint("candidate-is-location", raws["candidates"].name, line, "candidate_id", row.candidate_id)
        if isinstance(row, Candidate) and row.available_from and row.available_from > last:
            details: dict[str, str | int | float] = {"end": str(last)}
            yield Complaint(
                "candidate-too-late", raws["candidates"].name, line, "available_from", str(row.available_from), details
            )


def check_extensions(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Extensions follow the agreed end and each other day by day, without overlap or gap."""
    ends: dict[str, date | None] = {}
    for _, row in _lines("locations", rows, raws):
        if isinstance(row, Location):
            ends[row.location_id] = row.agreed_end
    found: dict[str, list[tuple[int, Extension]]] = defaultdict(list)
    for line, row in _lines("extensions", rows, raws):
        if isinstance(row, Extension):
            found[row.location_id].append((line, row))
    whole = "extensions" in raws and not raws["extensions"].partial  # else a row left out may fill the gap
    for location, options in found.items():
        last = ends.get(location)
        if location in ends and last is None:
            yield Complaint("extension-without-end", raws["extensions"].name, options[0][0], "location_id", location)
        for line, row in sorted(options, key=lambda o: o[1].start):
            if last is not None and row.start <= last:
                details: dict[str, str | int | float] = {"end": str(last)}
                yield Complaint("extension-overlaps", raws["extensions"].name, line, "start", str(row.start), details)
            elif last is not None and whole and row.end >= row.start > last + timedelta(days=1):
                details = {"end": str(last)}
                yield Complaint("extension-leaves-gap", raws["extensions"].name, line, "start", str(row.start), details)
            last = max(row.end, last) if last else row.end


def check_existing(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A location can be closed early only while it is agreed, and its places lie within its bounds."""
    for line, row in _lines("locations", rows, raws):
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


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + (1 if last.day >= first.day else 0)


def check_sites(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """All of the above."""
    yield from check_sizes(rows, raws)
    yield from check_kinds(rows, raws)
    yield from check_candidates(rows, raws)
    yield from check_extensions(rows, raws)
    yield from check_existing(rows, raws)
