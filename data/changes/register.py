"""The table of mergers, splits and renamings: which municipality codes were in use on a day, and what became of them.

A code is in use in the interval [begin, end). It begins on the day of the change that founded it
and ends on the day of the change that names it as old; a code in no change was always in use.
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
from data.schema.columns import Code, Name, Row, Text, column
from data.schema.day_cells import Day

FOLDER = Path(__file__).parent
"""Folder of ``changes.csv`` and of the record of its source."""


class Change(Row):
    """A code that ended and a code that received its territory or a part of it; a split has a row per part."""

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
    """All changes in order of their dates, with the codes that never changed (``unchanged``)."""

    rows: tuple[Change, ...]
    unchanged: frozenset[str]

    @cached_property
    def begins(self) -> dict[str, date]:
        """Day on which a change founded a code, for codes that were not in use before the first change."""
        return {c.new_code: c.date for c in self.rows if c.founded == "yes"}

    @cached_property
    def ends(self) -> dict[str, date]:
        """First day on which a code was no longer in use, for codes that ended."""
        return {c.old_code: c.date for c in self.rows}

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every code that was in use at some time in the span of the table."""
        return self.unchanged | {c.old_code for c in self.rows} | {c.new_code for c in self.rows}

    def exists(self, code: str, day: date) -> bool:
        """Whether a code was in use on a day.

        Maths:
            begin[c] ≤ day < end[c]
        """
        return code in self.codes and self.begins.get(code, date.min) <= day < self.ends.get(code, date.max)

    def codes_on(self, day: date) -> frozenset[str]:
        """The codes of all municipalities on a day, from 31 December 2014 on."""
        return frozenset(c for c in self.codes if self.exists(c, day))

    def ended_by(self, code: str) -> tuple[Change, ...]:
        """The rows of the change that ended a code: one, or one per part of a split; none if it is still in use."""
        return tuple(c for c in self.rows if c.old_code == code)

    def founded_by(self, code: str) -> tuple[Change, ...]:
        """The rows of the change that founded a code, one per predecessor; none if no change did."""
        return tuple(c for c in self.rows if c.new_code == code and c.founded == "yes")

    def successors(self, code: str, targets: Collection[str]) -> tuple[Change, ...]:
        """Follow a code that ended, part by part, until a part is in ``targets`` or is still in use.

        Returns:
            The last change of every chain.

        """
        last_changes: list[Change] = []
        for change in self.ended_by(code):
            later_changes = () if change.new_code in targets else self.successors(change.new_code, targets)
            last_changes += later_changes or (change,)
        return tuple(last_changes)


@cache
def changes() -> Changes:
    """The bundled table of changes.

    Raises:
        InvalidInputError: the table itself cannot be read.

    """
    rows, complaints = check_rows(read_csv(FOLDER / "changes.csv"), Change)
    if complaints:
        raise InvalidInputError(complaints)
    all_changes = tuple(
        sorted((row for row in rows if isinstance(row, Change)), key=lambda c: (c.date, c.old_code, c.new_code))
    )
    # the bundled dossier holds every code of 1 January 2022, so also those that no change ever touched
    bundled = read_csv(FOLDER.parent / "nl-2022" / "municipalities.csv")
    codes_that_changed = {c.old_code for c in all_changes} | {c.new_code for c in all_changes}
    return Changes(all_changes, frozenset(str(cells["gm_code"]) for _, cells in bundled.rows) - codes_that_changed)
