"""Where drafts of results lie: a folder of one run at a time, which vanishes, also that of a run that was killed.

Its name follows from that of the results, and it holds a lock of the operating system as long as the run lives. So
there is one at most, a second run waits, and what lies in one that nobody holds is of a run that is dead: the next
run, into whatever folder beside it, puts back what that one had taken away, and removes the rest.
"""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from optimiser.errors import UsageError
from optimiser.jobs.draft_folder import LOCK, PARTS, PREFIX, empty, is_ours, leave, tidy_in
from optimiser.jobs.lock import BusyError, hold
from optimiser.jobs.swap import NEW, OLD, put_back

_LONGEST = 200
"""Bytes of the folder's name in that of the drafts; file systems allow 255 or fewer signs."""

_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What a file system without locks says."""


@contextmanager
def at_work(folder: Path, *, wait: float) -> Iterator[Path]:
    """The folder of the drafts for ``folder``, which is made if it is not there; no other run of ours is at work in it.

    Args:
        folder: of the results.
        wait: seconds to wait for another run.

    Raises:
        UsageError: the folder is a file, another run is at work all that time, or what a killed run left cannot be
            put right.

    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("out-exists-file", path=str(folder))
    folder.resolve().parent.mkdir(parents=True, exist_ok=True)
    home = _home(folder.resolve())
    lock = home / LOCK
    absent = not folder.exists()
    held = _hold(lock, folder, wait=wait)
    try:
        _put_right(home, folder)
        folder.mkdir(exist_ok=True)
        for part in (NEW, OLD, PARTS):
            (home / part).mkdir()
        tidy(folder)
        with _temporary_in(home / PARTS):
            yield home
    finally:
        if absent:
            with suppress(OSError):  # it is kept if it holds something
                folder.rmdir()
        leave(home, held)


def tidy(folder: Path) -> None:
    """Put right what killed runs left in and beside the folder, where that is ours to do and nobody is at work."""
    tidy_in(folder.resolve().parent)
    tidy_in(folder.resolve())


@contextmanager
def scratch() -> Iterator[None]:
    """Temporary files, also of libraries, lie where the next run removes them if this one is killed."""
    place = Path(tempfile.gettempdir())
    tidy_in(place)
    home = place / f"{PREFIX}{uuid4().hex}"
    held = hold(home / LOCK, wait=1)
    try:
        (home / PARTS).mkdir()
        with _temporary_in(home / PARTS):
            yield
    finally:
        leave(home, held)


@contextmanager
def _temporary_in(folder: Path) -> Iterator[None]:
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before if before and Path(before).is_dir() else None


def _home(folder: Path) -> Path:
    """Where drafts lie: outside the folder, which is handed out; inside if a rename cannot come from there."""
    parent, name = folder.parent, os.fsencode(folder.name)[:_LONGEST].decode(errors="ignore")
    beside = not folder.exists() or (
        os.access(parent, os.W_OK) and parent.stat().st_dev == folder.stat().st_dev and not os.path.ismount(folder)
    )
    return (parent if beside else folder) / f"{PREFIX}{name}"


def _hold(lock: Path, folder: Path, *, wait: float) -> int:
    """Hold the lock.

    Raises:
        UsageError: another run, or another user, has it, or the file system knows no locks.

    """
    if lock.parent.is_symlink():
        raise UsageError("out-left-other", path=str(lock.parent))
    try:
        held = hold(lock, wait=wait)
    except BusyError:
        raise UsageError("out-busy", folder=str(folder)) from None
    except OSError as error:
        if error.errno in _NO_LOCKS:
            with suppress(OSError):
                lock.unlink()
                lock.parent.rmdir()
            raise UsageError("out-no-lock", folder=str(folder)) from error
        if not isinstance(error, PermissionError) or not lock.parent.is_dir() or is_ours(lock.parent):
            raise
        raise UsageError("out-left-other", path=str(lock.parent)) from error
    if not is_ours(lock.parent):  # somebody else made it: nothing is written where others may read
        os.close(held)
        raise UsageError("out-left-other", path=str(lock.parent))
    return held


def _put_right(home: Path, folder: Path) -> None:
    """Put back what a killed run took away, and remove the rest.

    Raises:
        UsageError: a file cannot be put back.

    """
    try:
        put_back(home)
    except OSError as error:
        name = Path(str(error.filename2 or error.filename)).name
        raise UsageError("out-left", file=name, folder=str(folder), path=str(home)) from error
    empty(home)
