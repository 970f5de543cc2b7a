"""The network on which the leximax of loads is computed by flows.

Maths:
    All groups together: supplies flow through cells and municipalities into areas, which drain them.
    One group among others: the network is reversed. Ceilings of municipalities are the inflow, places of
    the other groups are promised, and areas drain what remains for the group; this is a polymatroid only
    if each connected part holds at most one supply of the group.        [places]
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
from optimiser.problem.area_sums import TOGETHER, Cell
from optimiser.problem.instance import Instance

if TYPE_CHECKING:
    from optimiser.model.variables import Variables


@dataclass
class _Graph:
    """Nodes numbered by name as they are added, arcs with their capacity, and pairs that belong to one block."""

    rows: Transport
    supplies: list[tuple[bool, float]]
    """Of each supply: whether it is of the group whose loads are levelled, and its places."""
    number: dict[tuple[object, ...], int] = field(default_factory=dict)
    links: dict[tuple[int, int], float] = field(default_factory=lambda: defaultdict(float))
    joins: list[tuple[int, int]] = field(default_factory=list)

    @cached_property
    def alone(self) -> bool:
        """Whether every supply is of that group, so that no other shares the ceilings."""
        return all(in_group for in_group, _ in self.supplies)

    def node(self, *name: object) -> int:
        """The number of the node with this name; a new one if there is none yet."""
        return self.number.setdefault(name, len(self.number))

    def link(self, supply: int, cell: Cell, area: int | None, capacity: float) -> None:
        """Add the arcs of one cell (a municipality, group and period), reversed where other groups share ceilings."""
        m, _, t = cell
        source, municipality = self.node("supply", supply), self.node("town", m, t)
        self.joins.append((source, municipality))
        if self.alone and area is not None:
            self.links[source, municipality] = capacity
            self.links[municipality, area] = self.rows.ceiling.get((m, t), math.inf)
        elif self.supplies[supply][0] and area is not None:
            self.links[municipality, area] = capacity
        else:
            self.links[municipality, source] = capacity

    def borders(self) -> tuple[np.ndarray, np.ndarray]:
        """What may enter and what must leave at every node [places], [places]."""
        inflow, promised = np.zeros(len(self.number)), np.zeros(len(self.number))
        everything = sum(b for _, b in self.supplies)
        for (kind, *name), n in self.number.items():
            if kind == "supply":
                in_group, b = self.supplies[int(str(name[0]))]
                (inflow if self.alone else promised)[n] = b if self.alone or not in_group else 0.0
            elif kind == "town" and not self.alone:
                inflow[n] = min(everything, self.rows.ceiling.get((str(name[0]), str(name[1])), math.inf))
        return inflow, promised

    def blocks(self) -> tuple[np.ndarray, np.ndarray] | None:
        """The block of every node and the places that each block's areas receive; ``None`` if not a polymatroid."""
        pairs = np.array([*self.links, *self.joins], dtype=int).reshape(-1, 2)
        size = len(self.number)
        graph = sp.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), (size, size))
        count, block = connected_components(graph, directed=False)
        amount, met = np.zeros(count), np.zeros(count, dtype=int)
        for j, (in_group, b) in enumerate(self.supplies):
            if b > 0 and ("supply", j) not in self.number:
                return None  # places are required where no cell can receive any
            if in_group and b > 0:
                amount[block[self.number["supply", j]]] += b
                met[block[self.number["supply", j]]] += 1
        return None if not self.alone and (met > 1).any() else (block, amount)


def network(instance: Instance, v: "Variables", level: str, group: str) -> tuple[Network, list[Base]] | None:
    """The network of a leximax and its areas in order; ``None`` if the live rows are not of transport shape.

    Streams beside places share no row with them, unless a row holds everything together; counted at rates, that is no
    flow.
    """
    rows = None if group == TOGETHER else transport(instance, v)
    loads = list(bases(instance, level, group))
    group_names = set(instance.groups_of(group))
    if rows is None or not any(g in group_names for _, g, _ in rows.supply):
        return None
    area_of = {(m, b.period): i for i, b in enumerate(loads) for m in instance.territory.scopes[b.area]}
    graph = _Graph(rows, [(g in group_names, b) for (_, g, _), b in rows.supply.items()])
    areas = [graph.node("area", i) for i in range(len(loads))]
    for j, cell, capacity in rows.cells():
        position = area_of.get((cell[0], cell[2]))
        if position is None and cell[1] in group_names:
            return None  # a place that counts in no load: no drain could take it
        graph.link(j, cell, None if position is None else areas[position], capacity)
    return _assembled(graph, areas, loads)


def _assembled(graph: _Graph, areas: list[int], loads: list[Base]) -> tuple[Network, list[Base]] | None:
    blocks = graph.blocks()
    if blocks is None:
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
        blocks[0],
        np.array(areas, dtype=int),
        np.array([b.share for b in loads]),
        np.array([float(b.counted) for b in loads]),
        blocks[1],
    )
    return net, loads
