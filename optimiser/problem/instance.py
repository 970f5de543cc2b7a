"""The instance: sets and parameters of one problem, named as in the maths; frozen.

Indices: m municipality (code), g group, t period, s scope (country, province,
region or municipality code). All numbers are places unless said.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from optimiser.problem.agreements import Bid, Exchange
from optimiser.problem.area_sums import TOGETHER, AreaTable, Cell, Required, required
from optimiser.problem.area_sums import TOTAL as TOTAL  # noqa: PLC0414  # rules and aims import it from here
from optimiser.problem.joint import Joint
from optimiser.problem.limit import Limit
from optimiser.problem.territory import Territory


@dataclass(frozen=True)
class Instance:
    """A territory with its requirement, key shares and limits: all that rules and aims may read."""

    territory: Territory
    requirement: Mapping[Cell, int]
    """Additional places by scope, group and period."""
    share: Mapping[Cell, float]
    """Denominator of the load: the municipality's part of what the key divides [places]."""
    credited: frozenset[str] = frozenset()
    """Groups whose key credits existing places already, so that loads must not count them again."""
    limits: tuple[Limit, ...] = ()
    ineligible: frozenset[tuple[str, str]] = frozenset()
    """(municipality, group) pairs that can receive nothing new."""
    agreed: Mapping[Cell, int] = field(default_factory=dict)
    """New places of an agreed plan, for the aim ``change``."""
    parameters: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """Parameters of the rules, by rule."""
    lots: Mapping[Cell, float] = field(default_factory=dict)
    """A recorded lot in [0, 1) by cell, for breaking ties only."""
    bids: tuple[Bid, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    official: Mapping[Cell, int] = field(default_factory=dict)
    """Places by an official list, existing ones included, by scope, group or ``total``, and period."""
    by_key: Mapping[Cell, float] = field(default_factory=dict)
    """Key shares before the official list replaced some; empty without a list."""
    joint: Joint | None = None
    """Streams that the plan decides together with places; ``None`` for a plan of places alone."""
    of_dossier: bool = False
    """Whether it was made of tables, which say who may see which row: its plans are published with their case only."""

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every (municipality, group, period), and what a joint plan decides beside them."""
        return self.place_cells + (self.joint.cells if self.joint else ())

    @cached_property
    def place_cells(self) -> tuple[Cell, ...]:
        """Every (municipality, group, period): the cells that are places."""
        territory = self.territory
        return tuple((m, g, t) for m in territory.municipalities for g in territory.groups for t in territory.periods)

    def counted(self, m: str, g: str, t: str) -> int:
        """Places that a load counts: existing ones unless the key has credited them, and those exchanged.

        Places that another municipality hosts for this one count here and not there.
        """
        existing = 0 if g in self.credited else self.territory.existing.get((m, g, t), 0)
        return existing + self.given_up.get((m, g, t), 0)

    @cached_property
    def limits_in_force(self) -> tuple[Limit, ...]:
        """Of limits of one kind on the same places the strictest, which implies the others.

        A maximum for every period and one for a single period meet in that period, and so do a limit that the public
        may see and one that it may not. Two fixed numbers that differ stay both: nothing obeys them.
        """
        strictest: dict[tuple[str | int, ...], Limit] = {}
        for limit in self.limits:
            apart = limit.places if limit.bound == "fixed" else 0
            key = (limit.municipality, limit.group, limit.period, limit.bound, apart)
            strict = max if limit.bound == "minimum" else min
            strictest[key] = strict(strictest.get(key, limit), limit, key=lambda x: x.places)
        return tuple(strictest.values())

    @cached_property
    def given_up(self) -> Mapping[Cell, int]:
        """Places that others host for a municipality, less those that it hosts for others."""
        net: dict[Cell, int] = defaultdict(int)
        for x in self.exchanges:
            net[x.giver, x.group, x.period] += x.places
            net[x.taker, x.group, x.period] -= x.places
        return dict(net)

    @cached_property
    def limits_at(self) -> Mapping[tuple[str, str], tuple[Limit, ...]]:
        """Limits by municipality and period, in their order."""
        found: dict[tuple[str, str], list[Limit]] = defaultdict(list)
        for limit in self.limits:
            found[limit.municipality, limit.period].append(limit)
        return {place: tuple(limits) for place, limits in found.items()}

    @cached_property
    def offered(self) -> Mapping[tuple[str, str, str, bool], int]:
        """Places bid, by municipality, group, period and whether the bid is hard."""
        places: dict[tuple[str, str, str, bool], int] = defaultdict(int)
        for bid in self.bids:
            places[bid.municipality, bid.group, bid.period, bid.hard] += bid.places
        return dict(places)

    def key_share(self, m: str, g: str, t: str) -> float:
        """The municipality's part of the whole requirement by its key, existing places included [places]."""
        credit = self.territory.existing.get((m, g, t), 0) if g in self.credited else 0
        return self.share[m, g, t] + credit

    @cached_property
    def whole_share(self) -> Mapping[str, float]:
        """Key shares of all municipalities and groups together, by period."""
        territory = self.territory
        return {
            t: sum(self.key_share(m, g, t) for m in territory.municipalities for g in territory.groups)
            for t in territory.periods
        }

    def groups_of(self, group: str) -> tuple[str, ...]:
        """The groups that a name stands for: itself, all of them for ``total``, streams too for ``together``."""
        if group == TOGETHER:
            return self.territory.groups + (self.joint.streams if self.joint else ())
        return self.territory.groups if group == TOTAL else (group,)

    @cached_property
    def sums(self) -> "AreaSums":
        """All sums over areas, each computed once."""
        return AreaSums(self)

    def with_limits(self, limits: tuple[Limit, ...]) -> "Instance":
        """The same question with other limits; what no limit is in, is not worked out again."""
        changed = replace(self, limits=limits)
        vars(changed)["sums"] = self.sums
        vars(changed).update({name: vars(self)[name] for name in _WITHOUT_LIMITS & vars(self).keys()})
        return changed

    def window(self, limit: Limit) -> tuple[int | None, int | None]:
        """Least and most new places that a limit allows; ``None`` for a side that it does not bound.

        If existing places already exceed a capacity nothing new is added.
        """
        if not limit.counts_existing:
            return limit.least, limit.most
        existing = self.territory.existing_in(limit.municipality, limit.group, limit.period)
        return None, max(0, limit.places - existing)

    def base(self, area: str, group: str, period: str) -> tuple[float, int]:
        """Denominator of an area's load, and the existing places that its numerator counts [places]."""
        return self.sums.share[area, group, period], self.sums.counted[area, group, period]

    def required_in(self, area: str, group: str, period: str) -> int:
        """New places required inside an area, for a group or in total."""
        places: int = self.sums.required.places[area, group, period]
        return places

    def counted_base(self, area: str, group: str, period: str) -> tuple[float, float]:
        """As ``base``; for everything together in counted places, and 0 where the scenario counts nothing together."""
        if group != TOGETHER:
            return self.base(area, group, period)
        joint = self.joint
        return (joint.share[area, period], joint.counted[area, period]) if joint else (0.0, 0.0)

    def divided_in(self, area: str, group: str, period: str) -> float:
        """What is divided inside an area: required places; together also numbers of streams [counted places]."""
        if group != TOGETHER:
            return self.required_in(area, group, period)
        if self.joint is None:
            return 0.0
        rates, provinces = self.joint.rates, {self.territory.province[m] for m in self.territory.scopes[area]}
        places = sum(rates.get(g, 0.0) * self.required_in(area, g, period) for g in self.territory.groups)
        sums = ((s, n) for (p, s, t), n in self.joint.sums.items() if t == period and p in provinces)
        return places + sum(rates[s] * n for s, n in sums)


_WITHOUT_LIMITS = frozenset({"cells", "place_cells", "given_up", "offered", "whole_share"})
"""What an instance works out from other things than its limits."""


class AreaSums:
    """Sums of an instance over areas, each added up when it is first asked for.

    Args:
        instance: whose figures are added up; limits are in no sum.

    """

    def __init__(self, instance: Instance) -> None:
        """Nothing is added up before it is asked for."""
        self._instance = instance
        self._index = instance.territory.index

    @cached_property
    def existing(self) -> AreaTable:
        """Existing places, those known only by province included."""
        return self._instance.territory.existing_sums

    @cached_property
    def share(self) -> AreaTable:
        """Denominator of the load: what the key divides."""
        return self._index.table(self._instance.share.__getitem__)

    @cached_property
    def counted(self) -> AreaTable:
        """Places that a load counts."""
        territory, credited = self._instance.territory, self._instance.credited
        if not credited and not self._instance.given_up:
            return self.existing
        elsewhere = {c: n for c, n in territory.existing_elsewhere.items() if c[1] not in credited}
        return self._index.table(lambda c: self._instance.counted(*c)).plus(elsewhere, territory.homes_of)

    @cached_property
    def key_share(self) -> AreaTable:
        """Part of the whole requirement by the key, existing places included."""
        if not self._instance.credited:
            return self.share
        return self._index.table(lambda c: self._instance.key_share(*c))

    @cached_property
    def required(self) -> Required:
        """New places that are required."""
        return required(self._index, self._instance.territory.scopes, self._instance.requirement)
