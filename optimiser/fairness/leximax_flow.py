"""Leximax loads over all flows that a network admits, by maximum flows.

Maths:
    Every area a drains u[a] = max(0, λ·share[a] − counted[a]) into the sink, where λ is the water level
    of its block: Σ_{a ∈ block} u[a] = R. If a maximum flow fills every drain, λ is the level of the
    block. If not, the nodes with an open path to a drain that is not full form a cut: their areas receive
    all that the cut lets in, R' = in(cut) − promised, and the rest of the block receives R − R'. Arcs over
    the cut are full or empty in every optimal flow, so the two parts can be solved separately.    [places]

    What areas can receive is a polymatroid, and these splits find the leximax of loads over it
    with as many flows as the splits are deep.

Source:
    Fujishige (1980), Lexicographically optimal base of a polymatroid with respect to a weight vector,
    Mathematics of Operations Research 5.
"""

import math
from dataclasses import dataclass, replace

import numpy as np
import scipy.sparse as sp

from optimiser.fairness.loads import Floats, water_level
from optimiser.tolerances import FLOW

_INTEGER_BITS = 30
"""scipy's maximum flow counts in signed 32-bit integers, of which 2^30 is the largest power of two."""

Ints = np.ndarray


@dataclass(frozen=True)
class Network:
    """Nodes 0 … n−1, arcs between them, inflow from outside and drains.

    Args:
        tail, head, capacity: arcs between nodes; each pair once.    [-], [-], [places]
        inflow: what may enter at each node from outside.    [places]
        promised: what must leave at each node, whatever the loads.    [places]
        block: label of the independent part that each node belongs to.
        area: node of each area; no arc leaves it.
        share, counted: denominator and existing places of each area.    [places]
        amount: new places that the areas of each block receive together.    [places]

    """

    tail: Ints
    head: Ints
    capacity: Floats
    inflow: Floats
    promised: Floats
    block: Ints
    area: Ints
    share: Floats
    counted: Floats
    amount: Floats


def _scaled(largest: float) -> float:
    """The power of two that scales ``largest`` to between 2^29 and 2^30: scaling by it loses no digit."""
    return 2.0 ** math.floor(_INTEGER_BITS - math.log2(largest))


@dataclass(frozen=True)
class FlowGraph:
    """Arcs in both directions, sorted once: each flow fills in other capacities.

    Args:
        column, start: heads of the sorted arcs, and where those of each node begin.
        along, against: where each arc and its reverse stand among them.

    """

    column: Ints
    start: Ints
    along: Ints
    against: Ints

    @classmethod
    def of(cls, tail: Ints, head: Ints, nodes: int) -> "FlowGraph":
        """The arcs of this graph; each pair of nodes once."""
        row, column = np.concatenate([tail, head]), np.concatenate([head, tail])
        order = np.lexsort((column, row))
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        start = np.searchsorted(row[order], np.arange(nodes + 1)).astype(np.int32)
        return cls(column[order].astype(np.int32), start, place[: len(tail)], place[len(tail) :])

    def matrix(self, along: np.ndarray, against: np.ndarray) -> sp.csr_matrix:
        """A value for every arc and for its reverse."""
        value = np.empty(len(self.column), dtype=along.dtype)
        value[self.along], value[self.against] = along, against
        nodes = len(self.start) - 1
        return sp.csr_matrix((value, self.column, self.start), (nodes, nodes))

    def flow(self, along: Floats, against: Floats) -> np.ndarray:
        """A maximum flow from the last node but one to the last, in whole units; what runs along every arc."""
        graph = self.matrix(along.astype(np.int32), against.astype(np.int32))
        nodes = graph.shape[0]
        # arcs in both directions are in the matrix, so that the flow comes back in the same order
        return np.asarray(sp.csgraph.maximum_flow(graph, nodes - 2, nodes - 1).flow.data[self.along])


