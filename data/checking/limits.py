"""Checks of limits that meet: in every period each municipality's limits can hold together.

A limit without a period holds in all of them, and one without a group for all groups together.

Maths:
    least[m, g, t] ≤ most[m, g, t]              ∀ m, t, g a group or all together
    Σ_g least[m, g, t] ≤ most[m, total, t]      ∀ m, t
    least[m, total, t] ≤ Σ_g most[m, g, t]      ∀ m, t whose every group has a most                       [places]

    A capacity leaves what exists is left over: most = max(0, capacity − existing). Existing places of unknown size are
    left out, so that no complaint rests on a guess.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.checking.located import locations_by_municipality
from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.dates import exists
from data.schema.facts import Eligibility, Limit, Location, Period, Requirement

Meeting = list[tuple[int, Limit]]
"""Limits of one municipality that hold in one period, with their lines."""


@dataclass(frozen=True)
class _Side:
    """The least or the most that limits allow, with the lines that say so."""

    places: int
    lines: tuple[int, ...]
    existing: int = 0


def check_limits(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """No minimum exceeds a maximum or what a capacity leaves where both hold; a fixed number is both."""
    numbered = [(line, row) for line, row in numbered_rows("limits", rows, raws) if isinstance(row, Limit)]
    all_groups = {row.group for row in rows.get("requirement", []) if isinstance(row, Requirement)}
    readable = not any(name in raws and raws[name].partial for name in ("requirement", "limits"))
    asked = [r for r in rows.get("eligibility", []) if isinstance(r, Eligibility)]
    closed = {(r.gm_code, r.group) for r in asked if r.eligible == "no"}
    by_municipality: dict[str, Meeting] = defaultdict(list)
    for line, row in numbered:
        by_municipality[row.gm_code].append((line, row))
    located_in = locations_by_municipality(rows)
    for m, limits in by_municipality.items():
        for line, row in limits:
            if row.least and (m, row.group) in closed:
                details: dict[str, str | int | float] = {"group": str(row.group)}
                yield Complaint("minimum-not-eligible", raws["limits"].name, line, "places", str(row.places), details)
        for period in (p for p in rows["periods"] if isinstance(p, Period)):
            meeting = [(line, row) for line, row in limits if row.period in (None, period.period)]
            located = [r for r in located_in.get(m, ()) if exists(r, period)]
            for side, code, details in _clashes(meeting, located, all_groups if readable else set()):
                line = side.lines[-1]
                value = next(str(row.places) for n, row in meeting if n == line)
                details |= {"period": period.period}
                yield Complaint(code, raws["limits"].name, line, "places", value, details)


def _least(meeting: Meeting, group: str | None) -> _Side | None:
    sides = [_Side(row.least, (line,)) for line, row in meeting if row.group == group and row.least is not None]
    return max(sides, key=lambda s: s.places, default=None)


def _most(meeting: Meeting, group: str | None, located: list[Location]) -> _Side | None:
    existing = sum(r.places or 0 for r in located if group in (None, r.group))
    sides = [_Side(row.most, (line,)) for line, row in meeting if row.group == group and row.most is not None]
    sides += [
        _Side(max(0, row.places - existing), (line,), existing)
        for line, row in meeting
        if row.group == group and row.counts_existing
    ]
    return min(sides, key=lambda s: s.places, default=None)


def _sum(sides: Iterable[_Side | None]) -> _Side | None:
    known = [side for side in sides if side]
    lines = tuple(line for side in known for line in side.lines)
    return _Side(sum(s.places for s in known), lines, sum(s.existing for s in known)) if known else None


def _clashes(
    meeting: Meeting, located: list[Location], all_groups: set[str]
) -> Iterator[tuple[_Side, str, dict[str, str | int | float]]]:
    """The side to complain at, the code and its details, of limits that cannot hold together in a period."""
    groups = sorted({row.group for _, row in meeting if row.group})
    total = (_least(meeting, None), _most(meeting, None, located))
    by_group = {g: (_least(meeting, g), _most(meeting, g, located)) for g in groups}
    for least, most in (total, *by_group.values()):
        if least and most and least.places > most.places:
            code = "minimum-above-capacity" if most.existing else "minimum-above-maximum"
            yield most, code, _details(least, most)
    least_of_groups = _sum(least for least, _ in by_group.values())
    if least_of_groups and total[1] and least_of_groups.places > total[1].places:
        yield total[1], "minimums-above-total", _details(least_of_groups, total[1])
    caps = [most for _, most in by_group.values()]
    most_of_groups = _sum(caps) if all_groups and all_groups <= set(groups) and all(caps) else None
    if total[0] and most_of_groups and total[0].places > most_of_groups.places:
        yield total[0], "minimum-above-groups", _details(total[0], most_of_groups)


def _details(least: _Side, most: _Side) -> dict[str, str | int | float]:
    rows = {"minimum_rows": least.lines, "maximum_rows": most.lines}
    return {
        "minimum": least.places, "maximum": most.places, "hosted": most.existing,
        **{name: ", ".join(map(str, lines)) for name, lines in rows.items()},
    }  # fmt: skip


def remark_limits(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Remarks about a limit of one period that changes nothing, since the one for all periods is stricter."""
    numbered = [(line, row) for line, row in numbered_rows("limits", rows, raws) if isinstance(row, Limit)]
    everywhere = {(r.gm_code, r.group, r.bound): (line, r) for line, r in numbered if r.period is None}
    for line, row in numbered:
        first, general = everywhere.get((row.gm_code, row.group, row.bound), (line, row))
        looser = row.places < general.places if row.bound == "minimum" else row.places > general.places
        if row.period is not None and looser:
            details: dict[str, str | int | float] = {"first": first, "places": general.places, "period": row.period}
            yield Complaint("limit-without-effect", raws["limits"].name, line, "places", str(row.places), details)
