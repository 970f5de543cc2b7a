"""A command ends when the process that started it is gone, however that ended; nobody else would stop it.

The other side holds an end of a pipe to the standard input and never writes: the pipe closes with that process, also
after ``kill -9``, on every system with pipes. All processes of the command's own group end with it.
"""

import os
import signal
import threading


def end_with_parent() -> None:
    """Watch beside the command; it leads a process group of its own, so nothing else is ended."""
    threading.Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    while os.read(0, 1):
        pass
    os.killpg(os.getpid(), signal.SIGKILL)
