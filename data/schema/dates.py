"""When a row counts in a period, and when a location can be ready."""

from collections.abc import Iterable
from datetime import date, timedelta

from data.schema.agreements import Bid
from data.schema.facts import Location, Period
from data.schema.location_options import Kind, Standstill

DAYS_PER_MONTH = 365.25 / 12


def exists(location: Location, period: Period) -> bool:
    """Whether a location is in use, as agreed, on the period's reference date."""
    on = period.reference_date
    return (location.opened is None or location.opened <= on) and (
        location.agreed_end is None or location.agreed_end >= on
    )


def offered(bid: Bid, period: Period) -> bool:
    """Whether the places of a bid can be used on the last day of the period; open bids exist already."""
    return (
        bid.status != "open"
        and (bid.start is None or bid.start <= period.end)
        and (bid.end is None or bid.end >= period.end)
    )


def ready(kind: Kind, begin: date, standstills: Iterable[Standstill]) -> date:
    """First day on which a new location can open: its lead time has passed, days of standstill not counted.

    Maths:
        ready = begin + lead + (days in [begin, ready) on which decisions wait)        [days]
    """
    waits = [s for s in standstills if s.kind in (None, kind.kind)]
    lead = max(0, round(kind.lead_months * DAYS_PER_MONTH) - 1)
    found = begin + timedelta(days=lead)
    while True:
        waiting = {
            day
            for s in waits
            for day in range(max(s.start, begin).toordinal(), min(s.end, found - timedelta(days=1)).toordinal() + 1)
        }
        later = begin + timedelta(days=lead + len(waiting))
        if later == found or not lead:
            return found
        found = later
