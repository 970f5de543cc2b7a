"""The sound rows of a table that also has others, so that what they say together is checked at once."""

from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from data.read import RawTable
from data.schema import Row


def sound(raw: RawTable, model: type[Row]) -> tuple[RawTable, list[Row]]:
    """The table with its sound rows alone, those left out beside them, and the sound rows."""
    adapter: TypeAdapter[Row] = TypeAdapter(model)
    kept, left, rows = [], [], []
    for line, cells in raw.rows:
        try:
            row = adapter.validate_python(dict(cells), context={"dialect": raw.dialect})
        except ValidationError:
            left.append((line, cells))
        else:
            kept.append((line, cells))
            rows.append(row)
    return replace(raw, rows=tuple(kept), left_out=tuple(left), partial=True), rows


def written(raw: RawTable, column: str) -> set[str]:
    """What the rows left out have in a column, as written: enough to know that a code is there."""
    return {str(cells[column]).strip() for _, cells in raw.left_out if cells.get(column) is not None}
