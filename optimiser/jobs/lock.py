"""A lock of the operating system on a file: it ends with the process that holds it, also when that is killed."""

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PAUSE = 0.05
"""Seconds between two tries."""

_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What systems say of a lock that another holds."""


class BusyError(Exception):
    """Another holds the lock."""


def hold(path: Path, *, wait: float) -> int:
    """Hold the lock; the folder of ``path`` is made, for this user alone, as often as another takes it away.

    Args:
        path: the file, in a folder of its own.
        wait: seconds to try; with 0 once.

    Returns:
        The open file, for ``let_go``.

    Raises:
        BusyError: another holds it all that time.
        OSError: the folder cannot be made, or the file system knows no locks.

    """
    end = time.monotonic() + wait
    while True:
        with suppress(FileExistsError):
            path.parent.mkdir(mode=0o700)
        held = try_to_hold(path, make=True)
        if held is not None:
            return held
        if time.monotonic() >= end:
            raise BusyError
        time.sleep(PAUSE)


def try_to_hold(path: Path, *, make: bool = False) -> int | None:
    """The open and locked file; ``None`` if another holds it, or it is not there or vanishes meanwhile.

    Raises:
        OSError: it cannot be opened, or the file system knows no locks.

    """
    try:
        opened = os.open(path, os.O_RDWR | (os.O_CREAT if make else 0), 0o600)
    except FileNotFoundError:
        return None
    except PermissionError:
        if sys.platform == "win32":  # what Windows says of a file that is being taken away
            return None
        raise
    try:
        _lock(opened)
        if _is_still(path, opened):
            return opened
    except OSError as error:
        if error.errno not in _HELD:
            os.close(opened)
            raise
    os.close(opened)
    return None


def let_go(path: Path, held: int) -> None:
    """End the lock and take its file away, where nobody has it by now."""
    try:
        path.unlink()  # while it is held: nobody can hold one that is about to vanish
    except OSError:  # Windows does not take away what is open
        os.close(held)
        with suppress(OSError):
            path.unlink()
    else:
        os.close(held)


def _lock(opened: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(path: Path, opened: int) -> bool:
    """Whether the open file is the one of that name: who held it before takes it away at the end."""
    try:
        return os.path.samestat(os.fstat(opened), path.lstat())
    except FileNotFoundError:
        return False
