"""Checks of realised numbers: within their half-year, never falling, and no more than there can be."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.facts import Municipality
from data.schema.half_years import final_day, first_day
from data.schema.housing import HousingRealised, HousingTask
from data.schema.housing_instruments import HousingFacility, HousingStay
from data.schema.stays import credited, first_stays
from data.schema.visibility import VISIBILITIES

Numbered = list[tuple[int, HousingRealised]]
"""Rows with their line."""

Numbers = dict[str, str | int | float]
"""Details of a complaint."""


_STRICT: tuple[str, ...] = VISIBILITIES
"""Audiences from the widest to the narrowest."""


def check_realised(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """All checks of realised numbers."""
    if "housing_realised" not in raws:
        return
    name = raws["housing_realised"].name
    found = [(n, r) for n, r in numbered_rows("housing_realised", rows, raws) if isinstance(r, HousingRealised)]
    stays = [s for s in rows.get("housing_stays", []) if isinstance(s, HousingStay)]
    members = _members(rows, country)
    looks = {f.facility_id: f.visibility for f in rows.get("housing_facilities", []) if isinstance(f, HousingFacility)}
    for line, row in found:
        for code, column, value, details in _of_row(row, stays):
            yield Complaint(code, name, line, column, value, details)
        if stricter := _stricter(row, stays, members.get(row.scope_code, frozenset()), looks):
            seen: Numbers = {"stay": stricter.stay_id, "strict": _strict(stricter, looks)}
            yield Complaint("realised-looser-than-stays", name, line, "visibility", row.visibility, seen)
    yield from _beyond_all(found, rows, name, country)
    yield from _falling(found, name)
    if not raws["municipalities"].partial and not raws["housing_realised"].partial:
        yield from _parts(found, members, name, country)


def _members(rows: Rows, country: str) -> Mapping[str, frozenset[str]]:
    """Municipalities of every area; a municipality is an area of itself."""
    members: dict[str, set[str]] = defaultdict(set)
    for m in rows["municipalities"]:
        if isinstance(m, Municipality):
            for scope in (m.gm_code, m.region_code, m.province_code, country):
                members[scope].add(m.gm_code)
    return {scope: frozenset(codes) for scope, codes in members.items()}


def _strict(stay: HousingStay, looks: Mapping[str, str]) -> str:
    """Who may see a stay: as strict as its facility at least."""
    return max(stay.visibility, looks.get(stay.facility_id, "public"), key=_STRICT.index)


def _stricter(
    row: HousingRealised, stays: list[HousingStay], members: frozenset[str], looks: Mapping[str, str]
) -> HousingStay | None:
    """A stay that counts for a row and is hidden from some who see the row: they would count too few."""
    if row.includes_instruments == "yes" or row.instruments is not None:
        return None
    start = first_day(row.half_year)
    counting = (s for s in first_stays(stays) if s.linked_gm in members and start <= s.start <= row.until)
    hidden = (s for s in counting if _STRICT.index(_strict(s, looks)) > _STRICT.index(row.visibility))
    return next(hidden, None)


def _of_row(row: HousingRealised, stays: list[HousingStay]) -> Iterator[tuple[str, str, str, Numbers]]:
    """Faults of one row by itself and beside the stays: code, column, value and details."""
    start, end = first_day(row.half_year), final_day(row.half_year)
    if not start <= row.until <= end:
        span: Numbers = {"half_year": row.half_year, "start": str(start), "end": str(end)}
        yield "realised-outside", "until", str(row.until), span
        return
    within, stated = row.includes_instruments == "yes", row.instruments or 0
    if within and stated > row.housed:
        yield "realised-instruments-above", "instruments", str(stated), {"housed": row.housed}
    in_stays = credited(stays, row.scope_code, start, row.until)
    known = row.housed if within else row.instruments
    if known is not None and known < in_stays:
        column = "housed" if within else "instruments"
        yield "realised-below-stays", column, str(known), {"stays": in_stays, "until": str(row.until)}
    counted = row.housed if within else row.housed + max(stated, in_stays)
    if row.linked is not None and counted > row.linked:
        yield "realised-above-linked", "housed", str(counted), {"linked": row.linked}


def _beyond_all(found: Numbered, rows: Rows, name: str, country: str) -> Iterator[Complaint]:
    """Complain where one area housed more people than the whole country was asked: a digit or a column too many."""
    asked: dict[str, int] = {}
    for task in rows.get("housing_tasks", []):
        if isinstance(task, HousingTask) and task.standing == "legal":
            asked[task.half_year] = max(task.persons, asked.get(task.half_year, 0))
    for line, row in found:
        most = asked.get(row.half_year)
        if row.scope_code != country and most is not None and row.housed > most:
            details: Numbers = {"asked": most, "half_year": row.half_year}
            yield Complaint("realised-above-all", name, line, "housed", str(row.housed), details)


def _falling(found: Numbered, name: str) -> Iterator[Complaint]:
    """Complain where a later row of a half-year counts fewer people than an earlier one."""
    before: dict[tuple[str, str, str], HousingRealised] = {}
    for line, row in sorted(found, key=lambda pair: pair[1].until):
        key = row.half_year, row.scope_code, row.includes_instruments
        if key in before and row.housed < before[key].housed:
            details: Numbers = {"before": before[key].housed, "day": str(before[key].until)}
            yield Complaint("realised-falls", name, line, "housed", str(row.housed), details)
        before[key] = row


def _parts(found: Numbered, members: Mapping[str, frozenset[str]], name: str, country: str) -> Iterator[Complaint]:
    """Complain where municipalities together have more people than their area, or all of them another number."""
    counts: dict[tuple[str, date, str], dict[str, int]] = defaultdict(dict)
    for _, row in found:
        counts[row.half_year, row.until, row.includes_instruments][row.scope_code] = row.housed
    for line, row in found:
        inside = members.get(row.scope_code, frozenset())
        if inside == {row.scope_code}:
            continue
        of_day = counts[row.half_year, row.until, row.includes_instruments]
        known = {m: of_day[m] for m in inside if m in of_day and m != row.scope_code}
        # a dossier of one province lacks most of the country
        whole, total = len(known) == len(inside) and row.scope_code != country, sum(known.values())
        if total > row.housed or (whole and known and total != row.housed):
            details: Numbers = {"parts": total, "count": len(known), "whole": "yes" if whole else "no"}
            yield Complaint("realised-parts", name, line, "housed", str(row.housed), details)
