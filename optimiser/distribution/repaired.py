"""A question after a repair: the numbers changed, and nothing else."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from optimiser.problem.agreements import Bid
from optimiser.problem.instance import Instance
from optimiser.problem.limit import Limit
from optimiser.problem.repair import ChangedNumber, Repair

RAISED = frozenset({"maximum", "capacity"})
"""Kinds of limit that give way upwards; a minimum gives way downwards, a fixed number to both sides."""


def repaired(instance: Instance, repair: Repair) -> Instance:
    """The question in which the numbers of a repair are changed; shares stay what they were."""
    requirement, bids, closed = dict(instance.requirement), instance.bids, set(instance.ineligible)
    numbers: dict[tuple[str, ...], int] = defaultdict(int)
    for change in repair.changes:
        more = change.after - change.before
        if change.rule == "meet_requirement":
            s, g, t = change.index
            requirement[s, g, t] += more
        elif change.rule == "keep_bids":
            bids = tuple(_bids(bids, change))
        elif change.rule == "eligible_groups":
            m, g = change.index
            closed -= {(m, g)}
        else:
            numbers[*change.index[:3], "capacity" if change.rule == "respect_capacity" else change.index[3]] += more
    strictest: dict[tuple[str, ...], int] = {
        (x.municipality, x.group, x.period, x.bound): x.places for x in instance.limits_in_force
    }
    limits = tuple(_limit(x, numbers, strictest) for x in instance.limits)
    return replace(instance, requirement=requirement, limits=limits, bids=bids, ineligible=frozenset(closed))


def _limit(limit: Limit, by: Mapping[tuple[str, ...], int], strictest: Mapping[tuple[str, ...], int]) -> Limit:
    """The limit with its number, if a change is about it; one that is looser already stays."""
    key = (limit.municipality, limit.group, limit.period, limit.bound)
    if key not in by:
        return limit
    if limit.bound == "fixed":
        return replace(limit, places=limit.places + by[key])
    pick = max if limit.bound in RAISED else min
    return replace(limit, places=pick(limit.places, strictest[key] + by[key]))


def _bids(bids: tuple[Bid, ...], change: ChangedNumber) -> Iterator[Bid]:
    """Bids of which the hard ones of a municipality, group and period are lowered, the first in the table first."""
    left = change.places
    for bid in bids:
        taken = min(left, bid.places) if bid.hard and (bid.municipality, bid.group, bid.period) == change.index else 0
        left -= taken
        yield replace(bid, places=bid.places - taken)
