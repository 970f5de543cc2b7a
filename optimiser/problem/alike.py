"""Periods that follow one another and of which the same is told."""

from collections.abc import Iterator, Mapping
from itertools import groupby


def runs(told: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """First and last of each longest run of periods of which the same is told; a period may be a run by itself.

    Args:
        told: what is told of each period, in their order.

    """
    for _, run in groupby(told, key=told.__getitem__):
        periods = list(run)
        yield periods[0], periods[-1]
