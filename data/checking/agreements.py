"""Checks of bids and exchanges: no bid beyond a limit, no exchange of one group for another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from data.checking.located import locations_by_municipality
from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.agreements import Bid, Exchange
from data.schema.dates import exists, offered
from data.schema.facts import Eligibility, Limit, Location, Municipality, Period, Requirement
from data.schema.groups import STANDARD, Group


def check_bids(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """Hard bids keep limits, capacities and eligibility; open bids are held by listed locations.

    An open bid that a location of unknown size may hold gives no complaint.
    """
    bids = [(line, row) for line, row in numbered_rows("bids", rows, raws) if isinstance(row, Bid)]
    ineligible = {
        (r.gm_code, r.group) for r in rows.get("eligibility", []) if isinstance(r, Eligibility) and r.eligible == "no"
    }
    located_in = locations_by_municipality(rows)
    bids_of: dict[str, list[tuple[int, Bid]]] = defaultdict(list)
    for line, bid in bids:
        bids_of[bid.gm_code].append((line, bid))
    for line, bid in bids:
        if (bid.gm_code, bid.group) in ineligible and bid.firmness == "hard":
            yield Complaint("bid-not-eligible", raws["bids"].name, line, "gm_code", bid.gm_code, {"group": bid.group})
    if "locations" not in raws or not raws["locations"].partial:
        yield from _unlocated(bids, located_in, raws)
    for limit in (r for r in rows.get("limits", []) if isinstance(r, Limit)):
        for period in (r for r in rows["periods"] if isinstance(r, Period) and limit.period in (None, r.period)):
            yield from _above_limit(limit, period, bids_of[limit.gm_code], located_in.get(limit.gm_code, []), raws)


def _unlocated(
    bids: list[tuple[int, Bid]], located_in: Mapping[str, list[Location]], raws: Raws
) -> Iterator[Complaint]:
    """Complain at the last open bid of a municipality and group if their locations hold fewer places than the bids."""
    open_bids_by_cell: dict[tuple[str, str], list[tuple[int, Bid]]] = defaultdict(list)
    for line, bid in bids:
        if bid.status == "open":
            open_bids_by_cell[bid.gm_code, bid.group].append((line, bid))
    for cell_key, open_bids in open_bids_by_cell.items():
        located = [r for r in located_in.get(cell_key[0], ()) if r.group == cell_key[1]]
        located_places, offered_places = sum(r.places or 0 for r in located), sum(b.places for _, b in open_bids)
        if located_places < offered_places and all(r.places is not None for r in located):
            details: dict[str, str | int | float] = {"found": located_places}
            yield Complaint(
                "bid-open-not-located", raws["bids"].name, open_bids[-1][0], "places", str(offered_places), details
            )


def _above_limit(
    limit: Limit, period: Period, bids: list[tuple[int, Bid]], locations: list[Location], raws: Raws
) -> Iterator[Complaint]:
    """Complain at the last hard bid of a municipality if its hard bids together exceed its limit in a period.

    Bids and locations are those of the municipality.
    """
    if limit.most is None and not limit.counts_existing:  # more than a minimum is no clash
        return
    hard_bids = [
        (line, b) for line, b in bids if b.firmness == "hard" and limit.group in (None, b.group) and offered(b, period)
    ]
    existing_places = 0
    if limit.counts_existing:
        existing_places = sum(r.places or 0 for r in locations if limit.group in (None, r.group) and exists(r, period))
    hard_places = sum(b.places for _, b in hard_bids)
    if hard_bids and hard_places > max(0, limit.places - existing_places):
        code = "bid-above-capacity" if limit.counts_existing else "bid-above-maximum"
        details: dict[str, str | int | float] = {
            "places": hard_places,
            "limit": limit.places,
            "hosted": existing_places,
        }
        yield Complaint(code, raws["bids"].name, hard_bids[-1][0], "places", str(hard_bids[-1][1].places), details)


def check_exchanges(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """An exchange is between two municipalities, of one group that may be exchanged, within every required sum."""
    members: dict[str, set[str]] = defaultdict(set)
    for municipality in rows["municipalities"]:
        if isinstance(municipality, Municipality):
            for scope in (municipality.gm_code, municipality.region_code, municipality.province_code, country):
                members[scope].add(municipality.gm_code)
    # an unreadable municipality would seem to lie outside a scope
    all_known = not raws["municipalities"].partial
    required = [r for r in rows.get("requirement", []) if isinstance(r, Requirement) and all_known]
    regimes = {g.group: g.regime for g in rows.get("groups", []) if isinstance(g, Group)}
    for line, row in numbered_rows("exchanges", rows, raws):
        if isinstance(row, Exchange):
            for code, column, value, details in _faults(row, members, required, regimes):
                yield Complaint(code, raws["exchanges"].name, line, column, value, details)


def _faults(
    row: Exchange, members: Mapping[str, set[str]], required: list[Requirement], regimes: Mapping[str, str]
) -> Iterator[tuple[str, str, str, dict[str, str | int | float]]]:
    """Code, column, value and details of each complaint about an exchange.

    One party inside a scope with a required sum and one outside would change that sum.
    """
    if row.from_gm == row.to_gm:  # the other complaints would only repeat this one
        yield "exchange-with-itself", "to_gm", row.to_gm, {}
        return
    if row.group_taken not in (None, row.group):
        yield "exchange-groups-differ", "group_taken", str(row.group_taken), {"group": row.group}
    known = {**STANDARD, **regimes}
    if "special" in {known.get(g) for g in (row.group, row.group_taken) if g}:  # the facility decides who stays
        yield "exchange-never-traded", "group", row.group, {}
    for r in required:
        parties_inside = {row.from_gm, row.to_gm} & members[r.scope_code]
        if r.group == row.group and row.period in (None, r.period) and len(parties_inside) == 1:
            yield "exchange-crosses-sum", "to_gm", row.to_gm, {"scope": r.scope_code}
