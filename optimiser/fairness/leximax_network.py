"""The network in which a leximax of loads is found by flows.

Maths:
    All groups together: supplies flow over cells and municipalities into the areas, which drain them.
    One group beside others: turned round. Ceilings are the inflow, the other groups are promised, and
    the areas drain what is left for the group; that is a polymatroid only where a connected part holds
    one supply of the group.        [places]
"""

import math
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from optimiser.fairness.leximax_flow import Network
from optimiser.fairness.loads import Base, bases
from optimiser.fairness.transport_rows import Transport, transport
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance

if TYPE_CHECKING:
    from optimiser.model.variables import Variables


@dataclass
class _Graph:
    """Nodes by name in the order in which they are met, arcs with their capacity, and what hangs together."""

    rows: Transport
    supplies: list[tuple[bool, float]]
    """Of each supply: whether it is of the group, and its places."""
    number: dict[tuple[object, ...], int] = field(default_factory=dict)
    links: dict[tuple[int, int], float] = field(default_factory=lambda: defaultdict(float))
    joins: list[tuple[int, int]] = field(default_factory=list)

    @cached_property
    def alone(self) -> bool:
        """Whether no other group flows."""
        return all(own for own, _ in self.supplies)

    def node(self, *name: object) -> int:
        """The number of a name."""
        return self.number.setdefault(name, len(self.number))

    def link(self, supply: int, cell: Cell, area: int | None, capacity: float) -> None:
        """The arcs of one cell."""
        m, _, t = cell
        source, town = self.node("supply", supply), self.node("town", m, t)
        self.joins.append((source, town))
        if self.alone and area is not None:
            self.links[source, town] = capacity
            self.links[town, area] = self.rows.ceiling.get((m, t), math.inf)
        elif self.supplies[supply][0] and area is not None:
            self.links[town, area] = capacity
        else:
            self.links[town, source] = capacity

    def borders(self) -> tuple[np.ndarray, np.ndarray]:
        """What may enter and what must leave at every node."""
        inflow, promised = np.zeros(len(self.number)), np.zeros(len(self.number))
        everything = sum(b for _, b in self.supplies)
        for (kind, *name), n in self.number.items():
            if kind == "supply":
                own, b = self.supplies[int(str(name[0]))]
                (inflow if self.alone else promised)[n] = b if self.alone or not own else 0.0
            elif kind == "town" and not self.alone:
                inflow[n] = min(everything, self.rows.ceiling.get((str(name[0]), str(name[1])), math.inf))
        return inflow, promised

    def blocks(self) -> tuple[np.ndarray, np.ndarray] | None:
        """The connected part of every node and what each part's areas receive; ``None`` where no polymatroid."""
        pairs = np.array([*self.links, *self.joins], dtype=int).reshape(-1, 2)
        size = len(self.number)
        graph = sp.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), (size, size))
        count, block = connected_components(graph, directed=False)
        amount, met = np.zeros(count), np.zeros(count, dtype=int)
        for j, (own, b) in enumerate(self.supplies):
            if b > 0 and ("supply", j) not in self.number:
                return None  # asked for where nothing can go
            if own and b > 0:
                amount[block[self.number["supply", j]]] += b
                met[block[self.number["supply", j]]] += 1
        return None if not self.alone and (met > 1).any() else (block, amount)


def network(instance: Instance, v: "Variables", level: str, group: str) -> tuple[Network, list[Base]] | None:
    """The network of a leximax and its areas in order; ``None`` when the rows are not of transport shape."""
    rows = transport(instance, v)
    found = list(bases(instance, level, group))
    own = set(instance.groups_of(group))
    if rows is None or not any(g in own for _, g, _ in rows.supply):
        return None
    area_of = {(m, b.period): i for i, b in enumerate(found) for m in instance.territory.scopes[b.area]}
    graph = _Graph(rows, [(g in own, b) for (_, g, _), b in rows.supply.items()])
    areas = [graph.node("area", i) for i in range(len(found))]
    for j, cell, capacity in rows.cells():
        place = area_of.get((cell[0], cell[2]))
        if place is None and cell[1] in own:
            return None  # a place that counts in no load
        graph.link(j, cell, None if place is None else areas[place], capacity)
    return _assembled(graph, areas, found)


def _assembled(graph: _Graph, areas: list[int], found: list[Base]) -> tuple[Network, list[Base]] | None:
    parts = graph.blocks()
    if parts is None:
        return None
    inflow, promised = graph.borders()
    tail, head = (np.array([pair[i] for pair in graph.links], dtype=int) for i in (0, 1))
    capacity = np.minimum(np.array(list(graph.links.values()), dtype=float), sum(b for _, b in graph.supplies))
    net = Network(
        tail,
        head,
        capacity,
        inflow,
        promised,
        parts[0],
        np.array(areas, dtype=int),
        np.array([b.share for b in found]),
        np.array([float(b.counted) for b in found]),
        parts[1],
    )
    return net, found
