"""What every benchmark needs: medians in turn, and one row of the table."""

import statistics
from collections.abc import Callable
from time import perf_counter


def median_of(work: Callable[[], object], peer: Callable[[], object], times: int) -> tuple[float, float]:
    """Medians of both, run in turn so that a noisy moment hits both."""
    ours, theirs = [], []
    for _ in range(times):
        for found, one in ((ours, work), (theirs, peer)):
            begin = perf_counter()
            one()
            found.append(perf_counter() - begin)
    return statistics.median(ours), statistics.median(theirs)


def row(value: float, unit: str, peer: str, peer_value: float) -> dict[str, object]:
    """One benchmark as programmes read it."""
    return {"value": value, "unit": unit, "peer": peer, "peer_value": peer_value, "ratio": value / peer_value}
