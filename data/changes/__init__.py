"""What became of a municipality: facts on mergers, splits and renamings from 2015 on.

A code lives in the interval [begin, end): it begins where a change founded it, it ends where
a change names it as old, and a code that no change names has always been there.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import ClassVar, Literal

from data.complaints import InvalidInputError
from data.reading.csv_files import read_csv
from data.reading.rows import check_rows
from data.schema.cells import Day
from data.schema.columns import Code, Name, Row, Text, column

FOLDER = Path(__file__).parent
FIRST, LATEST = date(2015, 1, 1), date(2026, 1, 1)
"""The table is complete for changes from the first to the latest day, both included."""


class Change(Row):
    """One code that ended and one that received its territory or a part of it."""

    TABLE: ClassVar[str] = "changes"
    KEY: ClassVar[tuple[str, ...]] = ("old_code", "new_code")

    date: Day = column("day on which the change took effect", unit="date", source="CBS")
    kind: Literal["merged", "split", "renamed"] = column("whether the territory went whole, in parts, or only its name")
    old_code: Code = column("code that ended", source="CBS")
    old_name: Name = column("its name", source="CBS")
    new_code: Code = column("code that received the territory", source="CBS")
    new_name: Name = column("its name", source="CBS")
    founded: Literal["yes", "no"] = column("whether the receiving code began on that day", source="CBS")
    note: Text | None = column("which part, for a split", default=None)


@dataclass(frozen=True)
class Changes:
    """All changes in order of their dates, with the codes that never changed."""

    rows: tuple[Change, ...]
    steady: frozenset[str]

    @cached_property
    def begins(self) -> dict[str, date]:
        """Day on which a change founded a code, for codes that were not there before all changes."""
        return {c.new_code: c.date for c in self.rows if c.founded == "yes"}

    @cached_property
    def ends(self) -> dict[str, date]:
        """First day on which a code no longer existed, for codes that ended."""
        return {c.old_code: c.date for c in self.rows}

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every code that was in use at any time of the table."""
        return self.steady | {c.old_code for c in self.rows} | {c.new_code for c in self.rows}

    def exists(self, code: str, day: date) -> bool:
        """Whether a municipality had this code on a day.

        Maths:
            begin[c] ≤ day < end[c]
        """
        return code in self.codes and self.begins.get(code, date.min) <= day < self.ends.get(code, date.max)

    def codes_on(self, day: date) -> frozenset[str]:
        """The codes of all municipalities on a day from 31-12-2014 on."""
        return frozenset(c for c in self.codes if self.exists(c, day))

    def after(self, code: str) -> tuple[Change, ...]:
        """The change that ended the code: one row, or one per part of a split."""
        return tuple(c for c in self.rows if c.old_code == code)

    def before(self, code: str) -> tuple[Change, ...]:
        """The changes that founded the code, one per predecessor."""
        return tuple(c for c in self.rows if c.new_code == code and c.founded == "yes")

    def became(self, code: str, known: Collection[str]) -> tuple[Change, ...]:
        """Follow a code that ended until every part is in ``known`` or goes no further: the ends of the chains."""
        ends: list[Change] = []
        for change in self.after(code):
            further = () if change.new_code in known else self.became(change.new_code, known)
            ends += further or (change,)
        return tuple(ends)


@cache
def changes() -> Changes:
    """The table of changes that comes with the project.

    Raises:
        InvalidInputError: the table itself is unsound.

    """
    rows, complaints = check_rows(read_csv(FOLDER / "changes.csv"), Change)
    if complaints:
        raise InvalidInputError(complaints)
    found = tuple(sorted((r for r in rows if isinstance(r, Change)), key=lambda c: (c.date, c.old_code, c.new_code)))
    # The codes of 1-1-2022 in the bundled dossier give those that no change ever touched.
    land = read_csv(FOLDER.parent / "nl-2022" / "municipalities.csv")
    moved = {c.old_code for c in found} | {c.new_code for c in found}
    return Changes(found, frozenset(str(cells["gm_code"]) for _, cells in land.rows) - moved)
