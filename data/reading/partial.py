"""The readable rows of a table that also has unreadable ones, so that relations are checked in the same run."""

from collections.abc import Iterator
from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from data.reading.csv_files import RawTable
from data.reading.decimal_marks import cell_context
from data.schema.columns import Row


def readable_rows(raw: RawTable, model: type[Row]) -> tuple[RawTable, list[Row]]:
    """Keep the readable rows of a table.

    Returns:
        The table with the readable rows as ``rows`` and the others as ``left_out``, and the readable rows as models.

    """
    adapter: TypeAdapter[Row] = TypeAdapter(model)
    context, readable, unreadable, rows = cell_context(raw, model), [], [], []
    for line, cells in raw.rows:
        try:
            row = adapter.validate_python(dict(cells), context=context)
        except ValidationError:
            unreadable.append((line, cells))
        else:
            readable.append((line, cells))
            rows.append(row)
    return replace(raw, rows=tuple(readable), left_out=tuple(unreadable), partial=True), rows


def values_left_out(raw: RawTable, column: str) -> set[str]:
    """Texts in a column of the rows left out: a code in an unreadable row exists and may be referred to."""
    return {str(cells[column]).strip() for _, cells in raw.left_out if cells.get(column) is not None}


Rows = dict[str, list[Row]]
"""Checked rows by table."""

Raws = dict[str, RawTable]
"""Raw tables by name; a table that the dossier lacks is absent."""


def numbered_rows(table: str, rows: Rows, raws: Raws) -> Iterator[tuple[int, Row]]:
    """Rows of a table with their line numbers; none if the dossier lacks the table."""
    if table in raws:
        yield from zip((line for line, _ in raws[table].rows), rows[table], strict=True)
