"""The tables of columns in ``docs/user/dossier.md``, from the schema; the text around them is written by hand."""

import re
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from data.schema.catalogue import REFERENCES, TABLES
from data.schema.columns import Row
from data.schema.description import Column, columns, model_of
from optimiser.words import Words
from optimiser.words.schema import column_name, table_name

MARKED = re.compile(r"(<!-- columns of (\w+) -->\n).*?(<!-- end of columns -->)", re.DOTALL)
HEAD = "| column | in Dutch | meaning | what goes in | empty |\n|---|---|---|---|---|\n"
FORMS = {"whole": "whole number", "decimal": "number", "boolean": "true or false"}


def dossier_page(text: str) -> str:
    """The page with the part between each pair of marks written anew."""
    return MARKED.sub(lambda mark: f"{mark[1]}{_table(model_of(mark[2]))}{mark[3]}", text)


def marked_tables(text: str) -> list[str]:
    """Tables whose columns the page shows, in its order."""
    return [mark[2] for mark in MARKED.finditer(text)]


def _table(model: type[Row]) -> str:
    """What one row is, by which columns it is known, and a line per column."""
    dutch = Words("nl")
    title = (model.__doc__ or "").strip().splitlines()[0]
    needed = "Required" if model.REQUIRED else "Optional"
    keys = ", ".join(f"`{name}`" for name in model.KEY)
    head = f"{title} In Dutch: {table_name(dutch, model.TABLE)}. {needed}; one row per {keys}.\n\n{HEAD}"
    rows = (
        (f"`{c.name}`", column_name(dutch, c.name), c.meaning, _content(model, c), _empty(model, c))
        for c in columns(model)
    )
    return head + "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def _content(model: type[Row], column: Column) -> str:
    """What may be typed, its unit, bounds and publisher."""
    target = REFERENCES.get((model.TABLE, column.name))
    parts = [FORMS.get(column.form, column.form)]
    if column.words:
        parts = [", ".join(f"`{word}`" for word in column.words)]
    if target:
        parts = [f"a `{target[1]}` of `{target[0]}`"]
    if column.unit and column.form != "date":
        parts[0] += f" [{column.unit}]"
    parts += [_bounds(column), f"source: {column.source}" if column.source else ""]
    return "; ".join(part for part in parts if part)


def _bounds(column: Column) -> str:
    """The range of a number; a bound that is open is itself not allowed."""
    if column.low is None and column.high is None:
        return ""
    if column.high is None:
        return f"{column.low:,.12g} or more"
    low, high = f"{column.low:,.12g}", f"{column.high:,.12g}"
    return f"between {low} and {high}, neither of them" if column.low_open else f"{low} to {high}"


def _empty(model: type[Row], column: Column) -> str:
    """What an empty cell does."""
    if column.required:
        return "no"
    field = model.model_fields[column.name]
    try:
        found: Any = TypeAdapter(Annotated[field.annotation, column.name, *field.metadata]).validate_python(None)
    except ValidationError:
        return f"no; without the column: {field.default}"
    return "yes" if found is None else f"means `{found}`"


def every_table() -> list[str]:
    """All tables of a dossier, in the order of the schema."""
    return [model.TABLE for model in TABLES]
