"""Processes that plan, apart from the one that answers browsers.

A question goes to the process that had its draft before, so that it is hot there; a process that takes too long or
dies is replaced, and whoever waits is told. Nothing is lost with it: all that it kept can be made again.
"""

import contextlib
import multiprocessing
import threading
import zlib
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any

from optimiser.errors import TimeLimitError

LONGEST = 60.0
"""Seconds after which a question of a moment is given up."""
MOST_WAITING = 30
"""Questions that wait for one process: thirty people who open a plan at once; each holds a thread of the server."""
_START = 60.0
"""Seconds in which a new process must answer at all; it imports the solver first."""


class _Worker:
    """One process and the pipe to it; one question at a time."""

    def __init__(self, number: int) -> None:
        """The process starts with the first question."""
        self.number, self.lock, self.ended = number, threading.Lock(), False
        self._waiting = threading.BoundedSemaphore(MOST_WAITING)
        self._process: Any = None
        self._pipe: Connection | None = None

    def _started(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._pipe is None:
            context = multiprocessing.get_context("spawn")  # a fork would copy the server's open connections
            self._pipe, other = context.Pipe()
            from optimiser.workbench.solver_process import main  # noqa: PLC0415  # the solver, which the server needs not

            self._process = context.Process(target=main, args=(other,), daemon=True, name=f"solver-{self.number}")
            self._process.start()
            other.close()
        return self._pipe

    def ask(self, question: Mapping[str, Any], longest: float) -> dict[str, Any]:
        """The answer of the process.

        Raises:
            TimeLimitError: no answer in time, too many wait, or the process ended; it is started anew for the next
                question.

        """
        if not self._waiting.acquire(blocking=False):
            raise TimeLimitError("workbench-busy")
        try:
            return self._asked(question, longest)
        finally:
            self._waiting.release()

    def _asked(self, question: Mapping[str, Any], longest: float) -> dict[str, Any]:
        with self.lock:
            if self.ended:
                raise TimeLimitError("workbench-ended")
            fresh = self._process is None or not self._process.is_alive()
            pipe = self._started()
            try:
                pipe.send(dict(question))
                answer: dict[str, Any] | None = None
                if pipe.poll(longest + (_START if fresh else 0.0)):
                    answer = pipe.recv()
            except (EOFError, OSError) as error:
                self.stop()
                raise TimeLimitError("workbench-ended") from error
            if answer is None:
                self.stop()
                raise TimeLimitError("workbench-too-long", seconds=f"{longest:.0f}")
            return answer

    def end(self) -> None:
        """End the process for good, also while it answers: whoever waits is told."""
        self.ended = True
        while not self.lock.acquire(timeout=0.1):
            process = self._process
            if process is not None and process.pid is not None:
                process.kill()
        self.stop()
        self.lock.release()

    def stop(self) -> None:
        """End the process at once; it keeps nothing that is not elsewhere."""
        if self._process is not None and self._process.pid is not None:  # else it never started
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


class SolverPool:
    """Some processes that plan.

    Args:
        size: how many.
        longest: seconds after which a question is given up.

    """

    def __init__(self, size: int = 2, longest: float = LONGEST) -> None:
        """No process is started before it is needed."""
        self.longest = longest
        self._workers = [_Worker(n) for n in range(size)]

    def ask(self, key: str, question: Mapping[str, Any], *, beside: bool = False) -> dict[str, Any]:
        """The answer to a question; questions with the same key go to the same process.

        Args:
            key: what the question is about.
            question: what a process is asked.
            beside: whether it takes long and may be answered by the next process, so that a slider does not wait.

        Raises:
            TimeLimitError: no answer in time, or the process ended.

        """
        return self._workers[(zlib.crc32(key.encode()) + beside) % len(self._workers)].ask(question, self.longest)

    def warm(self) -> None:
        """Start every process, so that the first reader does not wait for it."""
        for worker in self._workers:
            threading.Thread(target=self._ready, args=(worker,), daemon=True).start()

    def _ready(self, worker: _Worker) -> None:
        with contextlib.suppress(TimeLimitError):  # whoever asks first is told, or the server stops already
            worker.ask({"ask": "ready"}, self.longest)

    def stop(self) -> None:
        """End all processes; no question starts one again."""
        for worker in self._workers:
            worker.end()
