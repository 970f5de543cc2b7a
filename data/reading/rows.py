"""Check raw rows against the schema of their table, with all complaints at once.

A complaint names table, row, column, value, expectation and remedy.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError

from data.complaints import Complaint
from data.reading.csv_files import RawTable
from data.reading.decimal_marks import cell_context
from data.reading.totals import areas_above, total_like
from data.schema.cells import kind, shown
from data.schema.columns import Row

_RENAMED = {
    "greater_than_equal": "number-too-small",
    "greater_than": "number-too-small",
    "less_than_equal": "number-too-large",
    "less_than": "number-too-large",
    "string_pattern_mismatch": "code-form",
    "string_type": "cell-not-text",
    "string_too_long": "text-too-long",
    "literal_error": "not-one-of",
}
"""Error types of pydantic as our message codes; any other becomes ``value-unreadable``."""

_OUR_CODES = (
    "number-ambiguous",
    "number-not-whole",
    "number-unreadable",
    "number-other-dialect",
    "date-unreadable",
    "date-ambiguous",
    "date-month-first",
    "date-with-time",
    "date-impossible",
    "date-short-year",
    "cell-not-number",
    "cell-not-date",
    "half-year-form",
    "arrears-negative",
)
"""Error types that ``data.schema.cells`` raises: message codes already."""


def check_columns(raw: RawTable, model: type[Row]) -> list[Complaint]:
    """Complaints about missing and unknown columns."""
    known = set(model.model_fields)
    required = {name for name, field in model.model_fields.items() if field.is_required()}
    missing = [
        Complaint(
            "column-missing",
            raw.name,
            raw.header,
            name,
            details={"meaning": model.model_fields[name].description or "", "of": model.TABLE},
        )
        for name in sorted(required - set(raw.columns))
    ]
    unknown = [
        Complaint("column-unknown", raw.name, raw.header, name, details={"nearest": nearest(name, known)})
        for name in raw.columns
        if name not in known
    ]
    return missing + unknown


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most similar to this one; empty if none is similar.

    The cutoff 0.6 is the default of ``difflib``.
    """
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def _details(error: Mapping[str, Any]) -> dict[str, str | int | float]:
    context = error.get("ctx") or {}
    limit = next((context[k] for k in ("ge", "gt", "le", "lt", "max_length") if k in context), None)
    details: dict[str, str | int | float] = {k: v for k, v in context.items() if isinstance(v, str)}
    if "expected" in details:  # a sentence of pydantic: 'yes' or 'no'
        details["choices"] = ", ".join(re.findall(r"'([^']*)'", str(details.pop("expected"))))
    if limit is not None:
        details["limit"] = limit
    return details


def _complaint(raw: RawTable, model: type[Row], error: Mapping[str, Any]) -> Complaint:
    index, column = error["loc"][0], str(error["loc"][1]) if len(error["loc"]) > 1 else None
    line, cells = raw.rows[index]
    value = cells.get(column) if column else None
    code_of_pydantic = error["type"]
    declared = model.model_fields.get(column or "")
    details = _details(error) | {"meaning": (declared.description or "") if declared else "", "found": kind(value)}
    details["of"] = model.TABLE
    details["optional"] = "no" if declared is None or declared.is_required() else "yes"
    if value is None:
        return Complaint("value-missing", raw.name, line, column, None, details)
    code = code_of_pydantic if code_of_pydantic in _OUR_CODES else _RENAMED.get(code_of_pydantic, "value-unreadable")
    return Complaint(code, raw.name, line, column, shown(value), details)


def check_rows(raw: RawTable, model: type[Row]) -> tuple[list[Row], list[Complaint]]:
    """Check every row against its model.

    Returns:
        The rows, only if all of them are readable, and the complaints.

    """
    complaints = check_columns(raw, model)
    if model.REQUIRED and not raw.rows:
        complaints.append(Complaint("table-without-rows", raw.name))
    if complaints:
        return [], complaints
    areas = _areas(raw, model)
    try:
        adapter = TypeAdapter(list[model])  # type: ignore[valid-type]  # the model is chosen at run time
        rows: list[Row] = adapter.validate_python(
            [dict(cells) for _, cells in raw.rows], context=cell_context(raw, model)
        )
    except ValidationError as error:
        found = [_complaint(raw, model, pydantic_error) for pydantic_error in error.errors(include_url=False)]
        return [], [*areas, *_without_others(raw, found)]
    return rows, [*areas, *check_keys(raw, model, rows)]


def _areas(raw: RawTable, model: type[Row]) -> list[Complaint]:
    """The complaint that rows of a table of municipalities are of larger areas, such as totals."""
    if "gm_code" not in model.KEY or "gm_code" not in raw.columns:
        return []
    above = areas_above({line: cells["gm_code"] for line, cells in raw.rows})
    if not above:
        return []
    details: dict[str, str | int | float] = {"rows": ", ".join(map(str, above)), "count": len(above)}
    return [Complaint("rows-not-municipalities", raw.name, min(above), "gm_code", ", ".join(above.values()), details)]


def _without_others(raw: RawTable, complaints: list[Complaint]) -> list[Complaint]:
    """The complaints, those about a row that is no row of the table replaced by one that says so."""
    cells_of, kept = dict(raw.rows), dict[object, Complaint]()
    above = areas_above({line: cells.get("gm_code") for line, cells in raw.rows})
    for c in complaints:
        cells = cells_of.get(c.row or 0, {})
        filled = [value for value in cells.values() if value is not None]
        total = next((value for value in filled[:3] if total_like(value)), None)
        if c.row in above:
            continue
        if total is not None:
            kept.setdefault(c.row, Complaint("row-total", raw.name, c.row, None, shown(total)))
        elif len(filled) == 1 and len(raw.columns) > 2:  # noqa: PLR2004  # in a table of two columns it is a slip
            kept.setdefault(c.row, Complaint("row-note", raw.name, c.row, None, (shown(filled[0]) or "")[:60]))
        else:
            kept[len(kept), c.row] = c
    return list(kept.values())


def check_keys(raw: RawTable, model: type[Row], rows: list[Row]) -> list[Complaint]:
    """Complaints about keys that occur more than once; each names the first row with that key."""
    first_lines: dict[tuple[Any, ...], int] = {}
    complaints = []
    for (line, _), row in zip(raw.rows, rows, strict=True):
        key = tuple(getattr(row, column) for column in model.KEY)
        if key in first_lines:
            value = " / ".join("" if part is None else str(part) for part in key)
            details: dict[str, str | int | float] = {"first": first_lines[key]}
            complaints.append(Complaint("key-twice", raw.name, line, ", ".join(model.KEY), value, details))
        first_lines.setdefault(key, line)
    return complaints
