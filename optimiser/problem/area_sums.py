"""Tables of sums: places by area, group and period, added up once and then looked up.

Maths:
    S[a, g, t]     = Σ_{m ∈ a} x[m, g, t]               ∀ a ∈ M ∪ R ∪ P ∪ {country}, g ∈ G, t ∈ T     [places]
    S[a, total, t] = Σ_{m ∈ a} Σ_{g ∈ G} x[m, g, t]

    Terms are added in the order of municipalities, then of groups, so that a sum of fractions is the same
    on every machine and for every caller.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Cell = tuple[str, str, str]
"""(municipality or area, group, period)"""

TOTAL = "total"
"""Name of all groups together."""

TOGETHER = "together"
"""Name of everything together: groups and streams beside them, counted by the rates of a scenario."""


@dataclass(frozen=True)
class AreaIndex:
    """Positions of areas, groups and periods in a table of sums.

    Args:
        municipalities: codes, in the order in which they are added up.
        homes: one mapping per level from municipality to the area that it lies in, the municipality itself first.
        groups: names of the groups; ``total`` comes after the last.
        periods: names of the periods.

    """

    municipalities: tuple[str, ...]
    homes: tuple[Mapping[str, str], ...]
    groups: tuple[str, ...]
    periods: tuple[str, ...]

    @cached_property
    def area(self) -> Mapping[str, int]:
        """Row of every area."""
        codes = dict.fromkeys(home[m] for home in self.homes for m in self.municipalities)
        return {code: i for i, code in enumerate(codes)}

    @cached_property
    def group(self) -> Mapping[str, int]:
        """Column of every group, and of all together."""
        return {g: i for i, g in enumerate((*self.groups, TOTAL))}

    @cached_property
    def period(self) -> Mapping[str, int]:
        """Layer of every period."""
        return {t: i for i, t in enumerate(self.periods)}

    @cached_property
    def steps(self) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
        """What areas, groups and periods add to the position of a cell in a table that is one list."""
        wide = len(self.period)
        areas = {a: i * len(self.group) * wide for a, i in self.area.items()}
        return areas, {g: i * wide for g, i in self.group.items()}, self.period

    @cached_property
    def _rows(self) -> "tuple[NDArray[np.intp], ...]":
        """Row of the area that each municipality lies in, by level."""
        import numpy as np  # noqa: PLC0415  # a seventh of a second, and a number can be divided without sums

        return tuple(np.array([self.area[home[m]] for m in self.municipalities], np.intp) for home in self.homes)

    @cached_property
    def _kept(self) -> "dict[tuple[str, ...], NDArray[np.intp]]":
        return {}

    def rows(self, areas: tuple[str, ...]) -> "NDArray[np.intp]":
        """Rows of these areas, looked up once."""
        import numpy as np  # noqa: PLC0415  # see above

        found = self._kept.get(areas)
        if found is None:
            found = self._kept[areas] = np.array([self.area[a] for a in areas], np.intp)
        return found

    @cached_property
    def _cells(self) -> tuple[Cell, ...]:
        """Every municipality, group and period."""
        return tuple((m, g, t) for m in self.municipalities for g in self.groups for t in self.periods)

    def table(self, value: Callable[[Cell], float]) -> "AreaTable":
        """Sums of a figure that is known by municipality.

        Args:
            value: the figure of a cell (municipality, group and period); the sums are integers if all figures are.

        """
        import numpy as np  # noqa: PLC0415  # see above

        figures = np.array(list(map(value, self._cells))).reshape(
            len(self.municipalities), len(self.groups), len(self.periods)
        )
        sums = self.zeros(whole=figures.dtype.kind in "iub")
        for t in range(len(self.periods)):
            for rows in self._rows:
                # bincount adds its weights one by one in their order, whatever their number
                for g in range(len(self.groups)):
                    sums[:, g, t] += np.bincount(rows, figures[:, g, t], len(self.area)).astype(sums.dtype)
                totals = np.bincount(np.repeat(rows, len(self.groups)), figures[:, :, t].ravel(), len(self.area))
                sums[:, -1, t] += totals.astype(sums.dtype)
        return AreaTable(self, sums)

    def zeros(self, *, whole: bool = True) -> "NDArray[Any]":
        """A table of zeros [area, group and total, period]."""
        import numpy as np  # noqa: PLC0415  # see above

        return np.zeros((len(self.area), len(self.group), len(self.periods)), np.int64 if whole else float)


@dataclass(frozen=True)
class AreaTable:
    """Sums by area, group (or ``total``) and period."""

    index: AreaIndex
    values: "NDArray[Any]"
    """[area, group and total, period]"""

    @cached_property
    def _flat(self) -> list[Any]:
        """The same as one list of Python numbers, in which a look-up is twenty times as fast."""
        values: list[Any] = self.values.ravel().tolist()
        return values

    def single(self, area: str, group: str, period: str) -> Any:
        """One sum of a table that nothing else is asked of: without making lists of all."""
        return self.values[self.index.area[area], self.index.group[group], self.index.period[period]]

    def __getitem__(self, cell: Cell) -> Any:
        """The sum of an area, group and period.

        Raises:
            KeyError: no such area, group or period.

        """
        area, group, period = cell
        areas, groups, periods = self.index.steps
        return self._flat[areas[area] + groups[group] + periods[period]]

    def plus(self, elsewhere: Mapping[Cell, int], homes: Callable[[str], Sequence[str]]) -> "AreaTable":
        """The table with places added that are known for an area only: in it and in the areas around it."""
        values = self.values.copy()
        for (area, group, period), places in elsewhere.items():
            if group in self.index.group and period in self.index.period:
                for row in {self.index.area[code] for code in homes(area) if code in self.index.area}:
                    values[row, self.index.group[group], self.index.period[period]] += places
                    values[row, -1, self.index.period[period]] += places
        return AreaTable(self.index, values)


@dataclass(frozen=True)
class Required:
    """What is required inside every area, each place counted once; and for which areas there is a requirement."""

    places: AreaTable
    said: AreaTable
    """1 if a requirement lies inside the area, else 0."""


def required(index: AreaIndex, scopes: Mapping[str, tuple[str, ...]], requirement: Mapping[Cell, int]) -> Required:
    """Sums of requirements whose scopes may be nested: the outermost inside an area counts.

    Args:
        index: areas, groups and periods.
        scopes: municipalities of every area.
        requirement: places by scope, group and period.

    """
    inside = cache(lambda area: frozenset(scopes[area]))
    members = {s: inside(s) for s in {s for s, _, _ in requirement}}
    # an area that contains a scope contains its first municipality: only areas around that one need be tried
    around = {
        s: [a for a in dict.fromkeys(home[scopes[s][0]] for home in index.homes) if members[s] <= inside(a)]
        for s in members
    }
    places, said = index.zeros(), index.zeros()
    for (s, g, t), n in requirement.items():
        position = index.group[g], index.period[t]
        containing = [o for o in around[s] if (o, g, t) in requirement and members[s] < members[o]]
        for a in around[s]:
            said[index.area[a], *position] = said[index.area[a], -1, position[1]] = 1
            if not any(a in around[o] for o in containing):
                places[index.area[a], *position] += n
                places[index.area[a], -1, position[1]] += n
    return Required(AreaTable(index, places), AreaTable(index, said))
