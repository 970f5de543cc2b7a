"""A complaint: what is wrong in a table, where, what was expected and how to mend it.

A complaint is data, not a sentence: a message code with parameters. ``optimiser.words``
turns it into a sentence in the language of the reader.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

FEW, MOST_NAMED = 3, 20
"""Remarks of one kind that are told one by one, and rows that a remark about more of them names."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with one cell, row, table or file.

    Args:
        code: message code, e.g. ``number-ambiguous``.
        table: file or sheet name as the user knows it, e.g. ``municipalities.csv``.
        row: line in the file, the header being line 1; ``None`` for the whole table.
        column: column name; ``None`` for the whole row.
        value: the text in the cell; ``None`` for an empty cell.
        details: further parameters of the message (expectation, nearest name, ...).
        book: file name of the workbook of which ``table`` is a sheet; ``None`` if the table is a file of its own.
        cell: address of the cell in its sheet, e.g. ``E7``; only in a workbook.
        visibility: of a remark, who may see it: for tables that can hold strict rows, who may see every row.

    """

    code: str
    table: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    details: Mapping[str, str | int | float] = field(default_factory=dict)
    book: str | None = None
    cell: str | None = None
    visibility: str = "public"


class InvalidInputError(Exception):
    """The input cannot be used; carries every complaint at once (exit code 3).

    ``strictest`` is the visibility of the strictest row in the input. A complaint may quote that row, even if it is
    about another one; readers who may not see it get the complaints without their contents (``kept_back``).
    """

    def __init__(self, complaints: Sequence[Complaint], *, strictest: str = "public") -> None:
        """Keep the complaints; ``optimiser.words`` makes sentences of them."""
        self.complaints, self.strictest = tuple(complaints), strictest
        super().__init__("; ".join(f"{c.table}: {c.code}" for c in self.complaints))


def gathered(remarks: Iterable[Complaint]) -> tuple[Complaint, ...]:
    """Remarks in their order; more than ``FEW`` of one kind become the first, which names the rows of the others."""
    alike: dict[tuple[object, ...], list[Complaint]] = {}
    for r in remarks:
        alike.setdefault((r.code, r.table, r.column, r.book, r.visibility, *sorted(r.details.items())), []).append(r)
    told: list[Complaint] = []
    for same in alike.values():
        if len(same) <= FEW:
            told += same
            continue
        also = ", ".join(str(r.row) for r in same[1 : MOST_NAMED + 1]) + (" …" if len(same) > MOST_NAMED + 1 else "")
        told.append(replace(same[0], details={**same[0].details, "also": also, "count": len(same)}))
    return tuple(told)


def kept_back(complaints: Sequence[Complaint]) -> tuple[Complaint, ...]:
    """The places of the complaints without their contents, for readers who may not see every row; each place once."""
    places = [Complaint("kept-back", c.table, c.row, c.column, book=c.book, cell=c.cell) for c in complaints]
    return tuple({(c.table, c.row, c.column, c.book, c.cell): c for c in places}.values())
