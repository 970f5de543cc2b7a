"""Checks of bids and exchanges: nothing promised that a limit forbids, no stream traded for another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, lines
from data.schema.agreements import Bid, Exchange
from data.schema.dates import exists, offered
from data.schema.facts import Eligibility, Limit, Location, Municipality, Period, Requirement

NEVER_TRADED = frozenset({"safe_country"})
"""Groups whose places are never traded: eligibility follows from the regime of a facility."""


def check_bids(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Hard bids within limits, capacities and eligibility; open bids among the locations.

    Where a location of unknown size may hold an open bid there is no complaint.
    """
    bids = [(line, row) for line, row in lines("bids", rows, raws) if isinstance(row, Bid)]
    no = {
        (r.gm_code, r.group) for r in rows.get("eligibility", []) if isinstance(r, Eligibility) and r.eligible == "no"
    }
    locations = [r for r in rows.get("locations", []) if isinstance(r, Location)]
    for line, bid in bids:
        if (bid.gm_code, bid.group) in no and bid.firmness == "hard":
            yield Complaint("bid-not-eligible", raws["bids"].name, line, "gm_code", bid.gm_code, {"group": bid.group})
    if "locations" not in raws or not raws["locations"].partial:
        yield from _unlocated(bids, locations, raws)
    for limit in (r for r in rows.get("limits", []) if isinstance(r, Limit)):
        for period in (r for r in rows["periods"] if isinstance(r, Period) and limit.period in (None, r.period)):
            yield from _over(limit, period, bids, locations, raws)


def _unlocated(bids: list[tuple[int, Bid]], locations: list[Location], raws: Raws) -> Iterator[Complaint]:
    """A complaint at the last open bid when those of a municipality and group are more than its locations hold."""
    opened: dict[tuple[str, str], list[tuple[int, Bid]]] = defaultdict(list)
    for line, bid in bids:
        if bid.status == "open":
            opened[bid.gm_code, bid.group].append((line, bid))
    for cell, own in opened.items():
        here = [r for r in locations if (r.gm_code, r.group) == cell]
        found, places = sum(r.places or 0 for r in here), sum(b.places for _, b in own)
        if found < places and all(r.places is not None for r in here):
            details: dict[str, str | int | float] = {"found": found}
            yield Complaint("bid-open-not-located", raws["bids"].name, own[-1][0], "places", str(places), details)


def _over(
    limit: Limit, period: Period, bids: list[tuple[int, Bid]], locations: list[Location], raws: Raws
) -> Iterator[Complaint]:
    """A complaint at the last hard bid when those of a municipality pass its limit."""
    if limit.bound == "minimum":
        return
    hard = [
        (line, b)
        for line, b in bids
        if (b.gm_code, b.firmness) == (limit.gm_code, "hard") and limit.group in (None, b.group) and offered(b, period)
    ]
    hosted = 0
    if limit.bound == "capacity":
        hosted = sum(
            r.places or 0
            for r in locations
            if r.gm_code == limit.gm_code and limit.group in (None, r.group) and exists(r, period)
        )
    places = sum(b.places for _, b in hard)
    if hard and places > max(0, limit.places - hosted):
        code = "bid-above-capacity" if limit.bound == "capacity" else "bid-above-maximum"
        details: dict[str, str | int | float] = {"places": places, "limit": limit.places, "hosted": hosted}
        yield Complaint(code, raws["bids"].name, hard[-1][0], "places", str(hard[-1][1].places), details)


def check_exchanges(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """Two different municipalities, one group, no group that is never traded, no fixed sum crossed."""
    members: dict[str, set[str]] = defaultdict(set)
    for m in rows["municipalities"]:
        if isinstance(m, Municipality):
            for scope in (m.gm_code, m.region_code, m.province_code, country):
                members[scope].add(m.gm_code)
    land = not raws["municipalities"].partial  # else whoever is missing would seem to be outside
    required = [r for r in rows.get("requirement", []) if isinstance(r, Requirement) and land]
    for line, row in lines("exchanges", rows, raws):
        if isinstance(row, Exchange):
            for code, column, value, details in _wrong(row, members, required):
                yield Complaint(code, raws["exchanges"].name, line, column, value, details)


def _wrong(
    row: Exchange, members: Mapping[str, set[str]], required: list[Requirement]
) -> Iterator[tuple[str, str, str, dict[str, str | int | float]]]:
    if row.from_gm == row.to_gm:
        yield "exchange-with-itself", "to_gm", row.to_gm, {}
        return
    if row.group_taken not in (None, row.group):
        yield "exchange-groups-differ", "group_taken", str(row.group_taken), {"group": row.group}
    if NEVER_TRADED & {row.group, row.group_taken}:
        yield "exchange-never-traded", "group", row.group, {}
    for r in required:
        here = {row.from_gm, row.to_gm} & members[r.scope_code]
        if r.group == row.group and row.period in (None, r.period) and len(here) == 1:
            yield "exchange-crosses-sum", "to_gm", row.to_gm, {"scope": r.scope_code}
