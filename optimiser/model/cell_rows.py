"""Rows that sum new places, in arrays: what rules bound, and what earlier aims hold.

Maths:
    low[r] ≤ Σ_{c ∈ r} new_c ≤ high[r]        [places]

    Cell (m, g, t) stands at (i_m · |G| + i_g) · |T| + i_t, as in ``Instance.place_cells``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp

from optimiser.model.area_bounds import AreaBound
from optimiser.model.highs import INFINITY
from optimiser.problem.instance import Instance

Ints = np.ndarray
Floats = np.ndarray


@dataclass(frozen=True)
class CellRows:
    """Sums of cells with their bounds.

    Args:
        sizes: how many cells every row sums.
        cells: their positions, row by row.
        low, high: bounds of every row; infinite for none.    [places]

    """

    sizes: Ints
    cells: Ints
    low: Floats
    high: Floats

    @cached_property
    def starts(self) -> Ints:
        """Where the cells of every row begin, and the end of the last."""
        return np.concatenate([[0], np.cumsum(self.sizes)])

    @cached_property
    def row(self) -> Ints:
        """The row of each of ``cells``."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    def matrix(self, columns: int) -> sp.csr_matrix:
        """The coefficients [row, cell]."""
        shape = (len(self.sizes), columns)
        return sp.csr_matrix((np.ones(len(self.cells)), self.cells, self.starts), shape=shape)

    def plus(self, more: "CellRows") -> "CellRows":
        """These rows, and more after them."""
        mine, others = (self.sizes, self.cells, self.low, self.high), (more.sizes, more.cells, more.low, more.high)
        return CellRows(*(np.concatenate(both) for both in zip(mine, others, strict=True)))

    def raised(self, first: int, by: float) -> "CellRows":
        """These rows with upper bounds that are higher from the first of them on [places]."""
        return CellRows(self.sizes, self.cells, self.low, self.high + by * (np.arange(len(self.high)) >= first))


class CellPositions:
    """Positions of the cells of areas, groups and periods.

    Args:
        instance: the instance.

    """

    def __init__(self, instance: Instance) -> None:
        """Look nothing up before it is asked for."""
        territory = instance.territory
        self.instance, self.scopes = instance, territory.scopes
        self.municipality = {m: i for i, m in enumerate(territory.municipalities)}
        self.group = {g: i for i, g in enumerate(territory.groups)}
        self.period = {t: i for i, t in enumerate(territory.periods)}
        self.shape = len(self.municipality), len(self.group), len(self.period)
        self._base: dict[tuple[str, str], Ints] = {}

    def of(self, area: str, group: str, period: str) -> Ints:
        """Cells of an area: municipality by municipality, then group by group."""
        base = self._base.get((area, group))
        if base is None:
            _, groups, periods = self.shape
            towns = np.array([self.municipality[m] for m in self.scopes[area]], dtype=np.int64)
            which = np.array([self.group[g] for g in self.instance.groups_of(group)], dtype=np.int64)
            base = self._base[area, group] = ((towns[:, None] * groups + which) * periods).ravel()
        return base + self.period[period]

    def of_towns(self, towns: Sequence[str], group: str, periods: Sequence[str]) -> Ints:
        """Cells of municipalities in a period each, group by group [municipality, group]."""
        _, groups, layers = self.shape
        town = np.array([self.municipality[m] for m in towns], dtype=np.int64)
        layer = np.array([self.period[t] for t in periods], dtype=np.int64)
        which = np.array([self.group[g] for g in self.instance.groups_of(group)], dtype=np.int64)
        return np.asarray((town[:, None] * groups + which) * layers + layer[:, None])


def rows_of(positions: CellPositions, where: Sequence[tuple[str, str, str]], low: Floats, high: Floats) -> CellRows:
    """Rows that sum the cells of these areas, groups and periods."""
    if where and len({g for _, g, _ in where}) == 1 and all(a in positions.municipality for a, _, _ in where):
        table = positions.of_towns([a for a, _, _ in where], where[0][1], [t for _, _, t in where])
        return CellRows(np.full(len(table), table.shape[1], dtype=np.int64), table.ravel(), low, high)
    found = [positions.of(*x) for x in where]
    cells = np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
    return CellRows(np.array([len(x) for x in found], dtype=np.int64), cells, low, high)


def bounded(positions: CellPositions, bounds: Iterable[AreaBound]) -> CellRows:
    """What rules bound, as rows."""
    bounds = tuple(bounds)
    low = np.array([-INFINITY if x.least is None else x.least for x in bounds], dtype=float)
    high = np.array([INFINITY if x.most is None else x.most for x in bounds], dtype=float)
    return rows_of(positions, [(x.area, x.group, x.period) for x in bounds], low, high)
