"""When a row counts in a period, and from when a new location can be open."""

from collections.abc import Iterable
from datetime import date, timedelta

from data.schema.agreements import Bid
from data.schema.facts import Location, Period
from data.schema.location_options import Kind, Standstill

DAYS_PER_MONTH = 365.25 / 12
"""Average length of a month [days], leap years included; lead times are given in months."""


def exists(location: Location, period: Period) -> bool:
    """Whether a location is in use, by agreement, on the reference date of the period."""
    day = period.reference_date
    return (location.opened is None or location.opened <= day) and (
        location.agreed_end is None or location.agreed_end >= day
    )


def offered(bid: Bid, period: Period) -> bool:
    """Whether a bid offers places that can be used on the last day of the period.

    An open bid offers none: its places exist already and stand among the locations.
    """
    return (
        bid.status != "open"
        and (bid.start is None or bid.start <= period.end)
        and (bid.end is None or bid.end >= period.end)
    )


def ready(kind: Kind, begin: date, standstills: Iterable[Standstill]) -> date:
    """First day on which a new location can be open: after its lead time, days of standstill not counted.

    Args:
        kind: the kind of location.
        begin: day of the decision.
        standstills: those of all kinds.

    Maths:
        ready = begin + lead + (days in [begin, ready) on which decisions wait)        [days]

    """
    standstills_of_kind = [standstill for standstill in standstills if standstill.kind in (None, kind.kind)]
    lead_days = max(0, round(kind.lead_months * DAYS_PER_MONTH) - 1)
    opening = begin + timedelta(days=lead_days)
    while True:  # a postponed opening may run into a further standstill
        days_waited = {
            day
            for standstill in standstills_of_kind
            for day in range(
                max(standstill.start, begin).toordinal(),
                min(standstill.end, opening - timedelta(days=1)).toordinal() + 1,
            )
        }
        postponed = begin + timedelta(days=lead_days + len(days_waited))
        if postponed == opening or not lead_days:
            return opening
        opening = postponed
