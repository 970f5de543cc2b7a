"""The territory: municipalities, regions, provinces and the country, and what they host already."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from optimiser.problem.area_sums import TOTAL, AreaIndex, AreaTable, Cell, required
from optimiser.problem.groups import of_regime

MUNICIPALITY, REGION, PROVINCE, COUNTRY = "municipality", "region", "province", "country"
"""Levels of areas, from narrow to wide."""


@dataclass(frozen=True)
class Territory:
    """Municipalities, regions, provinces and the country, with inhabitants, figures and existing places."""

    country: str
    municipalities: tuple[str, ...]
    groups: tuple[str, ...]
    periods: tuple[str, ...]
    names: Mapping[str, str]
    """Name of every municipality, region and province code."""
    province: Mapping[str, str]
    region: Mapping[str, str]
    population: Mapping[str, int]
    figures: Mapping[str, Mapping[str, float | None]]
    """Other columns by name, then municipality; ``None`` if unknown."""
    points: Mapping[str, tuple[float, float]]
    """Longitude and latitude of a point inside, degrees WGS84."""
    existing: Mapping[Cell, int]
    """Existing places of known municipality; absent means none known."""
    existing_elsewhere: Mapping[Cell, int]
    """Existing places known only for a province (first index its code)."""
    unsized: Mapping[str, frozenset[str]]
    """Municipalities with an existing location of unknown size, by period; a period without any may be absent."""
    published: Mapping[tuple[str, str], int]
    """Published number of existing places by scope and period."""
    regimes: Mapping[str, str] = field(default_factory=dict)
    """Regime of every group that is not a standard one."""

    @cached_property
    def scopes(self) -> Mapping[str, tuple[str, ...]]:
        """Municipalities of every area; a municipality is an area of itself."""
        members: dict[str, list[str]] = defaultdict(list)
        for m in self.municipalities:
            for scope in (m, self.region[m], self.province[m], self.country):
                members[scope].append(m)
        return {scope: tuple(codes) for scope, codes in members.items()}

    @cached_property
    def inhabitants(self) -> Mapping[str, int]:
        """Inhabitants of every area, added up once."""
        return {scope: sum(self.population[m] for m in codes) for scope, codes in self.scopes.items()}

    def meeting(self, scope: str) -> frozenset[str]:
        """The other areas that have a municipality with this one in common."""
        inside = self.scopes[scope]
        around = {s for m in inside for s in (m, self.region[m], self.province[m], self.country)}
        return frozenset(around - {scope})

    def of_regime(self, regime: str) -> tuple[str, ...]:
        """The groups of a regime: ``regular``, ``minors`` or ``special``."""
        return of_regime(self.groups, self.regimes, regime)

    def areas(self, level: str) -> tuple[str, ...]:
        """Codes of all areas of a level, sorted."""
        if level == COUNTRY:
            return (self.country,)
        if level == MUNICIPALITY:
            return self.municipalities
        return tuple(sorted(set((self.province if level == PROVINCE else self.region).values())))

    @cached_property
    def index(self) -> AreaIndex:
        """Positions of areas, groups and periods in a table of sums."""
        itself = {m: m for m in self.municipalities}
        country = dict.fromkeys(self.municipalities, self.country)
        return AreaIndex(self.municipalities, (itself, self.region, self.province, country), self.groups, self.periods)

    @cached_property
    def existing_sums(self) -> AreaTable:
        """Existing places of every area, those known only by province included."""
        table = self.index.table(lambda c: self.existing.get(c, 0))
        return table.plus(self.existing_elsewhere, self.homes_of)

    def homes_of(self, province: str) -> tuple[str, ...]:
        """The areas whose sums include places that are known only for this province (or the country)."""
        return (province, self.country)

    def existing_in(self, scope: str, group: str, period: str) -> int:
        """Existing places in an area for a group or in total, those known only by province included."""
        places: int = self.existing_sums[scope, group, period]
        return places

    def required_in(self, scope: str, requirement: Mapping[Cell, int], group: str, period: str) -> int:
        """Places required inside an area, each counted once: of nested scopes the outermost counts."""
        in_period = {(s, g, t): n for (s, g, t), n in requirement.items() if (g, t) == (group, period)}
        return int(required(self.index, self.scopes, in_period).places.single(scope, group, period))

    def unsized_in(self, period: str) -> frozenset[str]:
        """Municipalities with a location of unknown size that exists in a period."""
        return self.unsized.get(period, frozenset())

    def unlocated(self, period: str) -> int | None:
        """Published existing places of the country that are in no row, negative if rows hold more; ``None`` unknown."""
        published = self.published.get((self.country, period))
        return None if published is None else published - self.existing_in(self.country, TOTAL, period)
