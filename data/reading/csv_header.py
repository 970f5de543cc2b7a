"""Find the header of a CSV file and the dialect that it is in, below what exports put above it."""

import re
from dataclasses import dataclass

from data.complaints import Complaint, InvalidInputError
from data.schema.cells import DUTCH, PLAIN
from data.schema.headers import own_column

MOST_ABOVE = 30
"""How far down a header is looked for, below a title or what an export tells about itself [lines]."""

_SEPARATOR_LINE = re.compile(r'"?\s*sep\s*=\s?(.)"?[;,\t ]*', re.IGNORECASE)
"""The line by which a CSV file tells Excel its separator; a program may have filled it up with empty cells."""


@dataclass(frozen=True)
class Top:
    """What stands above the rows: how many lines come before the header, and the dialect."""

    above: int
    dialect: str


def refusal(name: str, code: str, **details: str | int) -> InvalidInputError:
    """The error about a whole file."""
    return InvalidInputError([Complaint(code, name, details=details)])


def find_header(name: str, text: str) -> Top:
    """Find the header, after empty lines and a line ``sep=;``, and the dialect that it is in.

    The separator is what the line ``sep=`` says, else the one that occurs most in the header.

    Raises:
        InvalidInputError: nothing stands below the line ``sep=``, or the separator is another one.

    """
    lines = text.splitlines()
    filled = [number for number, line in enumerate(lines) if line.strip()]
    said = _SEPARATOR_LINE.fullmatch(lines[filled[0]].strip(" "))
    if said and not filled[1:]:
        raise refusal(name, "file-empty")
    above = filled[1 if said else 0]
    semicolons, commas, tabs = (lines[above].count(sign) for sign in ";,\t")
    if said and said[1] in ";,":
        return Top(above, DUTCH if said[1] == ";" else PLAIN)
    if said and said[1] != "\t":
        raise refusal(name, "file-separator", found=f"“{said[1]}”")
    if said or (semicolons == commas == 0 and tabs):
        raise refusal(name, "file-separator", found="tab")
    return Top(above, DUTCH if semicolons > commas else PLAIN)


def refuse_titles(name: str, text: str, top: Top, known: frozenset[str]) -> None:
    """Refuse lines above the header, such as a title: every row would be told to have too many cells.

    Args:
        name: name of the file.
        text: its text.
        top: where its header seems to be.
        known: names of columns, by which the header is recognised.

    Raises:
        InvalidInputError: the header stands lower, or is in the other dialect than the line ``sep=`` says.

    """
    for number, line in enumerate(text.splitlines()[:MOST_ABOVE], start=1):
        cells = {own_column(cell.strip().strip('"').strip(), known) for cell in re.split(r"[,;\t]", line)}
        if len(cells & known) < 2:  # noqa: PLR2004  # one word may stand in a title
            continue
        if number > top.above + 1:
            raise InvalidInputError([Complaint("header-lower", name, number, details={"above": number - 1})])
        used = DUTCH if line.count(";") > line.count(",") else PLAIN
        if used != top.dialect:
            raise refusal(name, "file-separator-said", found=";" if top.dialect == DUTCH else ",")
        return
