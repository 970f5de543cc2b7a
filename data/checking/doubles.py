"""Remarks about rows that say the same under two identifiers: a row pasted twice counts twice."""

from collections.abc import Iterator
from typing import Any

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows

IDENTIFIERS = {"locations": "location_id", "bids": "bid_id", "exchanges": "exchange_id", "candidates": "candidate_id",
               "housing_swaps": "swap_id", "stream_exchanges": "exchange_id"}  # fmt: skip
"""Tables whose rows are told apart by an identifier that somebody made up."""


def remark_doubles(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """A remark about every row that differs from an earlier one in its identifier and note alone."""
    for table, column in IDENTIFIERS.items():
        seen: dict[tuple[Any, ...], int] = {}
        for line, row in numbered_rows(table, rows, raws):
            contents = tuple(value for name, value in row if name not in {column, "note"})
            first = seen.setdefault(contents, line)
            if first != line:
                details: dict[str, str | int | float] = {"first": first}
                yield Complaint("row-double", raws[table].name, line, column, getattr(row, column), details)
