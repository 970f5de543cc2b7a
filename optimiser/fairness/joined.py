"""Parts of a network: nodes that arcs join, directly or through others."""

import numpy as np

Ints = np.ndarray


def joined(first: Ints, second: Ints, nodes: int) -> Ints:
    """The part of every node, numbered in the order of their first nodes.

    Every node takes the least label among those that its label is joined to, and then the label of its label, which
    halves what is left of a chain. The same as ``connected_components`` of scipy, whose package takes a twentieth of a
    national plan to be read.

    Args:
        first: one end of every arc.
        second: its other end.
        nodes: how many there are.

    """
    label = np.arange(nodes)
    while True:
        low = np.minimum(label[first], label[second])
        nearer = label.copy()
        for ends in (first, second):
            np.minimum.at(nearer, ends, low)
            np.minimum.at(nearer, label[ends], low)
        nearer = nearer[nearer]
        if np.array_equal(nearer, label):
            return np.unique(label, return_inverse=True)[1]
        label = nearer
