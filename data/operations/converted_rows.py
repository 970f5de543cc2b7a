"""Rows beside the plan in the codes of a later day: joined where they are numbers of a municipality, else moved."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from data.changes.joining import Loss, join, rule
from data.changes.move import Move
from data.complaints import Complaint
from data.operations.converted_tables import JOINED, code_columns, netted, of_key
from data.reading.csv_files import RawTable
from data.schema.housing import HousingRealised, SupervisionStep
from data.schema.housing_instruments import HousingParticipant

Rows = tuple[dict[str, Any], ...]


def moved(columns: Sequence[str], rows: Sequence[Any], move: Move) -> Rows:
    """Every row with the new codes; a municipality that took part in a facility twice takes part once."""
    found = [_with_codes(row, columns, move) for row in rows]
    if rows and isinstance(rows[0], HousingParticipant):
        return tuple({tuple(new[c] for c in HousingParticipant.KEY): new for new in reversed(found)}.values())[::-1]
    return tuple(found)


def _with_codes(row: Any, columns: Sequence[str], move: Move) -> dict[str, Any]:
    new = {c: getattr(row, c) for c in columns}
    for name in code_columns(type(row)):
        if new.get(name) is not None:
            (new[name],) = move.targets(new[name])
    return new


def new_decisions(raw: RawTable, rows: Sequence[Any], move: Move) -> Iterator[Complaint]:
    """Complaints about steps of supervision of municipalities that merged, and agreements within what is one now."""
    origins = move.origins()
    for (line, _), row in zip(raw.rows, rows, strict=True):
        targets = [
            next(iter(move.targets(getattr(row, name)))) for name in code_columns(type(row)) if getattr(row, name)
        ]
        if isinstance(row, SupervisionStep) and len(origins[targets[0]]) > 1:
            yield Complaint("convert-step", raw.name, line, "gm_code", row.gm_code, {"became": targets[0]})
        elif len(targets) > 1 and len(set(targets)) == 1:
            yield Complaint("convert-within", raw.name, line, "to_gm", row.to_gm, {"became": targets[0]})


def _groups(rows: Sequence[Any], move: Move) -> dict[tuple[str, ...], list[Any]]:
    """Rows of the same day and kind by the code to which they come; rows of areas stay alone."""
    groups: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    by, known = JOINED[type(rows[0])], frozenset().union(*move.origins().values())
    for row in rows:
        code = getattr(row, by)
        target = next(iter(move.targets(code))) if code in known else code
        rest = (str(getattr(row, c) or "") for c in type(row).KEY if c != by)
        groups[target, *rest].append(row)
    return groups


def unlike_parts(raw: RawTable, rows: Sequence[Any], move: Move) -> Iterator[Complaint]:
    """Complaints about parts that may not be added up: counts that include other people."""
    for (target, *_), group in _groups(rows, move).items() if rows else ():
        model = type(group[0])
        for name in model.model_fields:
            values = {getattr(row, name) for row in group}
            stated = name == "instruments" and model is HousingRealised and None in values
            if len(values) > 1 and (rule(model, name) == "equal" or stated):
                yield Complaint("convert-unlike", raw.name, None, name, target, {"rest": of_key(model, group)})


def joined(columns: Sequence[str], rows: Sequence[Any], move: Move) -> tuple[Rows, tuple[Loss, ...]]:
    """A row per municipality and day or stream, and what is unknown after joining, which then has no row."""
    origins, found, losses = move.origins(), [], list[Loss]()
    for (code, *_), group in sorted(_groups(rows, move).items()) if rows else ():
        model = type(group[0])
        by = JOINED[model]
        keeper = [row for row in group if getattr(row, by) == code]
        parts = [*keeper, *sorted((r for r in group if r not in keeper), key=attrgetter(by))]
        row, lost = join(code, parts, columns=columns, origins=origins.get(code, {code}), by=by)
        lost = [x for x in lost if any(getattr(part, x.column) is not None for part in parts)]
        row, both = netted(row, code) if len(parts) > 1 else (row, [])
        losses += [Loss(x.code, f"{x.column} ({of_key(model, group)})", x.why) for x in (*lost, *both)]
        if not any(model.model_fields[x.column].is_required() for x in lost):
            found.append(row)
    return tuple(found), tuple(losses)
