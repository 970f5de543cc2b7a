"""A process beside the server that is started anew when it ends by itself."""

import logging
import multiprocessing
import threading
from collections.abc import Callable
from typing import Any

LOGGER = logging.getLogger("optimiser.workbench")

_PAUSE = 2.0
"""Seconds before a process that ended is started again, so that one that cannot start does not fill the machine."""


class KeptRunning:
    """A process, and the thread that watches over it.

    Args:
        target: what the process does; a function of a module.
        arguments: of the function.
        name: of the process.

    """

    def __init__(self, target: Callable[..., None], arguments: tuple[Any, ...], name: str) -> None:
        """Nothing is started yet."""
        self.target, self.arguments, self.name = target, arguments, name
        self._ending = threading.Event()
        self._process: Any = None
        self._thread = threading.Thread(target=self._watch, name=f"{name}-watch", daemon=True)

    def start(self) -> None:
        """Start the process, and watch over it."""
        self._begin()
        self._thread.start()

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=self.target, args=self.arguments, name=self.name)
        self._process.start()

    def _watch(self) -> None:
        while not self._ending.is_set():
            self._process.join(0.5)
            if not self._process.is_alive() and not self._ending.is_set():
                LOGGER.error("process ended and is started again", extra={"what": self.name})
                self._ending.wait(_PAUSE)
                if not self._ending.is_set():
                    self._begin()

    def stop(self, patience: float) -> None:
        """Ask the process to end, and end it when that takes longer than some seconds."""
        self._ending.set()
        self._thread.join(_PAUSE + 1)
        self._process.terminate()
        self._process.join(patience)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
