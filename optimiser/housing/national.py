"""The national number of a half-year: as first set, as revised, and what a revision moves to the next half-year.

Maths:
    set = the first number; a revision r with difference "now" gives set := r, moved := 0
    a revision r with difference "next" gives moved := r − set
    set + moved = the latest number                                                            [persons]

The political goal is another number beside it and is never added.

Source:
    2025-I went from 17,700 to 15,000 (gemeente.nu, April 2025); of 2023-I the difference went to the next half-year
    (nu.nl 6227180).
"""

from dataclasses import dataclass
from datetime import date

from data.schema.housing import HousingTask
from data.schema.tables import Tables


@dataclass(frozen=True)
class NationalTask:
    """The legal number of a half-year, and the goal beside it.

    Args:
        half_year: the half-year.
        persons: the number that holds in it [persons].
        decided: day on which that number was set; ``None`` where it is not known.
        first: the number as it was first set [persons].
        moved: what a later revision adds to the next half-year; negative where it takes off [persons].
        inhabitants: of the whole country, where the dossier is a part of it [persons].
        rows: all numbers that led to it, in order.

    """

    half_year: str
    persons: int
    decided: date | None
    first: int
    moved: int
    inhabitants: int | None
    rows: tuple[HousingTask, ...]


def persons_of(row: HousingTask, *, rounded: bool) -> int:
    """The number of a row, as rounded in public where that is asked for and known."""
    return row.rounded if rounded and row.rounded is not None else row.persons


def national_task(
    tables: Tables, half_year: str, *, standing: str = "legal", known_on: date = date.max, rounded: bool = False
) -> NationalTask | None:
    """The national number of a half-year as far as decided on a day; ``None`` where there is none.

    Args:
        tables: a checked dossier.
        half_year: such as ``2022-I``.
        standing: ``legal`` or ``goal``.
        known_on: later decisions are left out.
        rounded: take the number as it was rounded in public.

    """
    rows = sorted(
        (r for r in tables.housing_tasks if (r.half_year, r.standing) == (half_year, standing) and r.day <= known_on),
        key=lambda r: r.day,
    )
    if not rows:
        return None
    persons, decided, moved = persons_of(rows[0], rounded=rounded), rows[0].decided, 0
    for row in rows[1:]:
        number = persons_of(row, rounded=rounded)
        if row.difference == "next":
            moved = number - persons
        else:
            persons, decided, moved = number, row.decided, 0
    return NationalTask(
        half_year,
        persons,
        decided,
        persons_of(rows[0], rounded=rounded),
        moved,
        rows[-1].inhabitants,
        tuple(rows),
    )
