"""Half-years of the housing task, written ``2022-I`` and ``2022-II``, and the days that they span."""

import re
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

FIRST, SECOND = "I", "II"
"""The half-years of a year: January to June, July to December."""

MONTHS = 6
"""Months of a half-year."""

_FORM = r"^(19|20|21)\d{2}-(I|II)$"


def _half_year(text: Any) -> Any:
    """A half-year in capitals; ``2022-1`` is refused, since it may be January.

    Raises:
        PydanticCustomError: the text is no half-year.

    """
    if text is None:
        return None
    written = text.strip().upper() if isinstance(text, str) else ""
    if not re.match(_FORM, written):
        raise PydanticCustomError("half-year-form", "no half-year", {})
    return written


HalfYear = Annotated[str, BeforeValidator(_half_year), Field(pattern=_FORM)]
"""A half-year such as ``2022-I``; texts sort as the half-years do."""


def year_of(half_year: str) -> int:
    """Calendar year of a half-year."""
    return int(half_year[:4])


def first_day(half_year: str) -> date:
    """1 January or 1 July."""
    return date(year_of(half_year), 1 if half_year.endswith(f"-{FIRST}") else 7, 1)


def final_day(half_year: str) -> date:
    """30 June or 31 December."""
    return first_day(following(half_year)) - timedelta(days=1)


def following(half_year: str) -> str:
    """The half-year after this one."""
    year = year_of(half_year)
    return f"{year}-{SECOND}" if half_year.endswith(f"-{FIRST}") else f"{year + 1}-{FIRST}"


def preceding(half_year: str) -> str:
    """The half-year before this one."""
    return half_year_of(first_day(half_year) - timedelta(days=1))


def half_year_of(day: date) -> str:
    """The half-year in which a day lies."""
    return f"{day.year}-{FIRST if day.month <= MONTHS else SECOND}"


def half_years(first: str, final: str) -> tuple[str, ...]:
    """Half-years from the first to the final one; none if the final one comes earlier."""
    span = []
    while first <= final:
        span.append(first)
        first = following(first)
    return tuple(span)


def months_from(start: date, end: date) -> float:
    """Months from a day to another, at six equal months per half-year in which the days lie.

    Maths:
        months = 6 · (days within the half-year) / (days of the half-year)                      [months]

    """
    within = half_year_of(start)
    days = (final_day(within) - first_day(within)).days + 1
    return MONTHS * (end - start).days / days
