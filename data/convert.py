"""A table with codes of one day to the codes of another: only what can be added is added.

Maths:
    P[n] = {codes on the first day whose territory lies in n on the second}
    value[n] = Σ_{p ∈ P[n]} value[p]    for additive columns, unknown as soon as one is unknown    [unit of the column]
    value[n] unknown                    for scores, when |P[n]| > 1
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal as Exact
from pathlib import Path
from typing import Any, ClassVar

from data.changes import FIRST, LATEST, Changes, changes
from data.check import check_rows, nearest
from data.complaints import Complaint, InvalidInputError
from data.figures import Figure
from data.read import RawTable, read_csv
from data.schema import Location, Municipality, Places, Row, column


class OwnFigures(Figure):
    """A table of figures of one's own, places included."""

    TABLE: ClassVar[str] = "figures"
    places: Places | None = column("reception places", unit="places", merged="sum", default=None)


@dataclass(frozen=True)
class Loss:
    """A value that is unknown after the conversion: ``why`` is ``score``, ``unknown`` or ``missing``."""

    code: str
    column: str
    why: str


@dataclass(frozen=True)
class Converted:
    """The table in the codes of the second day."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    since: date
    losses: tuple[Loss, ...]


def _model(raw: RawTable) -> type[Row]:
    stem = Path(raw.name).stem
    if stem in {Municipality.TABLE, Location.TABLE}:
        return Municipality if stem == Municipality.TABLE else Location
    if set(raw.columns) <= set(OwnFigures.model_fields) and "gm_code" in raw.columns:
        return OwnFigures
    known = ", ".join(OwnFigures.model_fields)
    raise InvalidInputError([Complaint("convert-table", raw.name, details={"columns": known})])


def _first_day(raw: RawTable, codes: Iterable[str], history: Changes) -> date:
    """The latest day from which all codes of the table exist together."""
    days = sorted({date(2014, 12, 31), FIRST, *(c.date for c in history.rows)}, reverse=True)
    for day in days:
        if all(history.exists(code, day) for code in codes):
            return day
    young = max(codes, key=lambda c: (history.begin(c) or date.min, c))
    old = min(codes, key=lambda c: (history.end(c) or date.max, c))
    details = {"old": old, "ended": str(history.end(old)), "began": str(history.begin(young))}
    raise InvalidInputError([Complaint("convert-mixed", raw.name, column="gm_code", value=young, details=details)])


def _targets(code: str, to: date, history: Changes, parts: Mapping[str, str]) -> frozenset[str]:
    """The codes that hold the territory of ``code`` on the second day, decisions on splits taken."""
    following = [c.new_code for c in history.after(code) if c.date <= to]
    if code in parts and len(following) > 1:
        following = [c for c in following if c == parts[code]]
    if not following:
        return frozenset({code})
    return frozenset().union(*(_targets(c, to, history, parts) for c in following))


def _complaints(
    raw: RawTable, rows: Sequence[Any], day: date, to: date, history: Changes, parts: Mapping[str, str]
) -> list[Complaint]:
    found = []
    for (line, _), row in zip(raw.rows, rows, strict=True):
        code = row.gm_code
        if code is None:
            continue
        if not history.exists(code, day):
            details = {"day": str(day)}
            found.append(Complaint("convert-not-then", raw.name, line, "gm_code", code, details))
        elif len(ends := _targets(code, to, history, parts)) > 1:
            names = {c.new_code: f"{c.new_code} {c.new_name} ({c.note or '-'})" for c in history.after(code)}
            details = {"parts": "; ".join(names.get(c, c) for c in sorted(ends)), "since": str(history.end(code))}
            found.append(Complaint("convert-split", raw.name, line, "gm_code", code, details))
    return found


def _joined(name: str, model: type[Row], group: Sequence[Any], whole: bool) -> tuple[Any, str]:  # noqa: FBT001  # a fact
    """One value of a merged municipality, and why it is unknown if it is."""
    extra = model.model_fields[name].json_schema_extra
    rule = extra.get("merged", "same") if isinstance(extra, dict) else "same"
    values = [getattr(row, name) for row in group]
    if rule == "any":
        return values[0], ""
    if rule == "unknown":
        return None, "score" if any(v is not None for v in values) else ""
    if rule == "sum":
        if not whole:
            return None, "missing"
        if None in values:
            return None, "unknown"
        total = sum(Exact(repr(v)) for v in values)
        return (int(total) if all(isinstance(v, int) for v in values) else float(total)), ""
    return (values[0], "") if len(set(values)) == 1 else (None, "differs")


def _merge(
    raw: RawTable, model: type[Row], groups: Mapping[str, list[Any]], whole: Mapping[str, frozenset[str]]
) -> tuple[list[dict[str, Any]], list[Loss]]:
    """One row per municipality of the second day."""
    names = {c.new_code: c.new_name for c in changes().rows}
    rows, losses, complaints = [], [], []
    for code, group in sorted(groups.items()):
        if len(group) == len(whole[code]) == 1:
            row = {c: getattr(group[0], c) for c in raw.columns}
        else:
            row = {}
            complete = {g.gm_code for g in group} == whole[code]
            for name in raw.columns:
                row[name], why = _joined(name, model, group, complete)
                if why == "differs" and name not in {"gm_code", "name"} and model.model_fields[name].is_required():
                    values = " / ".join(str(getattr(g, name)) for g in group)
                    complaints.append(Complaint("convert-differs", raw.name, None, name, values, {"code": code}))
                elif why and name not in {"gm_code", "name"}:
                    losses.append(Loss(code, name, why))
        row["gm_code"] = code
        if "name" in row and {g.gm_code for g in group} != {code}:
            row["name"] = names.get(code, row["name"])
        rows.append(row)
    if complaints:
        raise InvalidInputError(complaints)
    return rows, losses


def convert(path: Path, to: date, *, since: date | None = None, parts: Mapping[str, str] | None = None) -> Converted:
    """Write a table in the codes of another day.

    Args:
        path: ``municipalities.csv``, ``locations.csv`` or a table of figures.
        to: the day whose codes are wanted, not before the table's own.
        since: the day of the table's codes; found from the codes when absent.
        parts: decisions on splits, old code to the receiving code.

    Raises:
        InvalidInputError: an unreadable table, codes that never existed together, a split without a decision.

    """
    raw, history, parts = read_csv(path), changes(), parts or {}
    model = _model(raw)
    rows, complaints = check_rows(raw, model)
    if not complaints:
        complaints = _wrong(raw, rows, to, history, parts)
    if complaints:
        raise InvalidInputError(complaints)
    codes = {code for row in rows if (code := getattr(row, "gm_code")) is not None}  # noqa: B009  # Row has no code
    day = since or _first_day(raw, codes, history)
    if day > to:
        details = {"to": str(to)}
        raise InvalidInputError([Complaint("convert-backward", raw.name, value=str(day), details=details)])
    if complaints := _complaints(raw, rows, day, to, history, parts):
        raise InvalidInputError(complaints)
    return _convert(raw, model, rows, day, to, parts)


def _wrong(raw: RawTable, rows: Sequence[Any], to: date, history: Changes, parts: Mapping[str, str]) -> list[Complaint]:
    """Codes that never existed, a day outside the table of changes, decisions about what was never split."""
    found = [
        Complaint(
            "code-unknown",
            raw.name,
            line,
            "gm_code",
            row.gm_code,
            {"target": "changes.csv", "nearest": nearest(row.gm_code, history.codes)},
        )
        for (line, _), row in zip(raw.rows, rows, strict=True)
        if row.gm_code is not None and row.gm_code not in history.codes
    ]
    if not FIRST <= to <= LATEST:
        details: dict[str, str | int | float] = {"first": FIRST.year, "latest": LATEST.year}
        found.append(Complaint("convert-year", raw.name, value=str(to.year), details=details))
    for old, new in parts.items():
        receivers = [c.new_code for c in history.after(old)]
        if len(receivers) < 2 or new not in receivers:  # noqa: PLR2004  # a split has two parts at least
            details = {"expected": ", ".join(receivers) or "-"}
            found.append(Complaint("convert-part", raw.name, value=f"{old}={new}", details=details))
    return found


def _convert(
    raw: RawTable, model: type[Row], rows: Sequence[Any], day: date, to: date, parts: Mapping[str, str]
) -> Converted:
    history = changes()
    whole: dict[str, set[str]] = defaultdict(set)
    for code in history.codes_on(day):
        for target in _targets(code, to, history, parts):
            whole[target].add(code)
    if model is Location:
        moved = [{c: getattr(row, c) for c in raw.columns} for row in rows]
        for row in moved:
            if row["gm_code"] is not None:
                (row["gm_code"],) = _targets(row["gm_code"], to, history, parts)
        return Converted(raw.columns, tuple(moved), day, ())
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        (target,) = _targets(row.gm_code, to, history, parts)
        groups[target].append(row)
    for target, group in groups.items():
        # The part that keeps its code comes first: it lends the point inside.
        group.sort(key=lambda row, target=target: (row.gm_code != target, row.gm_code))  # type: ignore[misc]
    new, losses = _merge(raw, model, groups, {code: frozenset(found) for code, found in whole.items()})
    return Converted(raw.columns, tuple(new), day, tuple(losses))
