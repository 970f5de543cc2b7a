"""What a column holds, told from the schema alone: its form, words, bounds, unit and source.

Forms, lists and explanations are made from here, so that a new table or column needs nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.columns import Row


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Args:
        name: machine name, as in the header row.
        meaning: what it says.
        unit: unit of a number; empty where there is none.
        source: who publishes it; empty where anyone may.
        required: whether a cell may not be empty.
        form: ``text``, ``code``, ``whole``, ``decimal``, ``date``, ``boolean`` or ``choice``.
        words: the words among which a ``choice`` is made.
        low: smallest number allowed [unit]; itself not allowed where ``low_open``.
        high: largest number allowed [unit]; itself not allowed where ``high_open``.

    """

    name: str
    meaning: str
    unit: str
    source: str
    required: bool
    form: str
    words: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False


_FORMS = {"integer": "whole", "number": "decimal", "boolean": "boolean"}


def _form(found: Mapping[str, Any]) -> str:
    if "enum" in found or "const" in found:
        return "choice"
    if found.get("format") == "date":
        return "date"
    return "code" if "pattern" in found else _FORMS.get(found.get("type", ""), "text")


def _constraints(annotation: Any) -> Iterator[Any]:
    """Everything that is said about a type, also inside ``… | None``."""
    for part in getattr(annotation, "__metadata__", ()):
        yield from getattr(part, "metadata", (part,))
    for inner in get_args(annotation):
        yield from _constraints(inner)


def _bound(stated: Sequence[Any], names: Sequence[str]) -> float | None:
    return next((getattr(c, name) for c in stated for name in names if getattr(c, name, None) is not None), None)


def columns(model: type[Row]) -> tuple[Column, ...]:
    """The columns of a table in their order."""
    described = []
    for name, stated in model.model_json_schema()["properties"].items():
        options = [option for option in stated.get("anyOf", [stated]) if option.get("type") != "null"]
        found = {**stated, **options[0]}
        field = model.model_fields[name]
        limits = (*field.metadata, *_constraints(field.annotation))
        described.append(
            Column(
                name,
                stated.get("description", ""),
                stated.get("unit", ""),
                stated.get("source", ""),
                field.is_required(),
                _form(found),
                tuple(str(word) for word in found.get("enum", [found["const"]] if "const" in found else [])),
                _bound(limits, ("ge", "gt")),
                _bound(limits, ("le", "lt")),
                _bound(limits, ("gt",)) is not None,
                _bound(limits, ("lt",)) is not None,
            )
        )
    return tuple(described)


def referred() -> frozenset[tuple[str, str]]:
    """Columns to which other tables refer, as ``(table, column)``."""
    return frozenset(REFERENCES.values())


def identity(row: Row) -> tuple[Any, ...]:
    """The values of the key of a row, by which it is the same row in another version."""
    return tuple(getattr(row, column) for column in row.KEY)


def model_of(table: str) -> type[Row]:
    """The model of a table by its name."""
    return {model.TABLE: model for model in TABLES}[table]
