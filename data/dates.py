"""When a row counts in a period."""

from data.offers import Bid
from data.schema import Location, Period


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
