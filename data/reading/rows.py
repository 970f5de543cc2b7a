"""Every complaint at once, each naming table, row, column, value, expectation and remedy."""

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
"""Names of pydantic's findings in our own message codes; what is not listed is ``value-unreadable``."""

_OWN = (
    "number-ambiguous",
    "number-not-whole",
    "number-unreadable",
    "number-other-dialect",
    "date-unreadable",
    "date-with-time",
    "cell-not-number",
    "cell-not-date",
)


def check_columns(raw: RawTable, model: type[Row]) -> list[Complaint]:
    """Missing and unknown columns."""
    known, needed = set(model.model_fields), {n for n, f in model.model_fields.items() if f.is_required()}
    missing = [
        Complaint(
            "column-missing", raw.name, raw.header, c, details={"meaning": model.model_fields[c].description or ""}
        )
        for c in sorted(needed - set(raw.columns))
    ]
    unknown = [
        Complaint("column-unknown", raw.name, raw.header, c, details={"nearest": nearest(c, known)})
        for c in raw.columns
        if c not in known
    ]
    return missing + unknown


def nearest(found: str, known: Iterable[str]) -> str:
    """The known word that looks most like the one found, or nothing."""
    return next(iter(get_close_matches(found, list(known), n=1, cutoff=0.6)), "")


def _details(finding: Mapping[str, Any]) -> dict[str, str | int | float]:
    context = finding.get("ctx") or {}
    limit = next((context[k] for k in ("ge", "gt", "le", "lt", "max_length") if k in context), None)
    details: dict[str, str | int | float] = {k: v for k, v in context.items() if isinstance(v, str)}
    if limit is not None:
        details["limit"] = limit
    return details


def _complaint(raw: RawTable, model: type[Row], finding: Mapping[str, Any]) -> Complaint:
    index, column = finding["loc"][0], str(finding["loc"][1]) if len(finding["loc"]) > 1 else None
    line, cells = raw.rows[index]
    value = cells.get(column) if column else None
    found = finding["type"]
    field = model.model_fields.get(column or "")
    details = _details(finding) | {"meaning": (field.description or "") if field else "", "found": kind(value)}
    if value is None:
        return Complaint("value-missing", raw.name, line, column, None, details)
    code = found if found in _OWN else _RENAMED.get(found, "value-unreadable")
    return Complaint(code, raw.name, line, column, shown(value), details)


def check_rows(raw: RawTable, model: type[Row]) -> tuple[list[Row], list[Complaint]]:
    """Every row against its model; rows are returned only when all of them are sound."""
    complaints = check_columns(raw, model)
    if model.REQUIRED and not raw.rows:
        complaints.append(Complaint("table-without-rows", raw.name))
    if complaints:
        return [], complaints
    try:
        adapter = TypeAdapter(list[model])  # type: ignore[valid-type]  # the model is chosen at run time
        rows: list[Row] = adapter.validate_python([dict(c) for _, c in raw.rows], context={"dialect": raw.dialect})
    except ValidationError as error:
        return [], [_complaint(raw, model, finding) for finding in error.errors(include_url=False)]
    return rows, check_keys(raw, model, rows)


def check_keys(raw: RawTable, model: type[Row], rows: list[Row]) -> list[Complaint]:
    """No key twice; the first row that has it is named."""
    seen: dict[tuple[Any, ...], int] = {}
    complaints = []
    for (line, _), row in zip(raw.rows, rows, strict=True):
        key = tuple(getattr(row, column) for column in model.KEY)
        if key in seen:
            value = " / ".join("" if part is None else str(part) for part in key)
            details: dict[str, str | int | float] = {"first": seen[key]}
            complaints.append(Complaint("key-twice", raw.name, line, ", ".join(model.KEY), value, details))
        seen.setdefault(key, line)
    return complaints
