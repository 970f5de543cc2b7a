"""One folder of drafts: whose it is, whether its run is dead, and how it vanishes."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from optimiser.jobs.lock import let_go, try_to_hold
from optimiser.jobs.swap import MOVES, MOVES_DRAFT, NEW, OLD, put_back

PREFIX = ".draft-"
"""How the names of these folders begin."""

LOCK = "lock"
"""The file in one that is locked."""

PARTS = "parts"
"""Folder for drafts of parts that are put in their places while the run goes on."""


def is_ours(home: Path) -> bool:
    """Whether this user made it, and it holds nothing but what we put there."""
    if home.is_symlink() or not home.is_dir():
        return False
    if hasattr(os, "geteuid") and home.stat().st_uid not in (os.geteuid(), _owner_of_new(home.parent)):
        return False
    return {path.name for path in home.iterdir()} <= {LOCK, NEW, OLD, PARTS, MOVES, MOVES_DRAFT}


def _owner_of_new(place: Path) -> int:
    """Who owns what this user makes there: some disks say the same of everybody."""
    with TemporaryDirectory(dir=place) as made:
        return Path(made).stat().st_uid


def empty(home: Path) -> None:
    """Take away everything but the lock."""
    for path in home.iterdir():
        if path.name == LOCK:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def leave(home: Path, held: int) -> None:
    """Take the drafts away and end the lock; old files that could not be put back stay for the next run."""
    if (home / MOVES).exists():
        os.close(held)
        return
    with suppress(OSError):
        empty(home)
    let_go(home / LOCK, held)
    with suppress(OSError):  # another run began meanwhile
        home.rmdir()


def tidy_in(place: Path) -> None:
    """Put right what dead runs of this user left in a folder, as far as that can be done."""
    with suppress(OSError):
        for home in sorted(path for path in place.glob(f"{PREFIX}*") if is_ours(path)):
            with suppress(OSError):
                _tidy_one(home)


def _tidy_one(home: Path) -> None:
    held = try_to_hold(home / LOCK, make=True)  # a run can be killed before it makes one
    if held is None:
        return
    try:
        put_back(home)
    finally:
        leave(home, held)
