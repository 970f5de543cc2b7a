"""Descriptions of columns, derived from the schema alone: form, choices, range, unit and source.

Templates, drop-down lists and explanations are made from these, so that a new table or column needs no other change.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.columns import Row


@dataclass(frozen=True)
class Column:
    """The description of a column of a table.

    Args:
        name: machine name, as in the header row.
        meaning: what its values mean.
        unit: unit of a number; empty for other columns.
        source: who publishes it; empty if anyone may.
        required: whether a cell must be filled in.
        form: ``text``, ``code``, ``whole``, ``decimal``, ``date``, ``boolean`` or ``choice``.
        words: the values of a ``choice``.
        low: smallest number allowed [unit]; excluded itself if ``low_open``.
        high: largest number allowed [unit]; excluded itself if ``high_open``.

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
"""Types of JSON schema in our own words."""


def _form(schema: Mapping[str, Any]) -> str:
    if "enum" in schema or "const" in schema:
        return "choice"
    if schema.get("format") == "date":
        return "date"
    return "code" if "pattern" in schema else _FORMS.get(schema.get("type", ""), "text")


def _constraints(annotation: Any) -> Iterator[Any]:
    """All constraints on a type, also those inside ``… | None``."""
    for part in getattr(annotation, "__metadata__", ()):
        yield from getattr(part, "metadata", (part,))
    for inner in get_args(annotation):
        yield from _constraints(inner)


def _bound(stated: Sequence[Any], names: Sequence[str]) -> float | None:
    """The first bound of these names among the constraints; ``None`` if no constraint has one."""
    values = (getattr(constraint, name, None) for constraint in stated for name in names)
    return next((value for value in values if value is not None), None)


@cache
def columns(model: type[Row]) -> tuple[Column, ...]:
    """The columns of a table in their order."""
    columns_of_table = []
    for name, property_ in model.model_json_schema()["properties"].items():
        types = [type_ for type_ in property_.get("anyOf", [property_]) if type_.get("type") != "null"]
        schema = {**property_, **types[0]}
        field = model.model_fields[name]
        limits = (*field.metadata, *_constraints(field.annotation))
        columns_of_table.append(
            Column(
                name,
                property_.get("description", ""),
                property_.get("unit", ""),
                property_.get("source", ""),
                field.is_required(),
                _form(schema),
                tuple(str(choice) for choice in schema.get("enum", [schema["const"]] if "const" in schema else [])),
                _bound(limits, ("ge", "gt")),
                _bound(limits, ("le", "lt")),
                _bound(limits, ("gt",)) is not None,
                _bound(limits, ("lt",)) is not None,
            )
        )
    return tuple(columns_of_table)


def referred() -> frozenset[tuple[str, str]]:
    """Columns whose values other tables refer to, as ``(table, column)``."""
    return frozenset(REFERENCES.values())


def identity(row: Row) -> tuple[Any, ...]:
    """The values of a row's key, by which it is recognised in another version of its table."""
    return tuple(getattr(row, column) for column in row.KEY)


def model_of(table: str) -> type[Row]:
    """The model of a table by its name."""
    return {model.TABLE: model for model in TABLES}[table]
