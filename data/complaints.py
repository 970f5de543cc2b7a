"""A complaint: what is wrong in a table, where, what was expected and how to mend it.

A complaint is data, not a sentence: a code with parameters. ``optimiser.words``
turns it into Dutch or English, so that every reader gets it in the own language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with one cell, row, table or file.

    Args:
        code: message code, e.g. ``number-ambiguous``.
        table: file or sheet name as the user knows it, e.g. ``municipalities.csv``.
        row: line in the file, the header being line 1; ``None`` for the whole table.
        column: column name; ``None`` for the whole row.
        value: the text as found; ``None`` where nothing was found.
        details: what else the sentence needs (expectation, nearest name, ...).
        book: file name of the workbook of which ``table`` is a sheet; ``None`` where the table is a file itself.
        cell: address of the cell in its sheet, e.g. ``E7``; only in a workbook.

    """

    code: str
    table: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    details: Mapping[str, str | int | float] = field(default_factory=dict)
    book: str | None = None
    cell: str | None = None


class InvalidInputError(Exception):
    """The input cannot be used; carries every complaint at once (exit 3).

    ``strictest`` is the visibility of the strictest row in the input: a complaint may quote it, also one about
    another row, so that it is not for who may see less (``kept_back``).
    """

    def __init__(self, complaints: Sequence[Complaint], *, strictest: str = "public") -> None:
        """Keep the complaints; the sentence is made by whoever shows them."""
        self.complaints, self.strictest = tuple(complaints), strictest
        super().__init__("; ".join(f"{c.table}: {c.code}" for c in self.complaints))


def kept_back(complaints: Sequence[Complaint]) -> tuple[Complaint, ...]:
    """The same complaints with their place alone, for readers who may not see every row; each place once."""
    found = [Complaint("kept-back", c.table, c.row, c.column, book=c.book, cell=c.cell) for c in complaints]
    return tuple(c for i, c in enumerate(found) if c not in found[:i])
