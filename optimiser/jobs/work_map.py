"""One map of work for all studies: in this process, over processes of this machine, or over a Dask scheduler.

What all parts need goes to a worker once; parts are small. Answers come as they are ready and carry the number of
their part, so that results are the same wherever and in whatever order they were made. A part whose worker is lost is
asked again.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

from optimiser.errors import UsageError
from optimiser.jobs.fingerprints import our_version

G = TypeVar("G")
P = TypeVar("P")
R = TypeVar("R")

PATIENCE = "10s"
"""How long a scheduler may take to answer."""

_TRIES = 3
"""How often a part is asked whose process was lost."""


@dataclass(frozen=True)
class Workers:
    """Where work is done.

    Args:
        processes: of this machine; 1 for this process itself.
        scheduler: address of a Dask scheduler, such as ``tcp://10.0.0.1:8786``; empty for none.

    """

    processes: int = 1
    scheduler: str = ""


HERE = Workers()
"""This process itself."""


def mapped(work: Callable[[G, P], R], given: G, parts: Sequence[P], workers: Workers) -> Iterator[tuple[int, R]]:
    """The number and the answer of every part, as they are ready.

    Args:
        work: a function of a module, so that another process can import it.
        given: what every part needs; it goes to a worker once.
        parts: what is asked.
        workers: where.

    Raises:
        UsageError: a scheduler that is not there, or whose workers have another version of this package.

    """
    if workers.scheduler:
        yield from _dask(work, given, parts, workers.scheduler)
    elif workers.processes <= 1 or len(parts) <= 1:
        yield from ((i, work(given, part)) for i, part in enumerate(parts))
    else:
        yield from _processes(work, given, parts, workers.processes)


def in_order(
    work: Callable[[G, Sequence[P]], Sequence[R]],
    given: G,
    asked: Sequence[P],
    workers: Workers,
    *,
    size: int,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[R, ...]:
    """An answer for each of what is asked, in its order; a worker gets ``size`` of them at a time.

    Args:
        work: answers some of what is asked, one by one.
        given: what every answer needs; it goes to a worker once.
        asked: what is asked.
        workers: where.
        size: how many a worker gets at a time.
        progress: called with how many are done, and how many there are.

    Raises:
        UsageError: as for ``mapped``.

    """
    parts = [asked[i : i + size] for i in range(0, len(asked), size)]
    found: dict[int, Sequence[R]] = {}
    done = 0
    for number, answer in mapped(work, given, parts, workers):
        found[number] = answer
        done += len(answer)
        if progress:
            progress(done, len(asked))
    return tuple(x for number in sorted(found) for x in found[number])


_GIVEN: list[Any] = []
"""In a worker: the work and what all its parts need."""


def _keep(work: Callable[..., Any], given: Any) -> None:
    """Once per process; one whose parent is killed ends too."""
    _GIVEN[:] = [work, given]
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _part(part: Any) -> Any:
    work, given = _GIVEN
    return work(given, part)


def _processes(work: Callable[[G, P], R], given: G, parts: Sequence[P], processes: int) -> Iterator[tuple[int, R]]:
    left, tries = dict(enumerate(parts)), 0
    while left:
        count = min(processes, len(left))
        try:
            with ProcessPoolExecutor(
                count, mp_context=get_context("spawn"), initializer=_keep, initargs=(work, given)
            ) as pool:
                try:
                    waiting: dict[Future[R], int] = {pool.submit(_part, part): i for i, part in left.items()}
                    while waiting:
                        for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                            number = waiting.pop(future)
                            answer = future.result()
                            del left[number]
                            yield number, answer
                except BaseException:
                    pool.shutdown(wait=False, cancel_futures=True)
                    raise
        except BrokenProcessPool:
            tries += 1
            if tries >= _TRIES:
                raise


def _dask(work: Callable[[G, P], R], given: G, parts: Sequence[P], scheduler: str) -> Iterator[tuple[int, R]]:
    try:
        from distributed import Client, as_completed  # noqa: PLC0415  # an extra, for those who have a scheduler
    except ModuleNotFoundError as error:
        raise UsageError("workers-no-dask") from error
    try:
        client = Client(scheduler, timeout=PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageError("workers-no-scheduler", address=scheduler) from error
    with client:
        versions = set(client.run(our_version).values())
        if versions != {our_version()}:
            known = ", ".join(sorted(map(str, versions))) or "-"
            raise UsageError("workers-version", address=scheduler, known=known, own=our_version())
        (kept,) = client.scatter([given], broadcast=True, hash=False)
        futures = {client.submit(work, kept, part, pure=False, retries=_TRIES): i for i, part in enumerate(parts)}
        for future, answer in as_completed(futures, with_results=True):
            yield futures[future], answer
