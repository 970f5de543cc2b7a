"""Remarks about rows that are plausible cell by cell and impossible as a whole: sums among their parts.

A total among the municipalities gets half of all places, and a sum of a province among its locations counts twice.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.reading.totals import total_like
from data.schema.dates import exists
from data.schema.facts import Location, Municipality, Period, PublishedTotal, Requirement

FEWEST = 3
"""Parts from which a sum is no coincidence: of three small round numbers one is often the sum of the others."""

Numbered = list[tuple[int, Any]]
"""Rows with their lines."""


def remark_totals(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """All remarks of this module, in order of the tables."""
    yield from _municipalities(rows, raws)
    yield from _locations(rows, raws)
    yield from _requirement(rows, raws, country)
    yield from _published(rows, raws, country)


def _sums(numbered: Numbered, value: Callable[[Any], int | None], area: Callable[[Any], str]) -> Iterator[int]:
    """Lines whose value is the sum of all others of the same area."""
    areas: dict[str, Numbered] = defaultdict(list)
    for line, row in numbered:
        areas[area(row)].append((line, row))
    for members in areas.values():
        whole = sum(value(row) or 0 for _, row in members)
        for line, row in members:
            if len(members) > FEWEST and value(row) and (value(row) or 0) * 2 == whole:
                yield line


def _municipalities(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A municipality that is called a total, or has as many inhabitants as all others of an area together."""
    numbered: Numbered = [p for p in numbered_rows("municipalities", rows, raws) if isinstance(p[1], Municipality)]
    levels: tuple[Callable[[Municipality], str], ...] = (
        lambda _: "",
        lambda m: m.province_code,
        lambda m: m.region_code,
    )
    sums = {line for level in levels for line in _sums(numbered, lambda m: m.population, level)}
    for line, row in numbered:
        if total_like(row.name):
            yield Complaint("row-called-total", raws["municipalities"].name, line, "name", row.name)
        elif line in sums:
            yield Complaint("row-is-sum", raws["municipalities"].name, line, "population", str(row.population))


def _locations(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A location that is called a total, or has as many places as all others of its municipality or province."""
    numbered: Numbered = [p for p in numbered_rows("locations", rows, raws) if isinstance(p[1], Location)]
    sums = {
        line
        for group in {row.group for _, row in numbered}
        for level in (lambda r: r.province_code, lambda r: r.gm_code or "")
        for line in _sums([p for p in numbered if p[1].group == group], lambda r: r.places, level)
    }
    for line, row in numbered:
        if total_like(row.name):
            yield Complaint("row-called-total", raws["locations"].name, line, "name", row.name)
        elif line in sums:
            yield Complaint("row-is-sum", raws["locations"].name, line, "places", str(row.places))


def _scopes(rows: Rows, country: str) -> dict[str, frozenset[str]]:
    """Municipalities of every area."""
    members: dict[str, set[str]] = defaultdict(set)
    for m in rows["municipalities"]:
        if isinstance(m, Municipality):
            for code in (m.gm_code, m.region_code, m.province_code, country):
                members[code].add(m.gm_code)
    return {code: frozenset(inside) for code, inside in members.items()}


def _parts(whole: str, scopes: Iterable[str], members: dict[str, frozenset[str]]) -> list[str]:
    """The largest areas inside another one, of those named."""
    inside = [s for s in scopes if members[s] < members[whole]]
    return [s for s in inside if not any(members[s] < members[o] for o in inside)]


def _requirement(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """A requirement of an area that those of its parts cannot add up to."""
    members = _scopes(rows, country)
    asked: dict[tuple[str, str], dict[str, tuple[int, int]]] = defaultdict(dict)
    for line, row in numbered_rows("requirement", rows, raws):
        if isinstance(row, Requirement) and row.scope_code in members:
            asked[row.period, row.group][row.scope_code] = (line, row.additional)
    for of_scope in asked.values():
        for scope, (line, places) in of_scope.items():
            parts = _parts(scope, of_scope, members)
            together = sum(of_scope[p][1] for p in parts)
            covered = frozenset[str]().union(*(members[p] for p in parts))
            if parts and (together > places or (covered == members[scope] and together != places)):
                lines = ", ".join(str(of_scope[p][0]) for p in parts)
                details: dict[str, str | int | float] = {"sum": together, "rows": lines}
                yield Complaint("requirement-parts", raws["requirement"].name, line, "additional", str(places), details)


def _published(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """A published total that its parts exceed, be they published too or rows of locations."""
    members = _scopes(rows, country)
    locations = [r for r in rows.get("locations", []) if isinstance(r, Location)]
    days = {p.reference_date: p for p in rows["periods"] if isinstance(p, Period)}
    numbered: Numbered = [
        (line, row)
        for line, row in numbered_rows("published_totals", rows, raws)
        if isinstance(row, PublishedTotal) and row.scope_code in members
    ]
    for line, row in numbered:
        of_day = {r.scope_code: r.places for _, r in numbered if r.reference_date == row.reference_date}
        parts = sum(of_day[p] for p in _parts(row.scope_code, of_day, members))
        inside = _located(locations, days.get(row.reference_date), row.scope_code, members)
        listed = sum(r.places or 0 for r in inside)
        for code, places in (("published-parts", parts), ("published-below-rows", listed)):
            if places > row.places:
                details: dict[str, str | int | float] = {"sum": places}
                yield Complaint(code, raws["published_totals"].name, line, "places", str(row.places), details)


def _located(
    locations: Sequence[Location], period: Period | None, scope: str, members: dict[str, frozenset[str]]
) -> list[Location]:
    """Locations in use in an area on the reference date of a period; none for another day."""
    if period is None:
        return []
    in_use = [r for r in locations if exists(r, period)]
    return [r for r in in_use if (r.gm_code in members[scope] if r.gm_code else scope == r.province_code)]
