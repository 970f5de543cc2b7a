"""Rows of municipalities that became one: only what can be added is added.

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

NAMES = ("gm_code", "name")
"""Columns that the receiving municipality brings itself."""


@dataclass(frozen=True)
class Loss:
    """A value that is unknown after joining.

    ``why``: a ``score`` that nobody can add, a part that is ``unknown`` or ``missing``, parts that ``differ``.
    """

    code: str
    column: str
    why: str


def rule(model: type[Row], name: str) -> str:
    """What a merger does to a column, as its schema declares it."""
    extra = model.model_fields[name].json_schema_extra
    return str(extra.get("merged", "same")) if isinstance(extra, dict) else "same"


def _total(values: Sequence[int | float]) -> int | float:
    total = sum(Decimal(repr(v)) for v in values)
    return int(total) if all(isinstance(v, int) for v in values) else float(total)


def _value(how: str, values: Sequence[Any], *, complete: bool, stays: bool) -> tuple[Any, str]:
    """One value out of several, and why it is unknown if it is; the first is that of a part that keeps its code."""
    if how == "any" or (how == "same" and stays):
        return values[0], ""
    if how == "unknown":
        return None, "score" if any(v is not None for v in values) else ""
    if how == "same":
        return (values[0], "") if len(set(values)) == 1 else (None, "differs")
    if not complete:
        return None, "missing"
    return (None, "unknown") if None in values else (_total(values), "")


def join(
    code: str, group: Sequence[Any], *, columns: Sequence[str], origins: Collection[str]
) -> tuple[dict[str, Any], list[Loss]]:
    """One row for a municipality.

    Args:
        code: the receiving code.
        group: rows that went to it; the first is that of the part that keeps its code, if one does. It lends the
            point inside, its province and its region.
        columns: columns of the table.
        origins: every code that went to it, also those without a row.

    """
    model = type(group[0])
    if len(group) == len(origins) == 1:
        row, losses = {c: getattr(group[0], c) for c in columns}, []
    else:
        complete = {g.gm_code for g in group} == set(origins)
        stays = group[0].gm_code == code
        found = {
            c: _value(rule(model, c), [getattr(g, c) for g in group], complete=complete, stays=stays) for c in columns
        }
        row = {c: value for c, (value, _) in found.items()}
        losses = [Loss(code, c, why) for c, (_, why) in found.items() if why and c not in NAMES]
    row["gm_code"] = code
    if "name" in row:
        names = {c.new_code: c.new_name for c in changes().rows}
        row["name"] = next((g.name for g in group if g.gm_code == code), names.get(code))
    return row, losses
