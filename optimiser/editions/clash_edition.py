"""Why there is no plan, as one audience may be told it: what papers, sheets and maps of a clash are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from data.schema.visibility import Visibility
from optimiser.editions.records import Area
from optimiser.errors import InfeasibleError


@dataclass(frozen=True)
class ClashEdition:
    """A clash of the rows that an audience may see.

    Args:
        title: of the scenario.
        audience: the readers.
        error: the clash, its bottlenecks and its repairs.
        country: code of the whole.
        areas: all areas, from wide to narrow.
        sources: where the numbers come from.

    """

    title: str
    audience: Visibility
    error: InfeasibleError
    country: str
    areas: tuple[Area, ...]
    sources: tuple[str, ...] = ()

    @cached_property
    def area(self) -> Mapping[str, Area]:
        """Areas by code."""
        return {a.code: a for a in self.areas}

    def level(self, level: str) -> tuple[Area, ...]:
        """All areas of a level, by code."""
        return tuple(a for a in self.areas if a.level == level)

    def name(self, code: str) -> str:
        """Name and code of an area; the country and any other text as it is."""
        area = self.area.get(code)
        return code if area is None or code in {self.country, area.name} else f"{area.name} ({code})"
