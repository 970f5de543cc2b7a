"""What is known of each instrument by law or arrangement: from when to when, how long, how many.

Maths:
    last day of a stay = start + term                                                          [days]

Source:
    Hotel and accommodation arrangement: coa.nl; wetten.overheid.nl/BWBR0048287; dethuisgevers.nl 8-6-2023; nieuws.nl
    20221214. After 1-1-2025 nothing was found, so it is taken to have ended.
    Flow-through locations: wetten.overheid.nl/BWBR0050928 (lapses 1-1-2029); pont.media/nieuws/1054063.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType


@dataclass(frozen=True)
class InstrumentTerms:
    """Terms of an instrument; what is not known, or not limited, is ``None``.

    Args:
        first: first day on which somebody could stay.
        final: final day on which somebody could begin a stay.
        months: longest stay [months].
        places: most places at once in the country [places].

    """

    first: date | None = None
    final: date | None = None
    months: int | None = None
    places: int | None = None


TERMS: Mapping[str, InstrumentTerms] = MappingProxyType({
    "hotel": InstrumentTerms(date(2021, 11, 1), date(2024, 12, 31), 6),
    "flow_through": InstrumentTerms(date(2024, 3, 25), date(2028, 12, 31), 12, 8_500),
    "in_between": InstrumentTerms(),
})  # fmt: skip
"""Terms by instrument; of regional in-between facilities there is no national rule."""

HOTEL_PEOPLE, HOTEL_PEOPLE_LATER, HOTEL_CHANGE = 2_500, 5_000, date(2023, 7, 1)
"""People for whom the hotel arrangement had money until 1 July 2023, those of each half-year from then on, that day."""

_MONTHS_OF_YEAR = 12


def months_after(day: date, months: int) -> date:
    """The day so many months later; the last day of a month that is too short."""
    index = day.year * _MONTHS_OF_YEAR + day.month - 1 + months
    year, month = index // _MONTHS_OF_YEAR, index % _MONTHS_OF_YEAR + 1
    after = date(year + month // _MONTHS_OF_YEAR, month % _MONTHS_OF_YEAR + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day.day - 1), after - timedelta(days=1))


def final_day_of_stay(instrument: str, start: date) -> date | None:
    """Final day on which a stay may last; ``None`` where there is no term."""
    months = TERMS[instrument].months
    return None if months is None else months_after(start, months) - timedelta(days=1)
