"""What a map must know of areas: which there are by level, how they are called, and which lie in which."""

from collections.abc import Mapping
from typing import Protocol

from optimiser.editions.records import Area


class AreaHierarchy(Protocol):
    """Areas from the country to its municipalities; an edition of a plan is one."""

    @property
    def country(self) -> str:
        """Code of the whole."""
        ...

    @property
    def area(self) -> Mapping[str, Area]:
        """Areas by code."""
        ...

    def level(self, level: str) -> tuple[Area, ...]:
        """All areas of ``municipality``, ``region``, ``province`` or ``country``, by code."""
        ...
