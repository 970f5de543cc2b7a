"""Which rows are of transport shape, and what they say then.

Maths:
    Σ_{m ∈ s} new[m, g, t] = b      a supply of b places for the municipalities of s, nested scopes once
    new[m, g, t] ≤ b                the capacity of an arc
    Σ_g new[m, g, t] ≤ b            the capacity of a node        [places]

    Rows decide, not the names of rules: a row of any other form, or one with a helper variable,
    is not of transport shape, and neither is the whole.
"""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables

Scope = frozenset[str]


@dataclass
class Transport:
    """What the rows say: supplies by scope, group and period; ceilings of cells and municipalities."""

    supply: dict[tuple[Scope, str, str], float] = field(default_factory=dict)
    cell: dict[Cell, float] = field(default_factory=dict)
    ceiling: dict[tuple[str, str], float] = field(default_factory=dict)

    def take(self, sense: int, cells: Collection[Cell], bound: float, groups: int) -> bool:
        """Note one row; whether it is of transport shape."""
        places = {(m, t) for m, _, t in cells}
        kinds = {(g, t) for _, g, t in cells}
        if sense == 0 and len(kinds) == 1 and bound >= 0:
            key = (frozenset(m for m, *_ in cells), *next(iter(kinds)))
            known = self.supply.setdefault(key, bound)
            return known == bound
        if sense == 1:
            return bound <= 0
        if sense == 0 or bound < 0:
            return False
        if len(cells) == 1 or bound == 0:
            self.cell |= {c: min(bound, self.cell.get(c, math.inf)) for c in cells}
        elif len(places) == 1 and len(cells) == groups:
            place = next(iter(places))
            self.ceiling[place] = min(bound, self.ceiling.get(place, math.inf))
        else:
            return False
        return True

    def cells(self) -> Iterator[tuple[int, Cell, float]]:
        """Every cell that can receive something: the number of its supply and its capacity."""
        for j, ((scope, g, t), b) in enumerate(self.supply.items()):
            for m in sorted(scope):
                capacity = min(b, self.cell.get((m, g, t), math.inf))
                if capacity > 0 and self.ceiling.get((m, t), math.inf) > 0:
                    yield j, (m, g, t), capacity


def _disjoint(supply: Mapping[tuple[Scope, str, str], float]) -> dict[tuple[Scope, str, str], float] | None:
    """Nested supplies as what is left outside the inner ones; ``None`` where scopes cross or inner ones ask more."""
    found: dict[tuple[Scope, str, str], float] = {}
    for (scope, g, t), places in supply.items():
        within = [s for s, h, u in supply if (h, u) == (g, t) and s < scope]
        if any(s & scope and not (s <= scope or scope <= s) for s, h, u in supply if (h, u) == (g, t)):
            return None
        children = [s for s in within if not any(s < other for other in within)]
        left, members = places - sum(supply[s, g, t] for s in children), scope.difference(*children)
        if left < 0 or (left > 0 and not members):
            return None
        if members:
            found[members, g, t] = left
    return found


def transport(instance: Instance, v: "Variables") -> Transport | None:
    """The live rows as a transport problem; ``None`` when any of them is something else."""
    cell_of = {x.name: c for c, x in v.new.items()}
    found = Transport()
    groups = len(instance.territory.groups)
    for row in v.live.values():
        cells = _cells(row, cell_of)
        if cells is None or not found.take(row.sense, cells[0], -row.constant / cells[1], groups):
            return None
    supply = _disjoint(found.supply)
    return None if supply is None else Transport(supply, found.cell, found.ceiling)


def _cells(row: "Row", cell_of: Mapping[str, Cell]) -> tuple[list[Cell], float] | None:
    """The cells of a row that sums cells, and their common positive coefficient."""
    terms = [(cell_of.get(x.name), c) for x, c in row.items() if c]
    one = terms[0][1] if terms else 1.0
    if not terms or one <= 0 or any(cell is None or c != one for cell, c in terms):
        return None
    return [cell for cell, _ in terms if cell is not None], one
