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
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import maximum_flow

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


def largest_flow(tail: Ints, head: Ints, capacity: Floats, nodes: int) -> Floats:
    """A maximum flow from node ``nodes − 2`` to ``nodes − 1``, exact to about 1e-10 of a place.

    Rounds in integers: a coarse one, then one on the residual network, whose flow is less than one coarse unit per arc
    and can therefore be counted about a million times finer; of large networks a third, which is finer still.

    Args:
        tail: first node of each arc; each pair of nodes once.
        head: second node.
        capacity: of each arc.    [places]
        nodes: number of nodes, source and sink included.

    Returns:
        The flow on each arc, in their order.    [places]

    """
    start, end = nodes - 2, nodes - 1
    total = float(capacity[tail == start].sum())
    if total <= 0:
        return np.zeros_like(capacity)
    coarse = _scaled(total)
    whole = np.floor(np.minimum(capacity, total) * coarse).astype(np.int32)
    first = maximum_flow(sp.csr_matrix((whole, (tail, head)), (nodes, nodes)), start, end).flow
    flow = np.asarray(first[tail, head]).ravel() / coarse
    back_tail, back_head = np.concatenate([tail, head]), np.concatenate([head, tail])
    unit = 1 / coarse
    while unit == 1 / coarse or unit > FLOW / 100:
        bound = len(tail) * unit
        fine = _scaled(bound)
        left = np.concatenate([capacity - flow, flow])
        whole = np.floor(np.clip(left, 0, bound) * fine).astype(np.int32)
        more = maximum_flow(sp.csr_matrix((whole, (back_tail, back_head)), (nodes, nodes)), start, end).flow
        flow = flow + np.asarray(more[tail, head]).ravel() / fine
        unit = 1 / fine
    return np.asarray(flow)


def _reaching(tail: Ints, head: Ints, open_arc: np.ndarray, dry: np.ndarray) -> np.ndarray:
    """Nodes from which an open path leads to a drain that is not full."""
    nodes = len(dry)
    graph = sp.csr_matrix((open_arc.astype(float), (tail, head)), (nodes, nodes))
    reaching = dry.copy()
    frontier = reaching
    while frontier.any():
        frontier = (graph @ frontier.astype(float) > 0) & ~reaching
        reaching = reaching | frontier
    return reaching


def _split(net: Network, wanted: Floats, flow: Floats) -> Network | None:
    """The network cut along the minimum cut of the flow; ``None`` if that parts no block any further."""
    nodes, arcs = len(net.inflow), len(net.tail)
    inner, drained = flow[:arcs], flow[arcs + nodes :]
    dry = wanted - drained > FLOW
    back = np.concatenate([net.tail, net.head]), np.concatenate([net.head, net.tail])
    left = np.concatenate([net.capacity - inner, inner])
    # an arc counts as open well below what a drain may miss, so that noise cannot hide a cut
    stuck = _reaching(back[0], back[1], left > FLOW / 10, dry)
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
    keep = stuck[net.head] == stuck[net.tail]
    return Network(
        net.tail[keep],
        net.head[keep],
        net.capacity[keep],
        inflow,
        promised,
        block,
        net.area,
        net.share,
        net.counted,
        np.array(amount),
    )


def leximax(net: Network) -> Floats | None:
    """The leximax load of every area, by ``net.area``; ``None`` if the flows prove none [× key share]."""
    everywhere = np.arange(len(net.inflow))
    nodes = len(everywhere) + 2
    source, sink = np.full_like(everywhere, nodes - 2), np.full_like(everywhere, nodes - 1)
    for _ in range(len(net.area) + 1):
        level = np.full(len(net.amount), -math.inf)
        block_of = net.block[net.area]
        for b in np.unique(block_of):
            level[b] = water_level(net.share[block_of == b], net.counted[block_of == b], float(net.amount[b]))
        loads = np.maximum(level[block_of], net.counted / net.share)
        wanted = net.promised.copy()
        wanted[net.area] += loads * net.share - net.counted
        flow = largest_flow(
            np.concatenate([net.tail, source, everywhere]),
            np.concatenate([net.head, everywhere, sink]),
            np.concatenate([net.capacity, net.inflow, wanted]),
            nodes,
        )
        if (wanted - flow[-len(everywhere) :]).max(initial=0.0) <= FLOW:
            return np.asarray(loads)
        cut = _split(net, wanted, flow)
        if cut is None:
            return None
        net = cut
    return None
