"""Aims about areas as goal rows: how far a region or province may be from its share, and at what price.

Maths:
    T[a,t] = Σ_{m ∈ a} Σ_{g ∈ G} places[m,g,t] + places known for a only        s[a,t] = Σ_{m ∈ a, g ∈ G} share[m,g,t]
    below · max(0, ⌊s⌋ − T) + above · max(0, T − ⌈s⌉)    ∀ a, t    [places]
    + shortfall · max(0, ⌊shortfall_at · s⌋ − T) + peak · max(0, T − ⌈peak_at · s⌉)
    + relief · max(0, T − existing)    where existing[a,t] / pop[a] > existing[country,t] / pop
    with over_time: Σ_t l_t·T[a,t] and Σ_t l_t·s[a,t] in place of T and s, l_t = length of t / mean length    [-]

    Places are whole and a share is not, so both whole numbers beside it count as the share; sizes at the corners of a
    programme then stay whole.

    Every weight is multiplied by  D[municipality, all] / D[level, G],  where
        D[level, G] = Σ_a Σ_t |existing[a,G,t] − s[a,t]|    [places],
    what areas of that level would be off if nothing opened or was extended. So weights are on one fixed scale: 1 for
    provinces and 1 for municipalities say that to take away all distance of provinces is worth as much as to take
    away all of municipalities. The scale of municipalities is 1, and a weight of theirs is a price in places.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from data.complaints import Complaint, InvalidInputError
from optimiser.locations.case.case import PLACES, LinkingRow, LinkingTerm
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.location_settings import LocationAim
from optimiser.problem.territory import MUNICIPALITY, Territory

OVER_TIME = "over_time"
"""Stands for the period in the index of a row over all periods."""


class _Total(NamedTuple):
    """Share of an area over some periods, what exists and what of it is not planned, each by the periods' length."""

    share: float
    existing: float
    elsewhere: float
    hosts_much: bool
    """Whether the area has more existing places per inhabitant than the country."""
    periods: Mapping[int, float]
    """Length of each period that counts, in mean lengths; 1 for a single one."""


class AreaGoals:
    """Goal rows of the aims of a scenario."""

    def __init__(self, territory: Territory, shares: Mapping[Cell, float], months: Mapping[str, float]) -> None:
        """Take the figures.

        Args:
            territory: areas, and what exists in them.
            shares: fair share by municipality, group and period [places].
            months: length of every period, in the order of time.

        """
        self.territory, self.shares = territory, territory.index.table(shares.__getitem__)
        self.planned = territory.index.table(lambda c: territory.existing.get(c, 0))
        mean = sum(months.values()) / len(months)
        self.periods = tuple(months)
        self.lengths = [n / mean for n in months.values()]

    def scale(self, aim: LocationAim) -> float:
        """What a weight of the aim is multiplied by.

        Raises:
            InvalidInputError: all its shares are zero.

        """
        if not any(self.shares[a, aim.group, t] for a in self.territory.areas(aim.level) for t in self.periods):
            raise InvalidInputError(
                [Complaint("location-aim-without-share", "scenario", None, "locations.aims", aim.key)]
            )
        every = LocationAim.model_construct(level=MUNICIPALITY)
        own = self._distance(aim)
        return self._distance(every) / own if own else 1.0

    def rows(self, aims: Iterable[LocationAim]) -> tuple[LinkingRow, ...]:
        """The goal rows of all aims but the one about municipalities, which is a part of every block.

        Raises:
            InvalidInputError: an aim whose shares are all zero.

        """
        return tuple(row for aim in aims if not aim.by_municipality for row in self._rows(aim, self.scale(aim)))

    def _rows(self, aim: LocationAim, scale: float) -> Iterator[LinkingRow]:
        groups = self.territory.groups if aim.group == TOTAL else (aim.group,)
        position = {m: b for b, m in enumerate(self.territory.municipalities)}
        for a in self.territory.areas(aim.level):
            members = [position[m] for m in self.territory.scopes[a]]
            for name, total in self._totals(aim, a):
                terms = tuple(
                    LinkingTerm(b, PLACES, g, t, length)
                    for t, length in total.periods.items()
                    for b in members
                    for g in groups
                )
                for rule, goal in _goals(aim, total):
                    yield LinkingRow(
                        rule,
                        (a, aim.group, name),
                        goal.low - total.elsewhere,
                        goal.high - total.elsewhere,
                        terms,
                        under_price=scale * goal.under,
                        over_price=scale * goal.over,
                    )

    def _totals(self, aim: LocationAim, area: str) -> Iterator[tuple[str, _Total]]:
        """What counts together: every period by itself, or all of them by their length."""
        together = [dict(enumerate(self.lengths))] if aim.over_time else [{t: 1.0} for t in range(len(self.periods))]
        for periods in together:
            existing = self._over(periods, area, aim.group)
            country = self._over(periods, self.territory.country, aim.group)
            yield (
                OVER_TIME if aim.over_time else self.periods[next(iter(periods))],
                _Total(
                    share=sum(self.shares[area, aim.group, self.periods[t]] * n for t, n in periods.items()),
                    existing=existing,
                    elsewhere=existing
                    - sum(self.planned[area, aim.group, self.periods[t]] * n for t, n in periods.items()),
                    hosts_much=existing * self._people(self.territory.country) > country * self._people(area),
                    periods=periods,
                ),
            )

    def _over(self, periods: Mapping[int, float], area: str, group: str) -> float:
        """Existing places of an area over some periods."""
        return sum(self.territory.existing_in(area, group, self.periods[t]) * n for t, n in periods.items())

    def _people(self, area: str) -> int:
        return sum(self.territory.population[m] for m in self.territory.scopes[area])

    def _distance(self, aim: LocationAim) -> float:
        """D of the level and group [places]."""
        totals = (total for a in self.territory.areas(aim.level) for _, total in self._totals(aim, a))
        return sum(abs(total.existing - total.share) for total in totals)


class _Goal(NamedTuple):
    """The two sides of a goal, and what a place under and over them costs before scaling."""

    low: float
    high: float
    under: float
    over: float


def _goals(aim: LocationAim, total: _Total) -> Iterator[tuple[str, _Goal]]:
    """The goals of one area, each by the name of its rule."""
    low, high = math.floor(total.share), math.ceil(total.share)
    if aim.below or aim.above:
        sides = (low if aim.below else -math.inf, high if aim.above else math.inf)
        yield "area_share", _Goal(*sides, aim.below, aim.above)
    if aim.shortfall:
        yield "area_shortfall", _Goal(math.floor(aim.shortfall_at * total.share), math.inf, aim.shortfall, 0.0)
    if aim.peak:
        yield "area_peak", _Goal(-math.inf, math.ceil(aim.peak_at * total.share), 0.0, aim.peak)
    if aim.relief and total.hosts_much:
        yield "area_relief", _Goal(-math.inf, total.existing, 0.0, aim.relief)
