"""Data validation of a workbook to fill in, derived from the schema."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.description import Column, model_of
from data.schema.facts import Municipality
from data.schema.groups import STANDARD
from data.schema.own_words import DUTCH, dutch_group
from data.schema.tables import Tables
from optimiser.words import Words
from optimiser.words.schema import bounds, column_name, table_name

_MAX_MESSAGE, _MAX_LIST = 255, 255
"""Longest message and longest list of choices that the file format can hold [characters]."""

_ALLOW_BLANK = {"ignore_blank": True}
"""An empty cell is always allowed: it means unknown, and a required one is reported when the workbook is read."""


def _values(tables: Tables, table: str, column: str) -> list[str]:
    """The distinct known values of a column, sorted."""
    return sorted({str(value) for row in getattr(tables, table) if (value := getattr(row, column)) is not None})


def groups(tables: Tables) -> list[str]:
    """The standard groups, and every other one that occurs in a table of the dossier."""
    named = {g for model in TABLES if "group" in model.model_fields for g in _values(tables, model.TABLE, "group")}
    return sorted(named | set(STANDARD))


def _kinds(tables: Tables) -> list[str]:
    """The kinds of location that occur in the dossier."""
    return sorted({*_values(tables, "locations", "kind"), *_values(tables, "kinds", "kind")})


def shown_table(words: Words, table: str) -> str:
    """The title of a table's sheet in the reader's language; it is read back as the table."""
    return table_name(words, table) if words.language == "nl" else table


def shown_column(words: Words, column: str) -> str:
    """The header of a column in the reader's language; it is read back as the column."""
    return column_name(words, column) if words.language == "nl" else column


def shown_word(word: str, words: Words) -> str:
    """A word of a column with fixed words, as a form in the reader's language shows it; it is read back as itself."""
    return DUTCH[word][0] if words.language == "nl" and word in DUTCH else word


def shown_group(group: str, words: Words, tables: Tables) -> str:
    """A group, or several with semicolons between them, as a form in the reader's language shows it."""
    if words.language != "nl":
        return group
    return ";".join(dutch_group(name.strip(), tables.regimes) for name in group.split(";"))


def _list(words: Words, choices: list[str], *, strict: bool) -> Mapping[str, Any] | None:
    """A drop-down list of choices; ``None`` if there are none or too many for the file format.

    ``strict`` refuses other values; else they give a warning.
    """
    if not choices or len(",".join(choices)) > _MAX_LIST:
        return None
    message = words("choice-error", words=", ".join(choices))
    return {
        **_ALLOW_BLANK,
        "validate": "list",
        "source": choices,
        "error_type": "stop" if strict else "warning",
        "error_title": words("choice-title"),
        "error_message": message[:_MAX_MESSAGE],
    }


def _reference(words: Words, tables: Tables, target: str, key: str) -> Mapping[str, Any] | None:
    """A drop-down list of the codes of another sheet: a range of cells, or written out if codes recur there."""
    model = model_of(target)
    if len(model.KEY) > 1 or key not in model.KEY:
        return _list(words, _values(tables, target, key), strict=False)
    rows, letter = len(getattr(tables, target)), xl_col_to_name(list(model.model_fields).index(key), col_abs=True)
    if not rows:
        return None
    return {
        **_ALLOW_BLANK,
        "validate": "list",
        "source": f"={_quoted(words, target)}!{letter}$2:{letter}${rows + 1}",
        "error_type": "warning",
        "error_title": words("choice-title"),
        "error_message": words("choice-reference", sheet=shown_table(words, target)),
    }


def _quoted(words: Words, table: str) -> str:
    return str(quote_sheetname(shown_table(words, table)))


def name_rule(words: Words, tables: Tables, code: str) -> Mapping[str, Any] | None:
    """A drop-down list of names of areas, for the column beside one of codes; ``None`` where they are too many."""
    if code == "province_code":
        return _list(words, _values(tables, "municipalities", "province"), strict=False)
    if code == "scope_code":
        areas = [*_values(tables, "municipalities", "province"), *_values(tables, "municipalities", "region")]
        return _list(words, [a for a in areas if areas.count(a) == 1], strict=False)
    rows, letter = (
        len(tables.municipalities),
        xl_col_to_name(list(Municipality.model_fields).index("name"), col_abs=True),
    )
    return {
        **_ALLOW_BLANK,
        "validate": "list",
        "source": f"={_quoted(words, 'municipalities')}!{letter}$2:{letter}${rows + 1}",
        "error_type": "warning",
        "error_title": words("choice-title"),
        "error_message": words("choice-reference-name", sheet=shown_table(words, "municipalities")),
    }


def _number(words: Words, column: Column) -> Mapping[str, Any] | None:
    """The range of a number, bounds included; an excluded bound is refused only when the workbook is read."""
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
    return {**_ALLOW_BLANK, "validate": kind, **rule, "error_message": bounds(words, column)}


def rule(words: Words, tables: Tables, table: str, column: Column) -> Mapping[str, Any] | None:
    """The options of a column for XlsxWriter's ``data_validation``; ``None`` if anything may be typed.

    Choices of the schema are strict. Groups and codes of other sheets only warn, since rows may be added there later.
    """
    target = REFERENCES.get((table, column.name))
    if column.form == "choice":
        return _list(words, [shown_word(word, words) for word in column.words], strict=True)
    if target:
        return _reference(words, tables, *target)
    if column.name in {"group", "group_taken"} and table != "groups":  # that table declares groups of other names
        return _list(words, [shown_group(g, words, tables) for g in groups(tables)], strict=False)
    if column.name == "scope_code":
        codes = [*_values(tables, "municipalities", "province_code"), *_values(tables, "municipalities", "region_code")]
        return _list(words, codes, strict=False)
    if (table, column.name) == ("locations", "kind"):
        return _list(words, _kinds(tables), strict=False)
    return _number(words, column) if column.form in {"whole", "decimal"} else None
