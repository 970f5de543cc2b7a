"""A table with codes of one day to the codes of a later one; what cannot be added becomes unknown, or a question."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from data.changes import FIRST, LATEST, changes
from data.changes.joining import Loss, join
from data.changes.move import Move, first_day
from data.complaints import Complaint, InvalidInputError
from data.operations.figures import Figure
from data.reading.csv_files import RawTable, read_csv
from data.reading.rows import check_rows, nearest
from data.schema.columns import Places, Row, column
from data.schema.facts import Location, Municipality


class OwnFigures(Figure):
    """A table of figures of one's own, places included."""

    TABLE: ClassVar[str] = "figures"
    places: Places | None = column("reception places", unit="places", merged="sum", default=None)


@dataclass(frozen=True)
class Converted:
    """The table in the codes of the second day; ``since`` is the day of the codes it had."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    since: date
    losses: tuple[Loss, ...]


def _model(raw: RawTable) -> type[Row]:
    for model in (Municipality, Location):
        if Path(raw.name).stem == model.TABLE:
            return model
    if "gm_code" in raw.columns and set(raw.columns) <= set(OwnFigures.model_fields):
        return OwnFigures
    known = ", ".join(OwnFigures.model_fields)
    raise InvalidInputError([Complaint("convert-table", raw.name, details={"columns": known})])


def _lines(raw: RawTable, rows: Sequence[Any]) -> Iterator[tuple[int, str]]:
    """Line and code of every row that has one."""
    for (line, _), row in zip(raw.rows, rows, strict=True):
        if row.gm_code is not None:
            yield line, row.gm_code


def _wrong(raw: RawTable, rows: Sequence[Any], to: date, parts: Mapping[str, str]) -> Iterator[Complaint]:
    """Codes that never existed, a day outside the table of changes, decisions about what was never split."""
    history = changes()
    for line, code in _lines(raw, rows):
        if code not in history.codes:
            details = {"target": "changes.csv", "nearest": nearest(code, history.codes)}
            yield Complaint("code-unknown", raw.name, line, "gm_code", code, details)
    if not FIRST <= to <= LATEST:
        span = {"first": str(FIRST.year), "latest": str(LATEST.year)}
        yield Complaint("convert-year", raw.name, value=str(to.year), details=span)
    for old, new in parts.items():
        receivers = [c.new_code for c in history.after(old)]
        if len(receivers) == 1 or new not in receivers:
            yield Complaint("convert-part", raw.name, value=f"{old}={new}", details={"expected": ", ".join(receivers)})


def _mixed(raw: RawTable, codes: set[str]) -> Complaint:
    """Two codes that never existed together."""
    history = changes()
    young = max(codes, key=lambda c: (history.begins.get(c, date.min), c))
    old = min(codes, key=lambda c: (history.ends.get(c, date.max), c))
    details = {"old": old, "ended": str(history.ends.get(old)), "began": str(history.begins.get(young))}
    return Complaint("convert-mixed", raw.name, column="gm_code", value=young, details=details)


def _undecided(raw: RawTable, rows: Sequence[Any], move: Move) -> Iterator[Complaint]:
    """Rows of codes that did not exist on the first day, or whose territory went to several."""
    history = changes()
    for line, code in _lines(raw, rows):
        if not history.exists(code, move.first):
            yield Complaint("convert-not-then", raw.name, line, "gm_code", code, {"day": str(move.first)})
        elif len(move.targets(code)) > 1:
            names = "; ".join(f"{c.new_code} {c.new_name} ({c.note or '-'})" for c in history.after(code))
            details = {"parts": names, "since": str(history.ends[code])}
            yield Complaint("convert-split", raw.name, line, "gm_code", code, details)


def _differing(raw: RawTable, model: type[Row], losses: Sequence[Loss]) -> Iterator[Complaint]:
    """Columns that may not be unknown and in which the parts differ."""
    for loss in losses:
        if model.model_fields[loss.column].is_required():
            code = "convert-differs" if loss.why == "differs" else "convert-incomplete"
            yield Complaint(code, raw.name, column=loss.column, value=loss.code)


def _or_complain(complaints: Iterator[Complaint]) -> None:
    if found := list(complaints):
        raise InvalidInputError(found)


def convert(path: Path, to: date, *, since: date | None = None, parts: Mapping[str, str] | None = None) -> Converted:
    """Write a table in the codes of a later day.

    Args:
        path: ``municipalities.csv``, ``locations.csv`` or a table of figures.
        to: the day whose codes are wanted, not before the table's own.
        since: the day of the table's codes; found from the codes when absent.
        parts: decisions on splits, old code to the receiving code.

    Raises:
        InvalidInputError: an unreadable table, codes that never existed together, a split without a decision.

    """
    raw, parts = read_csv(path), parts or {}
    model = _model(raw)
    checked, complaints = check_rows(raw, model)
    rows: list[Any] = list(checked)
    _or_complain(iter(complaints))
    _or_complain(_wrong(raw, rows, to, parts))
    codes = {code for _, code in _lines(raw, rows)}
    first = since or first_day(codes, to) or first_day(codes, LATEST)
    if first is None:
        raise InvalidInputError([_mixed(raw, codes)])
    if first > to:
        raise InvalidInputError([Complaint("convert-backward", raw.name, value=str(first), details={"to": str(to)})])
    move = Move(first, to, parts)
    _or_complain(_undecided(raw, rows, move))
    if model is Location:
        return Converted(raw.columns, tuple(_moved(row, raw.columns, move) for row in rows), first, ())
    new, losses = _joined(raw, rows, move)
    _or_complain(_differing(raw, model, losses))
    return Converted(raw.columns, new, first, losses)


def _moved(row: Any, columns: Sequence[str], move: Move) -> dict[str, Any]:
    """A location stays a location; only its municipality has another code."""
    new = {c: getattr(row, c) for c in columns}
    if row.gm_code is not None:
        (new["gm_code"],) = move.targets(row.gm_code)
    return new


def _joined(raw: RawTable, rows: Sequence[Any], move: Move) -> tuple[tuple[dict[str, Any], ...], tuple[Loss, ...]]:
    """One row per municipality of the second day, in order of their codes."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        (target,) = move.targets(row.gm_code)
        groups[target].append(row)
    origins = move.origins()
    new, losses = [], []
    for code in sorted(groups):
        group = sorted(groups[code], key=lambda row: (row.gm_code != code, row.gm_code))
        joined, lost = join(code, group, columns=raw.columns, origins=origins[code])
        new.append(joined)
        losses += lost
    return tuple(new), tuple(losses)
