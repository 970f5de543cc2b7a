"""Parts of a network are those that scipy finds, whatever the network looks like."""

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st

from optimiser.fairness.joined import joined


def parts(first: np.ndarray, second: np.ndarray, nodes: int) -> np.ndarray:
    graph = sp.coo_matrix((np.ones(len(first)), (first, second)), (nodes, nodes))
    _, label = sp.csgraph.connected_components(graph, directed=False)
    _, place, inverse = np.unique(label, return_index=True, return_inverse=True)
    order = np.argsort(np.argsort(place))  # in the order of their first nodes
    return order[inverse]


@given(st.integers(1, 40).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.tuples(*[st.integers(0, n - 1)] * 2)))))
def test_parts_are_those_that_scipy_finds(network: tuple[int, list[tuple[int, int]]]) -> None:
    nodes, arcs = network
    first, second = np.array(arcs, dtype=int).reshape(-1, 2).T
    assert np.array_equal(joined(first, second, nodes), parts(first, second, nodes))


@pytest.mark.parametrize("seed", [None, 0, 1])
def test_a_chain_of_many_is_one_part(seed: int | None) -> None:
    nodes = np.arange(100_000) if seed is None else np.random.default_rng(seed).permutation(100_000)
    assert not joined(nodes[:-1], nodes[1:], len(nodes)).any()
    assert np.unique(joined(nodes[:-1:2], nodes[1::2], len(nodes))).size == len(nodes) // 2
