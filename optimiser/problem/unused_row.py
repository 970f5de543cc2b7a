"""A remark that a row, or a cell of it, has no effect on what a command gives."""

from data.complaints import Complaint
from data.schema.columns import Row


def unused_row(row: Row, why: str, column: str | None = None, **details: str | float) -> Complaint:
    """The remark on a row, which its key names.

    Args:
        row: of any table.
        why: end of the message code.
        column: the cell that has no effect, where the rest of the row has.
        details: of the message.

    """
    key = [str(getattr(row, c)) for c in type(row).KEY if getattr(row, c) not in (None, "")]
    return Complaint(f"unused-{why}", f"{row.TABLE}.csv", None, column, ", ".join(key), {**details, "more": 0})


def unused_table(table: str, why: str, column: str | None = None, **details: str | float) -> Complaint:
    """The remark on all rows of a table, or on all cells of a column."""
    return Complaint(f"unused-{why}", f"{table}.csv", None, column, None, {**details, "more": 0})
