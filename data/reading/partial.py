"""The sound rows of a table that also has others, so that what they say together is checked at once."""

from collections.abc import Iterator
from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from data.reading.csv_files import RawTable
from data.schema.columns import Row


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


Rows = dict[str, list[Row]]


Raws = dict[str, RawTable]


def lines(table: str, rows: Rows, raws: Raws) -> Iterator[tuple[int, Row]]:
    """Rows of a table, each with the line it stood on."""
    if table in raws:
        yield from zip((line for line, _ in raws[table].rows), rows[table], strict=True)
