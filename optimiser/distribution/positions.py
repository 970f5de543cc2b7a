"""The position of every area: places realised, bid firmly (hard) and softly, and the gap to its task.

Maths:
    realised[a, g, t] = existing[a, g, t]                                            [places]
    gap − surplus = task − given_up − realised − hard − soft,  gap · surplus = 0     [places]
    task of a scope with a requirement: existing + additional, divided over its municipalities
    by official numbers and key shares in whole places (Sainte-Laguë)

Source:
    Planners report gerealiseerd, hard, zacht and gat; the commissaris reports to the minister
    realised, planned, gap, AMV, deviation from the indicative number and exchange partner.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.instance import Instance
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION

LEVELS = (MUNICIPALITY, REGION, PROVINCE, COUNTRY)


@dataclass(frozen=True)
class Position:
    """The position of an area for a group in a period; all numbers are places."""

    level: str
    area: str
    group: str
    """A group, or ``total``."""
    period: str
    task: int | None
    """Existing and additional places required; ``None`` where no requirement covers all of the area."""
    given_up: int
    """Places that others host for the area, less those that it hosts for others; taken from the task."""
    realised: int
    hard: int
    soft: int
    durable: int
    """Of the hard and soft places those known to be available for five years or longer."""
    gap: int | None
    surplus: int | None
    partners: tuple[str, ...]
    """Codes of the municipalities outside the area with which it exchanges."""
    partly_unknown: bool
    """Whether an existing location of unknown size lies in it, so that realised may be more."""


def tasks(instance: Instance, group: str, period: str) -> dict[str, int | None]:
    """Task of every municipality: smallest scopes first; what they leave goes to the rest of larger ones."""
    territory = instance.territory
    task_of: dict[str, int | None] = dict.fromkeys(territory.municipalities, None)
    scopes = [s for s, g, t in instance.requirement if (g, t) == (group, period)]
    for scope in sorted(scopes, key=lambda s: (len(territory.scopes[s]), s)):
        members = territory.scopes[scope]
        free = [m for m in members if task_of[m] is None]
        total = territory.existing_in(scope, group, period) + instance.requirement[scope, group, period]
        rest = max(0, total - sum(task_of[m] or 0 for m in members))
        weights = {m: max(0.0, instance.key_share(m, group, period)) for m in free}
        if any(weights.values()):
            task_of |= sainte_lague(rest, weights)
        elif not rest:
            task_of |= dict.fromkeys(free, 0)
    return task_of


def _sum(numbers: list[int | None]) -> int | None:
    """The sum; unknown as soon as one part is."""
    return None if any(n is None for n in numbers) else sum(n or 0 for n in numbers)


def _partners(instance: Instance, members: frozenset[str], groups: tuple[str, ...], period: str) -> tuple[str, ...]:
    pairs = [(x.giver, x.taker) for x in instance.exchanges if x.group in groups and x.period == period]
    pairs += [(b.municipality, b.partner) for b in instance.bids if b.group in groups and b.period == period]
    other = {b for a, b in pairs if a in members} | {a for a, b in pairs if b in members}
    return tuple(sorted(other - members - {""}))


def positions(instance: Instance) -> tuple[Position, ...]:
    """Every area of every level, each group and all together, in every period.

    Only bids and exchanges of the instance count: pass the instance that one audience may see to show it to them.
    """
    return tuple(_positions(instance))


def _live(instance: Instance, period: str) -> frozenset[str]:
    """Groups of which anything is required, hosted or offered; the others have no part in a total."""
    territory = instance.territory
    required = {g for _, g, t in instance.requirement if t == period}
    offered = {b.group for b in instance.bids if b.period == period}
    return frozenset(
        required | offered | {g for g in territory.groups if territory.existing_in(territory.country, g, period)}
    )


def _positions(instance: Instance) -> Iterator[Position]:
    territory = instance.territory
    for t in territory.periods:
        by_group = {g: tasks(instance, g, t) for g in territory.groups}
        for g in (*territory.groups, TOTAL):
            groups = instance.groups_of(g)
            live = [h for h in groups if h in _live(instance, t)] or groups
            task_of = {m: _sum([by_group[h][m] for h in live]) for m in territory.municipalities}
            for level in LEVELS:
                for area in territory.areas(level):
                    task = _sum([task_of[m] for m in territory.scopes[area]])
                    yield _position(instance, level, (area, g, t), task)


def _position(instance: Instance, level: str, cell: Cell, task: int | None) -> Position:
    area, group, period = cell
    territory, groups = instance.territory, instance.groups_of(group)
    members = frozenset(territory.scopes[area])
    offered: dict[bool, int] = defaultdict(int)
    bids = [b for b in instance.bids if b.municipality in members and b.group in groups and b.period == period]
    for bid in bids:
        offered[bid.hard] += bid.places
    given_up = sum(n for (m, g, t), n in instance.given_up.items() if m in members and g in groups and t == period)
    realised = territory.existing_in(area, group, period)
    remaining = None if task is None else task - given_up - realised - offered[True] - offered[False]
    return Position(
        level=level,
        area=area,
        group=group,
        period=period,
        task=task,
        given_up=given_up,
        realised=realised,
        hard=offered[True],
        soft=offered[False],
        durable=sum(b.places for b in bids if b.durable),
        gap=None if remaining is None else max(0, remaining),
        surplus=None if remaining is None else max(0, -remaining),
        partners=_partners(instance, members, groups, period),
        partly_unknown=bool(members & territory.unsized_in(period)),
    )
