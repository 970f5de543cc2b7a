"""Complaints about fields of an edition from a file that hold something else than they may."""

from collections.abc import Iterator

from pydantic import ValidationError

from data.complaints import Complaint

MOST = 1_000
"""Odd fields that are told one by one; a file with more of them is no edition."""

_LONGEST = 60
"""Signs of a value that are shown."""

_EXPECTED = (
    ("missing", "missing"),
    ("unexpected_keyword", "unknown"),
    ("extra_forbidden", "unknown"),
    ("invalid_key", "text"),
    ("int", "whole"),
    ("float", "number"),
    ("finite", "number"),
    ("greater", "range"),
    ("less", "range"),
    ("string_pattern", "code"),
    ("string_too", "length"),
    ("string", "text"),
    ("edition-field", "words"),
    ("tuple", "list"),
    ("too_long", "list"),
    ("bool", "boolean"),
    ("date", "date"),
    ("dataclass", "object"),
    ("dict", "object"),
    ("mapping", "object"),
)
"""What was expected by how pydantic calls the error; the first that fits."""

_BRANCHES = {"int", "float", "[key]"}
"""Parts of a place that are no field: the ways in which a number may be read."""


def misshapen(error: ValidationError, name: str) -> list[Complaint]:
    """A complaint for every odd field: where it is, what it holds and what was expected."""
    if error.error_count() > MOST:
        return [Complaint("edition-unreadable", name)]
    return list({c.details["field"]: c for c in _complaints(error, name)}.values())


def _complaints(error: ValidationError, name: str) -> Iterator[Complaint]:
    for found in error.errors(include_url=False):
        kind = next((expected for start, expected in _EXPECTED if found["type"].startswith(start)), "other")
        words = str(found.get("ctx", {}).get("expected", ""))
        value = "" if kind == "missing" else repr(found["input"])[: _LONGEST + 1]
        value = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
        details: dict[str, str | int | float] = {"field": _path(found["loc"]), "kind": kind, "expected": words}
        yield Complaint("edition-field", name, value=value, details=details)


def _path(loc: tuple[int | str, ...]) -> str:
    """The place of a field, such as ``figures[3].new``."""
    written = ""
    for part in loc[1:] if loc[:1] == ("edition",) and len(loc) > 1 else loc:
        short = str(part)[:_LONGEST]
        written += f"[{part}]" if isinstance(part, int) else "" if short in _BRANCHES else f".{short}"
    return written.removeprefix(".")
