"""The second process of a command, which draws the maps.

It reads their libraries while the first one plans, makes what the first map waits for, and draws while that writes the
rest. It is begun before anything else of the command is read, its arguments too, by ``fork``, when there are two
processors. Where it cannot be, or is gone, the maps are drawn here, the same to the byte. It ends with the command,
however that ends, at that very moment: what it still wrote would stand in the way of the next command, which puts right
what a killed one left. The system sees to that (``PR_SET_PDEATHSIG``), also in the middle of a drawing.
"""

import contextlib
import os
import signal
import sys
import tempfile
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from optimiser.jobs.few_searches import all_stays, search_seldom

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

    from maps.geometry.border_file import BorderFile
    from optimiser.editions.edition import Edition

_LIBRARY = "geopandas"
"""What takes longest to read; a process that has it gains little by another one."""


@dataclass(frozen=True)
class MapJob:
    """Maps to be drawn.

    Args:
        edition: what they show; its calculations may lack.
        folder: where their files go.
        language: of their words.
        borders: their file, if there is one.
        background: whether a page may load background tiles.

    """

    edition: "Edition"
    folder: Path
    language: str
    borders: "BorderFile | None"
    background: bool

    def draw(self) -> list[str]:
        """Write the files; what a reader must know of the borders.

        Raises:
            InvalidInputError: the boundary file cannot be used.

        """
        from maps.geometry.shapes import shapes_with
        from maps.outputs import write_drawn
        from maps.text.borders import border_lines
        from optimiser.jobs.rights import for_readers
        from optimiser.words import Words

        # a process that was begun before the command knew its readers has the rights of everybody's files
        with for_readers(self.edition.audience):
            shapes = replace(shapes_with(self.edition, self.borders), background=self.background)
            words = Words(self.language)
            write_drawn(self.edition, self.folder, words=words, shapes=shapes)
        return list(border_lines(self.edition, shapes, words))


class MapProcess:
    """Draws one set of maps beside its command; use it in a ``with`` block.

    Args:
        beside: whether another process may be begun, which is safe as long as this one has no threads.

    """

    def __init__(self, *, beside: bool = True) -> None:
        """Begin, where that helps."""
        self._job: MapJob | None = None
        self._process: ForkProcess | None = None
        if not beside or sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1 or _LIBRARY in sys.modules:
            return
        with contextlib.suppress(OSError):  # as many processes or open files as the system allows: ``lines`` draws
            self._start()

    def _start(self) -> None:
        context = get_context("fork")
        ours, theirs = context.Pipe()
        with theirs:
            process = context.Process(target=_serve, args=(ours, theirs, os.getpid()), daemon=True)
            # Ctrl-C is for the command, which ends the other: that has it blocked from its first moment on
            before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            try:
                process.start()
            except OSError:
                ours.close()
                raise
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, before)
        self._ours, self._process = ours, process

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._ours.close()

    def speak(self, language: str) -> None:
        """Say in which language will be drawn, before what."""
        self._send(language)

    def begin(self, job: MapJob) -> None:
        """Draw from now on; ``lines`` waits for the end."""
        self._job = job
        self._send((job, tempfile.gettempdir()))

    def _send(self, what: object) -> None:
        if self._process is not None:
            with contextlib.suppress(OSError):  # it is gone: ``lines`` draws
                self._ours.send(what)

    def lines(self) -> list[str]:
        """What a reader must know of the borders, once all is drawn.

        Raises:
            InvalidInputError: the boundary file cannot be used.

        """
        if self._job is None:
            raise RuntimeError("nothing was begun")
        try:
            answer = self._ours.recv() if self._process is not None else None
        except (EOFError, OSError):
            answer = None  # it was ended from outside, for its memory perhaps
        return self._job.draw() if answer is None else list(answer)


def _serve(others: Connection, ours: Connection, command: int) -> None:
    """Read the libraries, wait for the job, draw, and answer with its lines; with ``None`` if that went wrong."""
    others.close()  # else the pipe would stay open when the command is gone
    # Whatever goes wrong is silent: the command draws itself, and tells what it meets. Often it is gone, or needs no
    # maps, and the pipe is closed.
    with contextlib.suppress(Exception):
        if not _ends_with(command):
            return
        search_seldom()
        with all_stays():
            from maps.first_use import first_uses
            from maps.outputs import drawn_outputs

            drawn_outputs()
        told = ours.recv()
        if isinstance(told, str):  # the language, before the job
            for make in first_uses(told):
                if ours.poll():
                    break
                make()
            told = ours.recv()
        # temporary files lie where the next command removes them if this one is killed
        job, tempfile.tempdir = told
        try:
            answer: list[str] | None = job.draw()
        except Exception:  # noqa: BLE001  # the command draws itself, and meets the same error
            answer = None
        ours.send(answer)


def _ends_with(command: int) -> bool:
    """Let this process be killed when the command, its parent, is gone; whether the system does so, and it is there."""
    import ctypes  # a Python that was built without it plans all the same

    set_parent_death_signal = 1  # PR_SET_PDEATHSIG of prctl(2)
    promised = ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL) == 0
    return promised and os.getppid() == command  # it may have gone just before
