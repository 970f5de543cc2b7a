"""The schema in the reader's language; what has no message is told in the schema's own words."""

import re

from data.schema.columns import Row
from data.schema.description import Column
from optimiser.words import Words


def _message_or(words: Words, code: str, fallback: str) -> str:
    """The message of a code, or the given text if there is none."""
    return words(code) if words.has(code) else fallback


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def title(words: Words, model: type[Row]) -> str:
    """What a table is about."""
    return _message_or(words, f"table-{model.TABLE}", (model.__doc__ or model.TABLE).strip().splitlines()[0])


def table_name(words: Words, table: str) -> str:
    """The short name of a table; its file name where it has none."""
    return _message_or(words, f"name-table-{table}", table)


def column_name(words: Words, column: str) -> str:
    """The short name of a column; its machine name where it has none."""
    return _message_or(words, f"name-column-{column}", column)


def choice_name(words: Words, value: str) -> str:
    """A word of a column with fixed words, or a group, in the reader's language; any other text as it is."""
    return _message_or(words, f"name-choice-{value}", _message_or(words, f"group-{value}", value))


def rule_name(words: Words, rule: str) -> str:
    """A rule in a few words, with its name in a scenario."""
    return f"{words(f'rule-{rule}')} ({rule})" if words.has(f"rule-{rule}") else rule


def meaning(words: Words, table: str, column: Column) -> str:
    """What a column means."""
    return _message_or(words, f"meaning-{table}-{column.name}", column.meaning)


def unit(words: Words, column: Column) -> str:
    """The unit of a column; empty if there is none."""
    return _message_or(words, f"column-unit-{_slug(column.unit)}", column.unit) if column.unit else ""


def source(words: Words, column: Column) -> str:
    """Who publishes a column; empty where anyone may."""
    return _message_or(words, f"column-source-{_slug(column.source)}", column.source) if column.source else ""


def bounds(words: Words, column: Column) -> str:
    """The bounds of a number in words; empty if there are none."""
    ends = (("low", column.low, column.low_open), ("high", column.high, column.high_open))
    phrases = (
        words(f"bound-{end}-open" if is_open else f"bound-{end}", value=f"{value:.12g}")
        for end, value, is_open in ends
        if value is not None
    )
    return ", ".join(phrases)


def form(words: Words, column: Column) -> str:
    """What may be typed in a column, with the bounds of a number."""
    named = ((word, choice_name(words, word)) for word in column.words)
    kind = words(f"form-{column.form}", words=", ".join(w if w == name else f"{w} ({name})" for w, name in named))
    return ", ".join(part for part in (kind, bounds(words, column)) if part)
