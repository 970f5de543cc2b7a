"""Periods in the order of time, found by days and months."""

import math
from collections.abc import Iterable
from datetime import date

from data.schema.dates import DAYS_PER_MONTH, ready
from data.schema.facts import Period
from data.schema.location_options import Kind, Standstill
from data.schema.tables import Tables


class Calendar:
    """Periods by their reference dates."""

    def __init__(self, periods: tuple[Period, ...]) -> None:
        self.periods = tuple(sorted(periods, key=lambda p: p.reference_date))
        self.days = tuple(p.reference_date for p in self.periods)
        self.months = [((p.end - p.start).days + 1) / DAYS_PER_MONTH for p in self.periods]

    def first_after(self, day: date | None) -> int | None:
        """First period whose reference date lies after a day; ``None`` when there is none."""
        return None if day is None else next((t for t, d in enumerate(self.days) if d > day), None)

    def first_from(self, day: date) -> int:
        """First period whose reference date is this day or later; their number when none is."""
        return next((t for t, d in enumerate(self.days) if d >= day), len(self.days))

    def after_lead(self, kind: Kind, standstills: Iterable[Standstill]) -> int:
        """First period whose reference date lies after a kind's lead time, counted from the first day."""
        return self.first_from(ready(kind, self.periods[0].start, standstills))

    def length(self, months: int) -> int:
        """How many periods hold so many months, at least one."""
        shortest = min(self.months)
        return max(1, math.ceil(months / shortest - 0.05))  # a quarter of 90 days holds three months


def calendar_of(tables: Tables) -> Calendar:
    """The periods of a dossier in the order of time."""
    return Calendar(tables.periods)
