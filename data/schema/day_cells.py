"""Convert cells to dates, without ever guessing.

``1-10-2022`` is the first of October to a Dutch reader, and is read so in a workbook and in the Dutch dialect. Strokes
are what an English Excel writes, the month first, and so does a plain file: there ``1/10/2022`` is refused with both
readings, ``31/10/2022`` and ``1/1/2022`` have one, and ``10/31/2022`` is told to have its month first.

Registers write *no end* as a day far beyond any plan, such as 9999-12-31 or 2999-12-31. In a column of final days
that is read as an empty cell, which means the same; in any other column no such day can be meant.
"""

import re
from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from data.schema.cells import PLAIN, kind

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years in which a day of a dossier can lie: no location is older than its building, no plan reaches further."""

MONTHS = 12
"""Months of a year; a larger number can only be a day."""

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
"""A date as 2022-07-01; a time of midnight, which exports add, says nothing more."""

_WRITTEN = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[-./])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?: 0?0:00(?::00)?)?"
)
"""A date as 1-7-2022, whichever of day and month comes first."""

_SHORT_YEAR = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{2}")
"""A date whose year has two digits: 31-12-30 is of 1930 to Excel and of 2030 to whoever typed it."""


def _unreadable(code: str = "date-unreadable", **details: str) -> PydanticCustomError:
    return PydanticCustomError(code, "not a date", details)


def _made(year: int, month: int, day: int) -> date:
    """The date of three numbers.

    Raises:
        PydanticCustomError: there is no such day.

    """
    try:
        return date(year, month, day)
    except ValueError:
        raise _unreadable() from None


def _of_text(text: str, dialect: str) -> date:
    if match := _ISO.fullmatch(text):
        return _made(*(int(part) for part in match.groups()))
    match = _WRITTEN.fullmatch(text)
    if not match:
        raise _unreadable("date-short-year" if _SHORT_YEAR.fullmatch(text) else "date-unreadable")
    first, second, year = (int(match[part]) for part in ("first", "second", "year"))
    dutch = dialect != PLAIN and match["mark"] != "/"
    if second > MONTHS >= first:
        raise _unreadable("date-month-first", meant=str(_made(year, first, second)))
    found = _made(year, second, first)
    if not dutch and first <= MONTHS and first != second:
        raise _unreadable("date-ambiguous", day_first=str(found), month_first=str(_made(year, first, second)))
    return found


def _date(value: Any, info: ValidationInfo) -> date | None:
    """The date in a cell, whatever its year."""
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date()
        raise PydanticCustomError("date-with-time", "has a time of day", {})
    if isinstance(value, bool | int | float | time):
        raise PydanticCustomError("cell-not-date", "no date", {"found": kind(value)})
    if isinstance(value, str):
        return _of_text(value, (info.context or {}).get("dialect", PLAIN))
    return value  # type: ignore[no-any-return]  # a date, or nothing


def day(value: Any, info: ValidationInfo) -> date | None:
    """Read a date, written or as a date cell without a time of day, in a year that a dossier can be about.

    Raises:
        PydanticCustomError: with one of our message codes.

    """
    found = _date(value, info)
    if found is not None and not FIRST_YEAR <= found.year <= LAST_YEAR:
        side = "early" if found.year < FIRST_YEAR else "late"
        details = {"first": str(FIRST_YEAR), "final": str(LAST_YEAR), "side": side}
        raise PydanticCustomError("date-impossible", "no such day", details)
    return found


def last_day(value: Any, info: ValidationInfo) -> date | None:
    """Read a final day; a day beyond ``LAST_YEAR`` is how registers write that there is none.

    Raises:
        PydanticCustomError: with one of our message codes.

    """
    found = _date(value, info)
    return None if found is not None and found.year > LAST_YEAR else day(found, info)


Day = Annotated[date, BeforeValidator(day)]
"""A date, read by :func:`day`."""

LastDay = Annotated[date | None, BeforeValidator(last_day)]
"""A final day, or none, read by :func:`last_day`."""
