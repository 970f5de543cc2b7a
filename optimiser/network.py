"""Which rows are of transport shape, and the network that they are.

Maths:
    Σ_{m ∈ s} new[m, g, t] = b      a supply of b places for the municipalities of s, nested scopes once
    new[m, g, t] ≤ b                the capacity of an arc
    Σ_g new[m, g, t] ≤ b            the capacity of a node        [places]

    Rows decide, not the names of rules: a row of any other form, or one with a helper variable,
    is not of transport shape, and neither is the whole.

    With all groups together the areas drain what the supplies send. For one group beside others the
    network is turned round: ceilings are the inflow, the other groups are promised, and the areas
    drain what is left. That is a polymatroid only where a connected part holds one supply of the group.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from optimiser.flows import Network
from optimiser.instance import Cell, Instance
from optimiser.loads import Base, bases

if TYPE_CHECKING:
    from optimiser.variables import Row, Variables

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


class _Nodes:
    """Numbers for names, in the order in which they are met."""

    def __init__(self) -> None:
        self.number: dict[tuple[object, ...], int] = {}

    def __call__(self, *name: object) -> int:
        return self.number.setdefault(name, len(self.number))


def network(instance: Instance, v: "Variables", level: str, group: str) -> tuple[Network, list[Base]] | None:
    """The network of a leximax and its areas in order; ``None`` when the rows are not of transport shape."""
    rows = transport(instance, v)
    found = list(bases(instance, level, group))
    own = set(instance.groups_of(group))
    if rows is None or not any(g in own for _, g, _ in rows.supply):
        return None
    area_of = {(m, b.period): i for i, b in enumerate(found) for m in instance.territory.scopes[b.area]}
    arcs = {
        (j, (m, g, t)): min(b, rows.cell.get((m, g, t), math.inf))
        for j, ((scope, g, t), b) in enumerate(rows.supply.items())
        for m in sorted(scope)
        if rows.cell.get((m, g, t), math.inf) > 0 and rows.ceiling.get((m, t), math.inf) > 0 and b > 0
    }
    if any(g in own and (m, t) not in area_of for _, (m, g, t) in arcs):
        return None  # a place that counts in no load
    supplies = [(g in own, b) for (_, g, _), b in rows.supply.items()]
    return _assemble(rows, found, area_of, arcs, supplies)


def _assemble(
    rows: Transport,
    towns: list[Base],
    area_of: Mapping[tuple[str, str], int],
    arcs: Mapping[tuple[int, Cell], float],
    supplies: list[tuple[bool, float]],
) -> tuple[Network, list[Base]] | None:
    node = _Nodes()
    areas = [node("area", i) for i in range(len(towns))]
    alone = all(own for own, _ in supplies)
    links: dict[tuple[int, int], float] = defaultdict(float)
    joins: list[tuple[int, int]] = []
    for (j, (m, _, t)), cap in arcs.items():
        town, own = node("town", m, t), supplies[j][0]
        joins.append((node("supply", j), town))
        if alone:
            links[node("supply", j), town] = cap
            links[town, areas[area_of[m, t]]] = rows.ceiling.get((m, t), math.inf)
        elif own:
            links[town, areas[area_of[m, t]]] = cap
        else:
            links[town, node("supply", j)] = cap
    everything = sum(b for _, b in supplies)
    for j, (_, b) in enumerate(supplies):
        if b > 0 and ("supply", j) not in node.number:
            return None  # asked for where nothing can go
    size = len(node.number)
    inflow, promised = np.zeros(size), np.zeros(size)
    for name, n in node.number.items():
        if name[0] == "supply":
            own, b = supplies[int(str(name[1]))]
            if alone:
                inflow[n] = b
            elif not own:
                promised[n] = b
        elif name[0] == "town" and not alone:
            inflow[n] = min(everything, rows.ceiling.get((str(name[1]), str(name[2])), math.inf))
    pairs = np.array([*links, *joins]).reshape(-1, 2)
    graph = sp.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), (size, size))
    count, block = connected_components(graph, directed=False)
    amount, met = np.zeros(count), np.zeros(count, dtype=int)
    for j, (own, b) in enumerate(supplies):
        if own and b > 0:
            amount[block[node("supply", j)]] += b
            met[block[node("supply", j)]] += 1
    if not alone and (met > 1).any():
        return None
    tail, head = (np.array([p[i] for p in links], dtype=int) for i in (0, 1))
    found = Network(
        tail,
        head,
        np.minimum(np.array(list(links.values()), dtype=float), everything),
        inflow,
        promised,
        block,
        np.array(areas, dtype=int),
        np.array([b.share for b in towns]),
        np.array([float(b.counted) for b in towns]),
        amount,
    )
    return found, towns
