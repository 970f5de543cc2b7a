"""Where a province stands: realised, hard, soft, gap, per municipality, region and province.

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
    """Where an area stands for a group in a period; all numbers are places."""

    level: str
    area: str
    group: str
    """A group, or ``total``."""
    period: str
    task: int | None
    """Existing and additional places asked for; ``None`` where no requirement covers all of the area."""
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
    """Task of every municipality: of the smallest scopes first, what they leave goes to the rest of larger ones."""
    land = instance.territory
    found: dict[str, int | None] = dict.fromkeys(land.municipalities, None)
    scopes = [s for s, g, t in instance.requirement if (g, t) == (group, period)]
    for scope in sorted(scopes, key=lambda s: (len(land.scopes[s]), s)):
        members = land.scopes[scope]
        free = [m for m in members if found[m] is None]
        whole = land.existing_in(scope, group, period) + instance.requirement[scope, group, period]
        rest = max(0, whole - sum(found[m] or 0 for m in members))
        weights = {m: max(0.0, instance.key_share(m, group, period)) for m in free}
        if any(weights.values()):
            found |= sainte_lague(rest, weights)
        elif not rest:
            found |= dict.fromkeys(free, 0)
    return found


def _sum(numbers: list[int | None]) -> int | None:
    return None if any(n is None for n in numbers) else sum(n or 0 for n in numbers)


def _partners(instance: Instance, members: frozenset[str], groups: tuple[str, ...], period: str) -> tuple[str, ...]:
    pairs = [(x.giver, x.taker) for x in instance.exchanges if x.group in groups and x.period == period]
    pairs += [(b.municipality, b.partner) for b in instance.bids if b.group in groups and b.period == period]
    other = {b for a, b in pairs if a in members} | {a for a, b in pairs if b in members}
    return tuple(sorted(other - members - {""}))


def positions(instance: Instance) -> tuple[Position, ...]:
    """Every area of every level, each group and all together, in every period.

    Only the bids and exchanges of the instance count: give that of one audience to show it to them.
    """
    return tuple(_positions(instance))


def _live(instance: Instance, period: str) -> frozenset[str]:
    """Groups of which anything is asked, hosted or offered; the others have no part in a total."""
    land = instance.territory
    asked = {g for _, g, t in instance.requirement if t == period}
    offered = {b.group for b in instance.bids if b.period == period}
    return frozenset(asked | offered | {g for g in land.groups if land.existing_in(land.country, g, period)})


def _positions(instance: Instance) -> Iterator[Position]:
    land = instance.territory
    for t in land.periods:
        by_group = {g: tasks(instance, g, t) for g in land.groups}
        for g in (*land.groups, TOTAL):
            groups = instance.groups_of(g)
            live = [h for h in groups if h in _live(instance, t)] or groups
            asked = {m: _sum([by_group[h][m] for h in live]) for m in land.municipalities}
            for level in LEVELS:
                for area in land.areas(level):
                    task = _sum([asked[m] for m in land.scopes[area]])
                    yield _position(instance, level, (area, g, t), task)


def _position(instance: Instance, level: str, cell: Cell, task: int | None) -> Position:
    area, group, period = cell
    land, groups = instance.territory, instance.groups_of(group)
    members = frozenset(land.scopes[area])
    offered: dict[bool, int] = defaultdict(int)
    bids = [b for b in instance.bids if b.municipality in members and b.group in groups and b.period == period]
    for bid in bids:
        offered[bid.hard] += bid.places
    given_up = sum(n for (m, g, t), n in instance.given_up.items() if m in members and g in groups and t == period)
    realised = land.existing_in(area, group, period)
    left = None if task is None else task - given_up - realised - offered[True] - offered[False]
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
        gap=None if left is None else max(0, left),
        surplus=None if left is None else max(0, -left),
        partners=_partners(instance, members, groups, period),
        partly_unknown=bool(members & land.unsized),
    )
