"""What a spreadsheet program may check while a dossier is filled in, told from the schema."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.description import Column, model_of
from data.schema.tables import Tables
from optimiser.words import Words
from optimiser.words.schema import bounds

_MESSAGE, _LIST = 255, 255
"""Longest message and longest list of words that the file format holds [signs]."""

_YES = {"ignore_blank": True}


def _values(tables: Tables, table: str, column: str) -> list[str]:
    return sorted({str(value) for row in getattr(tables, table) if (value := getattr(row, column)) is not None})


def groups(tables: Tables) -> list[str]:
    """Every group that a table of the dossier names."""
    return sorted(
        {g for model in TABLES if "group" in model.model_fields for g in _values(tables, model.TABLE, "group")}
    )


def _list(words: Words, source: list[str], *, firm: bool) -> Mapping[str, Any] | None:
    """A list written out; one that is too long for the file format is left out."""
    if not source or len(",".join(source)) > _LIST:
        return None
    told = words("choice-error", words=", ".join(source))
    return {
        **_YES,
        "validate": "list",
        "source": source,
        "error_type": "stop" if firm else "warning",
        "error_title": words("choice-title"),
        "error_message": told[:_MESSAGE],
    }


def _reference(words: Words, tables: Tables, target: str, key: str) -> Mapping[str, Any] | None:
    """The codes of another sheet: where they stand, or written out where they stand there more than once."""
    model = model_of(target)
    if len(model.KEY) > 1 or key not in model.KEY:
        return _list(words, _values(tables, target, key), firm=False)
    rows, letter = len(getattr(tables, target)), xl_col_to_name(list(model.model_fields).index(key), col_abs=True)
    if not rows:
        return None
    return {
        **_YES,
        "validate": "list",
        "source": f"={target}!{letter}$2:{letter}${rows + 1}",
        "error_type": "warning",
        "error_title": words("choice-title"),
        "error_message": words("choice-reference", sheet=target),
    }


def _number(words: Words, column: Column) -> Mapping[str, Any] | None:
    """Bounds of a number; a bound that is itself not allowed is left to the check that reads the workbook."""
    low, high = column.low, column.high
    if low is None and high is None:
        return None
    if low is not None and high is not None:
        rule: dict[str, Any] = {"criteria": "between", "minimum": low, "maximum": high}
    elif low is not None:
        rule = {"criteria": ">=", "value": low}
    else:
        rule = {"criteria": "<=", "value": high}
    kind = "integer" if column.form == "whole" else "decimal"
    return {**_YES, "validate": kind, **rule, "error_message": bounds(words, column)}


def rule(words: Words, tables: Tables, table: str, column: Column) -> Mapping[str, Any] | None:
    """The rule of a column for XlsxWriter's ``data_validation``; ``None`` where anything may be typed.

    Words of the schema are firm; codes of other sheets and groups only warn, since a row may be added there later.
    """
    target = REFERENCES.get((table, column.name))
    if column.form == "choice":
        return _list(words, list(column.words), firm=True)
    if target:
        return _reference(words, tables, *target)
    if column.name == "group":
        return _list(words, groups(tables), firm=False)
    return _number(words, column) if column.form in {"whole", "decimal"} else None
