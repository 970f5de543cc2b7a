"""Convert a table to the codes of a later day.

What cannot be added becomes unknown; what only the user can decide, such as a split, is a complaint.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from data.changes import FIRST_DAY, LAST_DAY, changes
from data.changes.joining import Loss, join
from data.changes.move import Move, first_day
from data.complaints import Complaint, InvalidInputError
from data.operations.converted_rows import joined, moved, new_decisions, unlike_parts
from data.operations.converted_tables import CONVERTED, JOINED, MOVED, WITHOUT_CODES, code_columns
from data.operations.figures import MunicipalFigures
from data.reading.csv_files import RawTable, read_csv
from data.reading.rows import check_rows, nearest
from data.schema.columns import Places, Row, column
from data.schema.facts import Municipality
from data.schema.headers import own_table

_MUNICIPAL = re.compile(r"GM\d{4}$")
"""How codes of municipalities look, known or not."""


_BY_NAME: tuple[type[Row], ...] = (Municipality, *CONVERTED)
"""Tables that are told by the name of their file."""


class UserFigures(MunicipalFigures):
    """A table of the user's own figures, which may include places."""

    TABLE: ClassVar[str] = "figures"
    places: Places | None = column("reception places", unit="places", merged="sum", default=None)


@dataclass(frozen=True)
class Converted:
    """The table in the codes of the second day; ``since`` is the day whose codes it had before."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    since: date
    losses: tuple[Loss, ...]


def _named(path: Path) -> type[Row] | None:
    """The model of a table that its file names; ``None`` for a table of figures.

    Raises:
        InvalidInputError: a table without codes of municipalities.

    """
    by_name: dict[str, type[Row]] = {model.TABLE: model for model in (*_BY_NAME, *WITHOUT_CODES)}
    model = by_name.get(own_table(path.stem, by_name))
    if model in WITHOUT_CODES:
        raise InvalidInputError([Complaint("convert-no-codes", path.name)])
    return model


def _model(raw: RawTable, named: type[Row] | None) -> type[Row]:
    """The model of a table, by its file name or its columns."""
    if named is not None:
        return named
    if "gm_code" in raw.columns and set(raw.columns) <= set(UserFigures.model_fields):
        return UserFigures
    known = ", ".join(UserFigures.model_fields)
    tables = ", ".join(f"{model.TABLE}.csv" for model in _BY_NAME)
    raise InvalidInputError([Complaint("convert-table", raw.name, details={"columns": known, "tables": tables})])


def _coded_rows(raw: RawTable, rows: Sequence[Any]) -> Iterator[tuple[int, str, str]]:
    """Line, column and code of every cell that names a municipality; areas around them keep their codes."""
    for (line, _), row in zip(raw.rows, rows, strict=True):
        for name in code_columns(type(row)):
            code = getattr(row, name)
            if code is not None and (name != "scope_code" or code in changes().codes or _MUNICIPAL.match(code)):
                yield line, name, code


def _invalid(raw: RawTable, rows: Sequence[Any], to: date, parts: Mapping[str, str]) -> Iterator[Complaint]:
    """Complaints about codes that never existed, a day outside the table of changes, and decisions without a split."""
    history = changes()
    for line, name, code in _coded_rows(raw, rows):
        if code not in history.codes:
            details = {"target": "changes.csv", "nearest": nearest(code, history.codes)}
            yield Complaint("code-unknown", raw.name, line, name, code, details)
    if not FIRST_DAY <= to <= LAST_DAY:
        span = {"first": str(FIRST_DAY.year), "latest": str(LAST_DAY.year)}
        yield Complaint("convert-year", raw.name, value=str(to.year), details=span)
    for old, new in parts.items():
        receivers = [c.new_code for c in history.ended_by(old)]
        if len(receivers) == 1 or new not in receivers:
            yield Complaint("convert-part", raw.name, value=f"{old}={new}", details={"expected": ", ".join(receivers)})


def _mixed(raw: RawTable, codes: set[str]) -> Complaint:
    """The complaint that names two codes of the table that never existed together."""
    history = changes()
    newer = max(codes, key=lambda c: (history.begins.get(c, date.min), c))
    older = min(codes, key=lambda c: (history.ends.get(c, date.max), c))
    details = {"old": older, "ended": str(history.ends.get(older)), "began": str(history.begins.get(newer))}
    return Complaint("convert-mixed", raw.name, column="gm_code", value=newer, details=details)


def _undecided(raw: RawTable, rows: Sequence[Any], move: Move) -> Iterator[Complaint]:
    """Complaints about codes that did not exist on the first day, or whose territory went to several municipalities."""
    history = changes()
    for line, name, code in _coded_rows(raw, rows):
        if not history.exists(code, move.first):
            yield Complaint("convert-not-then", raw.name, line, name, code, {"day": str(move.first)})
        elif len(move.targets(code)) > 1:
            names = "; ".join(f"{c.new_code} {c.new_name} ({c.note or '-'})" for c in history.ended_by(code))
            details = {"parts": names, "since": str(history.ends[code])}
            yield Complaint("convert-split", raw.name, line, name, code, details)


def _differing(raw: RawTable, model: type[Row], losses: Sequence[Loss]) -> Iterator[Complaint]:
    """Complaints about required columns that would be unknown after joining."""
    for loss in losses:
        if model.model_fields[loss.column].is_required():
            code = "convert-differs" if loss.why == "differs" else "convert-incomplete"
            yield Complaint(code, raw.name, column=loss.column, value=loss.code)


def _raise_if_any(complaints: Iterator[Complaint]) -> None:
    """Refuse the table with all of these complaints at once."""
    if all_complaints := list(complaints):
        raise InvalidInputError(all_complaints)


def convert(path: Path, to: date, *, since: date | None = None, parts: Mapping[str, str] | None = None) -> Converted:
    """Convert a table to the codes of a later day.

    Args:
        path: a table that is told by its name, such as ``municipalities.csv``, or a table of figures.
        to: the day whose codes are wanted, not before the day of the table's codes.
        since: the day of the table's codes; derived from the codes if absent.
        parts: decisions on splits: old code and the code that receives the row.

    Raises:
        InvalidInputError: the table is unreadable, its codes never existed together, a split has no decision, or what
            a row says is a new decision of the municipality that came.

    """
    named, parts = _named(path), parts or {}
    raw = read_csv(path, (named or UserFigures).model_fields.keys() | Municipality.model_fields.keys())
    model = _model(raw, named)
    checked, complaints = check_rows(raw, model)
    rows: list[Any] = list(checked)
    _raise_if_any(iter(complaints))
    _raise_if_any(_invalid(raw, rows, to, parts))
    codes = {code for *_, code in _coded_rows(raw, rows)}
    first = since or first_day(codes, to) or first_day(codes, LAST_DAY)
    if first is None:
        raise InvalidInputError([_mixed(raw, codes)])
    if first > to:
        raise InvalidInputError([Complaint("convert-backward", raw.name, value=str(first), details={"to": str(to)})])
    move = Move(first, to, parts)
    _raise_if_any(_undecided(raw, rows, move))
    if model in MOVED:
        _raise_if_any(new_decisions(raw, rows, move))
        return Converted(raw.columns, moved(raw.columns, rows, move), first, ())
    if model in JOINED:
        _raise_if_any(unlike_parts(raw, rows, move))
        new, losses = joined(raw.columns, rows, move)
        return Converted(raw.columns, new, first, losses)
    new, losses = _joined(raw, rows, move)
    _raise_if_any(_differing(raw, model, losses))
    return Converted(raw.columns, new, first, losses)


def _joined(raw: RawTable, rows: Sequence[Any], move: Move) -> tuple[tuple[dict[str, Any], ...], tuple[Loss, ...]]:
    """A row per municipality of the second day, in order of codes, and the values that are unknown after joining."""
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
