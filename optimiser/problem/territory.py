"""Municipalities in regions in provinces in the country, and what they host already."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

Cell = tuple[str, str, str]
"""(municipality, group, period)"""


MUNICIPALITY, REGION, PROVINCE, COUNTRY = "municipality", "region", "province", "country"


@dataclass(frozen=True)
class Territory:
    """Municipalities in regions in provinces in the country, and what they host already."""

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
    """Other columns by name, then municipality; ``None`` where unknown."""
    points: Mapping[str, tuple[float, float]]
    """Longitude and latitude of a point inside, degrees WGS84."""
    existing: Mapping[Cell, int]
    """Existing places of known municipality; absent means none known."""
    existing_elsewhere: Mapping[Cell, int]
    """Existing places known only for a province (first index its code)."""
    unsized: frozenset[str]
    """Municipalities with an existing location of unknown size."""
    published: Mapping[tuple[str, str], int]
    """Published number of existing places by scope and period."""

    @cached_property
    def scopes(self) -> Mapping[str, tuple[str, ...]]:
        """Members of every scope, the municipality as a scope of itself included."""
        members: dict[str, list[str]] = defaultdict(list)
        for m in self.municipalities:
            for scope in (m, self.region[m], self.province[m], self.country):
                members[scope].append(m)
        return {scope: tuple(found) for scope, found in members.items()}

    def areas(self, level: str) -> tuple[str, ...]:
        """Codes of all areas of a level, sorted."""
        if level == COUNTRY:
            return (self.country,)
        if level == MUNICIPALITY:
            return self.municipalities
        return tuple(sorted(set((self.province if level == PROVINCE else self.region).values())))

    def existing_in(self, scope: str, group: str, period: str) -> int:
        """Existing places in a scope, those known only for a province included."""
        groups = self.groups if group == TOTAL else (group,)
        here = sum(self.existing.get((m, g, period), 0) for m in self.scopes[scope] for g in groups)
        elsewhere = sum(
            places
            for (p, g, t), places in self.existing_elsewhere.items()
            if t == period and g in groups and scope in (p, self.country)
        )
        return here + elsewhere

    def required_in(self, scope: str, requirement: Mapping[Cell, int], group: str, period: str) -> int:
        """What is required inside a scope, each place once: of scopes inside each other the outermost counts."""
        inside = {
            s: frozenset(self.scopes[s])
            for (s, g, t) in requirement
            if (g, t) == (group, period) and set(self.scopes[s]) <= set(self.scopes[scope])
        }
        outermost = (s for s, own in inside.items() if not any(own < other for other in inside.values()))
        return sum(requirement[s, group, period] for s in outermost)

    def unlocated(self, period: str) -> int | None:
        """Published existing places of the country that are in no row: unknown, not zero."""
        published = self.published.get((self.country, period))
        return None if published is None else published - self.existing_in(self.country, TOTAL, period)


TOTAL = "total"
"""Name of all groups together."""