def largest_flow(graph: FlowGraph, capacity: Floats, total: float) -> Floats:
    """A maximum flow, exact to about 1e-10 of a place.

    Rounds in integers: a coarse one, then one on the residual network, whose flow is less than one coarse unit per arc
    and can therefore be counted about a million times finer; of large networks a third, which is finer still.

    Args:
        graph: the arcs, from the last node but one to the last.
        capacity: of each arc.    [places]
        total: no flow is larger.    [places]

    Returns:
        The flow on each arc, in their order.    [places]

    """
    if total <= 0:
        return np.zeros_like(capacity)
    coarse = _scaled(total)
    whole = np.floor(np.minimum(capacity, total) * coarse)
    flow = graph.flow(whole, np.zeros_like(whole)) / coarse
    unit = 1 / coarse
    while unit == 1 / coarse or unit > FLOW / 100:
        bound = len(capacity) * unit
        fine = _scaled(bound)
        ahead, back = (np.floor(np.clip(left, 0, bound) * fine) for left in (capacity - flow, flow))
        flow = flow + graph.flow(ahead, back) / fine
        unit = 1 / fine
    return np.asarray(flow)


def _reaching(graph: sp.csr_matrix, dry: np.ndarray) -> np.ndarray:
    """Nodes from which an open path leads to a drain that is not full."""
    reaching = dry.copy()
    frontier = reaching
    while frontier.any():
        frontier = (graph @ frontier.astype(float) > 0) & ~reaching
        reaching = reaching | frontier
    return reaching


def _split(net: Network, graph: FlowGraph, wanted: Floats, flow: Floats) -> Network | None:
    """The network cut along the minimum cut of the flow; ``None`` if that parts no block any further."""
    nodes, arcs = len(net.inflow), len(net.tail)
    inner, drained = flow[:arcs], flow[arcs + nodes :]
    dry = np.concatenate([wanted - drained > FLOW, [False, False]])
    # an arc counts as open well below what a drain may miss, so that noise cannot hide a cut
    border = np.zeros(2 * nodes)
    ahead, back = (np.concatenate([left > FLOW / 10, border]) for left in (net.capacity - inner, inner))
    stuck = _reaching(graph.matrix(ahead, back), dry)[:nodes]
    into = stuck[net.head] & ~stuck[net.tail]
    inflow, promised, block, amount = net.inflow.copy(), net.promised.copy(), net.block.copy(), list(net.amount)
    np.add.at(inflow, net.head[into], net.capacity[into])
    np.add.at(promised, net.tail[into], net.capacity[into])
    inside = stuck[net.area]
    for b in np.unique(net.block[stuck]):
        in_block = net.block[net.area] == b
        if not (in_block & inside).any() or not (in_block & ~inside).any():
            continue  # all of the block's areas lie on one side
        part = stuck & (net.block == b)
        served = max(0.0, float(inflow[part].sum() - promised[part].sum()))
        block[part] = len(amount)
        amount[b] -= served
        amount.append(served)
    if len(amount) == len(net.amount):
        return None
    capacity = np.where(stuck[net.head] == stuck[net.tail], net.capacity, 0.0)
    return replace(net, capacity=capacity, inflow=inflow, promised=promised, block=block, amount=np.array(amount))


def leximax(net: Network) -> Floats | None:
    """The leximax load of every area, by ``net.area``; ``None`` if the flows prove none [× key share]."""
    everywhere = np.arange(len(net.inflow))
    nodes = len(everywhere) + 2
    source, sink = np.full_like(everywhere, nodes - 2), np.full_like(everywhere, nodes - 1)
    tail, head = np.concatenate([net.tail, source, everywhere]), np.concatenate([net.head, everywhere, sink])
    graph = FlowGraph.of(tail, head, nodes)
    for _ in range(len(net.area) + 1):
        level = np.full(len(net.amount), -math.inf)
        block_of = net.block[net.area]
        for b in np.unique(block_of):
            level[b] = water_level(net.share[block_of == b], net.counted[block_of == b], float(net.amount[b]))
        loads = np.maximum(level[block_of], net.counted / net.share)
        wanted = net.promised.copy()
        wanted[net.area] += loads * net.share - net.counted
        flow = largest_flow(graph, np.concatenate([net.capacity, net.inflow, wanted]), float(net.inflow.sum()))
        if (wanted - flow[-len(everywhere) :]).max(initial=0.0) <= FLOW:
            return np.asarray(loads)
        cut = _split(net, graph, wanted, flow)
        if cut is None:
            return None
        net = cut
    return None
