"""Recognise rows of a transport problem: supplies, capacities of arcs and ceilings of nodes.

Maths:
    Σ_{m ∈ s} new[m, g, t] = b      a supply of b places for the municipalities of s; scopes may be nested
    new[m, g, t] ≤ b                the capacity of an arc
    Σ_g new[m, g, t] ≤ b            the capacity of a node        [places]

    The rows decide, not the names of rules: one row of another form, or with an auxiliary variable,
    means that the programme is not a transport problem.
"""

import math
from collections import defaultdict
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
    """Supplies by scope, group and period; ceilings of cells and of municipalities [places]."""

    supply: dict[tuple[Scope, str, str], float] = field(default_factory=dict)
    cell: dict[Cell, float] = field(default_factory=dict)
    ceiling: dict[tuple[str, str], float] = field(default_factory=dict)

    def take(self, sense: int, cells: Collection[Cell], bound: float, groups: int) -> bool:
        """Take up one row; ``False`` if it is not of transport shape.

        Args:
            sense: −1 for ≤, 0 for =, 1 for ≥, as PuLP has it.
            cells: the cells that the row sums, with coefficient one.
            bound: its right side.    [places]
            groups: how many groups there are.

        """
        if sense == -1 and bound >= 0 and len(cells) == 1:  # the most frequent row, without sets
            (c,) = cells
            self.cell[c] = min(bound, self.cell.get(c, math.inf))
            return True
        hosts = {(m, t) for m, _, t in cells}
        kinds = {(g, t) for _, g, t in cells}
        if sense == 0 and len(kinds) == 1 and bound >= 0:
            key = (frozenset(m for m, *_ in cells), *next(iter(kinds)))
            known = self.supply.setdefault(key, bound)
            return known == bound  # the same sum asked for twice must be the same number
        if sense == 1:
            return bound <= 0  # a minimum of zero says nothing; a higher one is not of transport shape
        if sense == 0 or bound < 0:
            return False
        if bound == 0:
            self.cell |= dict.fromkeys(cells, 0.0)
        elif len(hosts) == 1 and len(cells) == groups:
            host = next(iter(hosts))
            self.ceiling[host] = min(bound, self.ceiling.get(host, math.inf))
        else:
            return False
        return True

    def cells(self) -> Iterator[tuple[int, Cell, float]]:
        """Every cell that can receive places: the number of its supply, the cell and its capacity."""
        for j, ((scope, g, t), b) in enumerate(self.supply.items()):
            for m in sorted(scope):
                capacity = min(b, self.cell.get((m, g, t), math.inf))
                if capacity > 0 and self.ceiling.get((m, t), math.inf) > 0:
                    yield j, (m, g, t), capacity


def _disjoint(supply: Mapping[tuple[Scope, str, str], float]) -> dict[tuple[Scope, str, str], float] | None:
    """Nested supplies as remainders outside the inner ones; ``None`` if scopes cross or inner ones require more."""
    remainders: dict[tuple[Scope, str, str], float] = {}
    meeting: dict[Cell, list[Scope]] = defaultdict(list)
    for scope, g, t in supply:
        for m in scope:
            meeting[m, g, t].append(scope)
    for (scope, g, t), places in supply.items():
        others = {s for m in scope for s in meeting[m, g, t]} - {scope}
        if not all(s < scope or scope < s for s in others):
            return None
        within = [s for s in others if s < scope]
        children = [s for s in within if not any(s < other for other in within)]
        remainder, members = places - sum(supply[s, g, t] for s in children), scope.difference(*children)
        if remainder < 0 or (remainder > 0 and not members):
            return None
        if members:
            remainders[members, g, t] = remainder
    return remainders


def transport(instance: Instance, v: "Variables") -> Transport | None:
    """The live rows as a transport problem; ``None`` if any of them has another form."""
    problem = Transport()
    groups = len(instance.territory.groups)
    streams = frozenset(instance.joint.cells) if instance.joint else frozenset[Cell]()
    for row in v.live.values():
        if streams and streams.issuperset(v.cell_of.get(x.name, ("", "", "")) for x in row):
            continue  # of streams alone: no place flows through it
        cells = summed(row, v.cell_of)
        if cells is None or not problem.take(row.sense, cells[0], -row.constant / cells[1], groups):
            return None
    supply = _disjoint(problem.supply)
    return None if supply is None else Transport(supply, problem.cell, problem.ceiling)


def summed(row: "Row", cell_of: Mapping[str, Cell]) -> tuple[list[Cell], float] | None:
    """The cells that a row sums and their common positive coefficient; ``None`` for a row of another form."""
    terms = [(cell_of.get(x.name), c) for x, c in row.items() if c]
    coefficient = terms[0][1] if terms else 1.0
    if not terms or coefficient <= 0 or any(cell is None or c != coefficient for cell, c in terms):
        return None
    return [cell for cell, _ in terms if cell is not None], coefficient
