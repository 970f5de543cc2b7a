"""Check raw rows against the schema of their table, with all complaints at once.

A complaint names table, row, column, value, expectation and remedy.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError

from data.complaints import Complaint
from data.reading.csv_files import RawTable
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
    "date-with-time",
    "date-impossible",
    "date-short-year",
    "cell-not-number",
    "cell-not-date",
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
            details={"meaning": model.model_fields[name].description or ""},
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
    try:
        adapter = TypeAdapter(list[model])  # type: ignore[valid-type]  # the model is chosen at run time
        rows: list[Row] = adapter.validate_python(
            [dict(cells) for _, cells in raw.rows], context={"dialect": raw.dialect}
        )
    except ValidationError as error:
        return [], [_complaint(raw, model, pydantic_error) for pydantic_error in error.errors(include_url=False)]
    return rows, check_keys(raw, model, rows)


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
