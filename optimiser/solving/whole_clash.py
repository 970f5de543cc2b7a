"""Which rows cannot hold together where numbers are none or at least a smallest one.

Maths:
    Deletion filter: parts of the rows are left out, large ones first, as long as no point obeys the rest. In the end
    the others can hold if any one element is left out: the elements are irreducible.        [rows]

    An element is a row of a rule; all rows of ``smallest_number`` of a group in a period are one element, since a
    smallest number is one setting.
"""

from collections import defaultdict
from collections.abc import Sequence

from optimiser.model.variables import parts_of
from optimiser.solving.solver_session import Session

SMALLEST = "smallest_number"
"""The rule whose rows hold together by group and period."""

Element = tuple[str, tuple[str, ...]]
"""A rule and an index."""


def element(row: str) -> Element:
    """The rule and the index to which a row belongs."""
    rule, *index = parts_of(row)
    return rule, tuple(index[1:3] if rule == SMALLEST else index)


def whole_clash(session: Session) -> dict[str, list[tuple[str, ...]]]:
    """Indices of an irreducible clash by rule; of smallest numbers the group and the period."""
    rows: dict[Element, list[str]] = defaultdict(list)
    for name in session.rows:
        rows[element(name)].append(name)
    kept: list[Element] = list(rows)
    size = len(kept)
    while size:
        at = 0
        while at < len(kept):
            fewer = [*kept[:at], *kept[at + size :]]
            if _holds(session, rows, fewer):
                at += size
            else:
                kept = fewer
        size //= 2
    clash: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for rule, index in sorted(kept):
        clash[rule].append(index)
    return dict(clash)


def _holds(session: Session, rows: dict[Element, list[str]], elements: Sequence[Element]) -> bool:
    return session.holds([name for e in elements for name in rows[e]])
