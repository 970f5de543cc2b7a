"""Join the rows of municipalities that merged; only additive columns are added.

Maths:
    value[n] = Σ_{p ∈ P[n]} value[p]    for additive columns; unknown as soon as one part is  [unit of the column]
    value[n] unknown                    for scores, when |P[n]| > 1
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from data.changes import changes
from data.schema.columns import Row
from data.schema.visibility import VISIBILITIES

NAMES = ("gm_code", "name")
"""Columns that come from the table of changes, so that they are never lost."""


@dataclass(frozen=True)
class Loss:
    """A value that is unknown after joining.

    ``why``: it is a ``score``, which cannot be added; a part is ``unknown`` or ``missing``; or the parts ``differ``.
    """

    code: str
    column: str
    why: str


def rule(model: type[Row], name: str) -> str:
    """What a merger does to a column, as declared in its schema."""
    extra = model.model_fields[name].json_schema_extra
    return str(extra.get("merged", "same")) if isinstance(extra, dict) else "same"


def _total(values: Sequence[int | float]) -> int | float:
    """Sum in decimal digits, so that 0.1 + 0.2 is 0.3; whole if all parts are."""
    total = sum(Decimal(repr(v)) for v in values)
    return int(total) if all(isinstance(v, int) for v in values) else float(total)


def _taken_together(merger: str, values: Sequence[Any]) -> str | None:
    """All texts, each once; or the strictest of visibilities."""
    if merger == "strictest":
        return str(max(values, key=VISIBILITIES.index))
    return "; ".join(dict.fromkeys(v for v in values if v is not None)) or None


def _value(merger: str, values: Sequence[Any], *, complete: bool, keeps_code: bool) -> tuple[Any, str]:
    """The value of a column after a merger, and why it is unknown (else empty).

    ``values`` begins with that of the part that keeps its code, if one does (``keeps_code``).
    """
    if merger in {"listed", "strictest"}:
        return _taken_together(merger, values), ""
    if merger == "any" or (merger == "same" and keeps_code):
        return values[0], ""
    if merger == "unknown":
        return None, "score" if any(v is not None for v in values) else ""
    if merger in {"same", "equal"}:
        return (values[0], "") if len(set(values)) == 1 else (None, "differs")
    if not complete:
        return None, "missing"
    return (None, "unknown") if None in values else (_total(values), "")


def join(
    code: str, group: Sequence[Any], *, columns: Sequence[str], origins: Collection[str], by: str = "gm_code"
) -> tuple[dict[str, Any], list[Loss]]:
    """Join the rows of the municipalities that became one.

    Args:
        code: the receiving code.
        group: rows of its parts; the part that keeps its code comes first, if one does. Point inside, province and
            region are those of the first.
        columns: columns of the table.
        origins: the codes of all its parts, also those without a row.
        by: the column of codes.

    Returns:
        The row of the receiving municipality, and the values that are unknown after joining.

    """
    model = type(group[0])
    if len(group) == len(origins) == 1:
        row, losses = {c: getattr(group[0], c) for c in columns}, []
    else:
        complete = {getattr(g, by) for g in group} == set(origins)
        keeps_code = getattr(group[0], by) == code
        values_and_reasons = {
            c: _value(rule(model, c), [getattr(g, c) for g in group], complete=complete, keeps_code=keeps_code)
            for c in columns
        }
        row = {c: value for c, (value, _) in values_and_reasons.items()}
        losses = [Loss(code, c, why) for c, (_, why) in values_and_reasons.items() if why and c not in (*NAMES, by)]
    row[by] = code
    if "name" in row:
        names = {c.new_code: c.new_name for c in changes().rows}
        row["name"] = next((g.name for g in group if getattr(g, by) == code), names.get(code))
    return row, losses
