"""Where a network of arcs with a least and a most must carry more than it can: a minimum cut of one flow.

Maths:
    A circulation low ≤ f ≤ high exists unless there is a set X of nodes with
        Σ low[arcs into X] > Σ high[arcs out of X]                                   [places]
    A maximum flow from S to T with S → head: low, tail → T: low, and high − low on every arc fills all arcs of S
    exactly if there is one; else the nodes that S can still reach are such an X, with the largest difference.

    Where X holds the node outside it is told by the nodes that it leaves: they must give more than they can get.

Source:
    Hoffman (1960), Some recent applications of the theory of linear inequalities to extremal combinatorial analysis,
    Proceedings of Symposia in Applied Mathematics 10.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from optimiser.solving.flow_rows import OUTSIDE, Arc

_MOST = 2**31 - 2
"""scipy's maximum flow counts in signed 32-bit integers."""


@dataclass(frozen=True)
class CutPart:
    """A part of a cut that no arc joins to another part.

    Args:
        demands: arcs that must bring more into the part than can leave it, or the other way round.
        bounds: arcs through which it must leave, or come.
        reach: by demand, the positions of the bounds to which, or from which, nothing else limits it.

    """

    demands: tuple[Arc, ...]
    bounds: tuple[Arc, ...]
    reach: tuple[frozenset[int], ...]


def minimum_cut(arcs: Sequence[Arc], nodes: int) -> list[CutPart]:
    """The parts of a minimum cut; none if the network can carry all that its arcs must.

    Args:
        arcs: every pair of nodes at most once; none has a least above its most.
        nodes: how many nodes there are.

    """
    must = sum(a.low for a in arcs)
    if not 0 < must < _MOST:
        return []
    residual, flow = _residual(arcs, nodes, must)
    if flow == must:
        return []
    inside = _reached(residual, nodes)
    backwards = bool(inside[OUTSIDE])
    if backwards:
        inside = _reached(residual.T.tocsr(), nodes + 1)
    return list(_parts(arcs, inside[:nodes], backwards=backwards))


def _residual(arcs: Sequence[Arc], nodes: int, must: int) -> tuple[sp.csr_matrix, int]:
    """What is left of every arc beside a maximum flow from node ``nodes`` to the next one, and how much flows."""
    tail, head = (np.array([getattr(a, end) for a in arcs], dtype=int) for end in ("tail", "head"))
    low = np.array([a.low for a in arcs], dtype=np.int64)
    spare = np.array([min(a.high, must) for a in arcs]).astype(np.int64) - low
    start, end = np.full_like(tail, nodes), np.full_like(tail, nodes + 1)
    rows, columns = np.concatenate([tail, start, tail]), np.concatenate([head, head, end])
    amounts = np.concatenate([np.maximum(spare, 0), low, low])
    capacity = sp.coo_matrix((amounts, (rows, columns)), (nodes + 2, nodes + 2)).tocsr().astype(np.int32)
    answer = sp.csgraph.maximum_flow(capacity, nodes, nodes + 1)
    left = (capacity - answer.flow).tocsr()
    left.eliminate_zeros()
    return left, int(answer.flow_value)


def _reached(residual: sp.csr_matrix, start: int) -> np.ndarray:
    """Which nodes an open path leads to."""
    reached = np.zeros(residual.shape[0], dtype=bool)
    reached[sp.csgraph.breadth_first_order(residual, start, return_predecessors=False)] = True
    return reached


def _parts(arcs: Sequence[Arc], inside: np.ndarray, *, backwards: bool) -> Iterator[CutPart]:
    ends = [(a.head, a.tail) if backwards else (a.tail, a.head) for a in arcs]
    within = np.array([e for e in ends if inside[e[0]] and inside[e[1]]], dtype=int).reshape(-1, 2)
    size = len(inside)
    joined = sp.csr_matrix((np.ones(len(within)), (within[:, 0], within[:, 1])), (size, size))
    _, part = sp.csgraph.connected_components(joined, directed=False)
    for number in np.unique(part[inside]):
        into = [n for n, (a, b) in enumerate(ends) if inside[b] and part[b] == number and not inside[a] and arcs[n].low]
        out = [n for n, (a, b) in enumerate(ends) if inside[a] and part[a] == number and not inside[b]]
        if not into:
            continue
        reach = []
        for n in into:
            reached = _reached(joined, ends[n][1])
            reach.append(frozenset(i for i, k in enumerate(out) if reached[ends[k][0]]))
        yield CutPart(tuple(arcs[n] for n in into), tuple(arcs[n] for n in out), tuple(reach))
