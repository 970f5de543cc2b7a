"""A piece of work in a process of its own that is killed at a given touch of the file system."""

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

TOUCHES = {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.chmod", "os.scandir", "os.listdir"}
"""What Python tells of before it does it."""


def killed_at(moment: int, work: Callable[[], None], place: Path) -> bool:
    """Do the work in a forked process that ends, as by ``kill -9``, before its touch of ``place`` with this number.

    Returns:
        Whether it was killed; ``False`` if it came to its end with fewer touches.

    """
    sys.stdout.flush()
    sys.stderr.flush()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads, which this piece of work does not use
        child = os.fork()
    if child == 0:
        _work_and_end(moment, work, str(place))
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work itself failed"
    return os.WIFSIGNALED(status)


def _work_and_end(moment: int, work: Callable[[], None], place: str) -> None:
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in TOUCHES and (str(arguments[0]).startswith(place) or not str(arguments[0]).startswith("/")):
            if seen == moment:
                os.kill(os.getpid(), signal.SIGKILL)
            seen += 1

    sys.addaudithook(watch)
    try:
        work()
    except BaseException:  # noqa: BLE001  # nothing of the tests goes on in this process
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
