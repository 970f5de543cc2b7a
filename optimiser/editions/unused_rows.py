"""Rows and cells without effect as other programmes read them."""

from collections.abc import Iterable

from data.complaints import Complaint


def unused_rows(remarks: Iterable[Complaint]) -> list[dict[str, str | None]]:
    """One record per remark: why, table, column and key of the row; a whole table or column has no row."""
    return [
        {"why": r.code.removeprefix("unused-"), "table": r.table, "column": r.column, "row": r.value} for r in remarks
    ]
