"""More or fewer people housed in a half-year: what it does to people in reception, by half-year and by day.

Maths:
    fewer(d) = Σ changes ⌊n · elapsed(h, d) / days(h)⌋,   0 ≤ elapsed ≤ days(h)                [persons]

Homes come evenly over the half-year, and one person fewer in reception asks for one place fewer. It is rounded down,
also below zero, so that no place is counted as spare before somebody has left it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.schema.flow_balance import Amounts, Balance
from data.schema.half_years import final_day, first_day
from data.schema.housing_flows import HOLDERS, HOUSED, RECEPTION

_FORM = re.compile(r"([+-]\d{1,7})@((?:19|20|21)\d{2}-(?:I|II))", re.ASCII)


@dataclass(frozen=True)
class HousedOtherwise:
    """People housed more, or fewer where negative, in a half-year [persons]."""

    persons: int
    half_year: str


def read_change(text: str) -> HousedOtherwise | None:
    """A change such as ``+2000@2022-II``; ``None`` for what is none, also for nobody."""
    found = _FORM.fullmatch(text.strip().upper())
    if found is None or not int(found[1]):
        return None
    return HousedOtherwise(int(found[1]), found[2])


def fewer_in_reception(changes: Iterable[HousedOtherwise], day: date) -> int:
    """How many people fewer are in reception at the beginning of a day; negative where there are more."""
    return sum(_until(change, day) for change in changes)


def _until(change: HousedOtherwise, day: date) -> int:
    start = first_day(change.half_year)
    days = (final_day(change.half_year) - start).days + 1
    return change.persons * min(max((day - start).days, 0), days) // days


def housed_otherwise(amounts: Amounts, changes: Sequence[HousedOtherwise]) -> dict[tuple[str, str], int]:
    """The numbers with the changes: people housed where that is known, and what was counted after it."""
    found = dict(amounts)
    for (half_year, item), persons in amounts.items():
        if item == HOUSED:
            found[half_year, item] = persons + sum(c.persons for c in changes if c.half_year == half_year)
        elif item in (HOLDERS, RECEPTION):
            found[half_year, item] = persons - sum(c.persons for c in changes if c.half_year < half_year)
    return found


def impossible(found: Iterable[Balance]) -> tuple[str, ...]:
    """Half-years with fewer than nobody housed, or more than there are permit holders in reception."""
    return tuple(
        b.half_year
        for b in found
        if (b.flows[HOUSED] or 0) < 0 or any((n := b.closing[s]) is not None and n < 0 for s in (HOLDERS, RECEPTION))
    )


def unchecked(found: Iterable[Balance], changes: Iterable[HousedOtherwise]) -> tuple[str, ...]:
    """Half-years of changes in which it is not known how many permit holders are left in reception."""
    left = {b.half_year: b.closing[HOLDERS] for b in found}
    return tuple(sorted({c.half_year for c in changes if left.get(c.half_year) is None}))
