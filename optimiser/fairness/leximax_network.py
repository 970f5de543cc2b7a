"""The network on which the leximax of loads is computed by flows.

Maths:
    All groups together: supplies flow through cells and municipalities into areas, which drain them.
    One group among others: the network is reversed. Ceilings of municipalities are the inflow, places of
    the other groups are promised, and areas drain what remains for the group.        [places]
"""

import numpy as np
import scipy.sparse as sp

from optimiser.fairness.levelling import Levelling
from optimiser.fairness.leximax_flow import Network


def network(asked: Levelling) -> Network:
    """The network of a leximax, with its areas in order: nodes are requirements, then municipalities, then areas."""
    towns, areas = len(asked.ceiling), len(asked.bases)
    first_town, first_area = len(asked.supplies), len(asked.supplies) + towns
    in_group = np.array([s.in_group for s in asked.supplies], dtype=bool)
    required = np.array([s.places for s in asked.supplies], dtype=float)
    municipality, inside = first_town + asked.town, np.flatnonzero(asked.area >= 0)
    nodes = first_area + areas
    inflow, promised = np.zeros(nodes), np.zeros(nodes)
    if asked.alone:
        inflow[:first_town] = required
        tail = np.concatenate([asked.supply, first_town + inside])
        head = np.concatenate([municipality, first_area + asked.area[inside]])
        capacity = np.concatenate([asked.capacity, asked.ceiling[inside]])
    else:
        promised[:first_town] = np.where(in_group, 0.0, required)
        inflow[first_town:first_area] = np.minimum(asked.ceiling, required.sum())
        tail, capacity = municipality, asked.capacity
        head = np.where(in_group[asked.supply], first_area + asked.area[asked.town], asked.supply)
    joined = np.concatenate([tail, asked.supply]), np.concatenate([head, municipality])
    graph = sp.coo_matrix((np.ones(len(joined[0])), joined), (nodes, nodes))
    count, block = sp.csgraph.connected_components(graph, directed=False)
    amount = np.bincount(block[:first_town], np.where(in_group, required, 0.0), count)
    capacity = np.minimum(capacity, required.sum())
    area = first_area + np.arange(areas)
    return Network(tail, head, capacity, inflow, promised, block, area, asked.share, asked.counted, amount)
