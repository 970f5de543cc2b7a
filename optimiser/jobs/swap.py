"""Files change places all at once or not at all, also when the process is killed half-way.

What is about to move is written down beside the drafts first. As long as that is there, the change did not happen:
whoever finds it puts every file back. All old files leave before the first new one comes, the manifest first, and it
comes last: a folder never holds files of two runs, and one with a manifest is whole.
"""

import errno
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from data.complaints import InvalidInputError
from data.reading.regular_files import read_regular
from optimiser.errors import UsageError
from optimiser.jobs.manifest import MAX_BYTES, inside
from optimiser.jobs.manifest import NAME as MANIFEST

BESIDE = ("-wal", "-shm", "-journal")
"""Endings of what SQLite keeps beside a database, such as a GeoPackage that is open in QGIS."""

NEW, OLD = "new", "old"
"""Folders for the new files before, and for the old ones until all went well."""

MOVES, MOVES_DRAFT = "moves.json", "moves.draft"
"""What moves, and the same before it is whole."""


@dataclass(frozen=True)
class Moves:
    """What changes places.

    Args:
        folder: of the results: its name beside the drafts, or ``.`` if these lie in it.
        old: paths of the files that leave, in order.
        new: paths of the files that come, in order.

    """

    folder: str
    old: tuple[str, ...]
    new: tuple[str, ...]


_ADAPTER = TypeAdapter(Moves)


def swap(home: Path, folder: Path, *, made: Iterable[str], gone: Iterable[str]) -> None:
    """Put files in their places and take others away, with what a database has beside it.

    Args:
        home: folder of the drafts, with the new files in ``new``; on the same disk as the results.
        folder: where the files go.
        made: paths in ``new`` and in ``folder``.
        gone: paths of files in ``folder`` that are taken away.

    Raises:
        UsageError: a file cannot be replaced; all old files are in their places then.

    """
    new = sorted(made, key=lambda name: (name == MANIFEST, name))
    old = [n for name in {*new, *gone} for n in (name, *(name + end for end in BESIDE))]
    old = sorted((n for n in old if os.path.lexists(folder / n)), key=lambda name: (name != MANIFEST, name))
    for name in old:
        _require_replaceable(folder, name)
    where = "." if home.parent == folder.resolve() else folder.resolve().name
    moves = [(folder / name, home / OLD / name) for name in old] + [(home / NEW / n, folder / n) for n in new]
    source = target = folder
    try:
        (home / MOVES_DRAFT).write_text(json.dumps(asdict(Moves(where, tuple(old), tuple(new)))), encoding="utf-8")
        (home / MOVES_DRAFT).replace(home / MOVES)
        for source, target in moves:
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)
        (home / MOVES).unlink()
    except BaseException as error:  # also Ctrl-C: the folder is never left between two runs
        put_back(home)
        if not isinstance(error, OSError) or target == folder:
            raise
        path = source if source.is_relative_to(folder) else target
        raise UsageError("out-held", file=path.relative_to(folder).as_posix(), folder=str(folder)) from error
    _drop_empty(folder, old)
    shutil.rmtree(home / OLD, ignore_errors=True)
    (home / OLD).mkdir(exist_ok=True)


def put_back(home: Path) -> None:
    """Undo a change that did not come to its end; without one, nothing. Can itself be stopped, and done again.

    A file that somebody put in the place of one of ours meanwhile stays.

    Raises:
        OSError: a file cannot be moved, or it cannot be read what moved; nothing is lost, and this can be tried again.

    """
    moves = _read(home)
    if moves is None:
        return
    folder = home.parent / moves.folder
    for name in reversed(moves.new):
        if not os.path.lexists(home / NEW / name) and os.path.lexists(folder / name):
            (folder / name).rename(home / NEW / name)
    _drop_empty(folder, moves.new)
    for name in reversed(moves.old):  # the manifest last: with it the folder is whole
        if os.path.lexists(home / OLD / name) and not os.path.lexists(folder / name):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (home / OLD / name).rename(folder / name)
    (home / MOVES).unlink()


def _read(home: Path) -> Moves | None:
    """What was about to move; ``None`` if nothing was.

    Raises:
        OSError: it cannot be read, or points elsewhere than into the folder.

    """
    try:
        found = _ADAPTER.validate_json(read_regular(home / MOVES, MAX_BYTES, code="file-too-large"))
    except FileNotFoundError:
        return None
    except (ValidationError, InvalidInputError) as error:
        raise OSError(errno.EINVAL, "unreadable", str(home / MOVES)) from error
    beside = found.folder == "." or (inside(found.folder) and len(Path(found.folder).parts) == 1)
    if not beside or not all(map(inside, (*found.old, *found.new))):
        raise OSError(errno.EINVAL, "unreadable", str(home / MOVES))
    return found


def _drop_empty(folder: Path, names: Iterable[str]) -> None:
    """Take away folders inside the folder that held these files and now hold nothing."""
    parents = {p for name in names for p in (folder / name).parents if p != folder and p.is_relative_to(folder)}
    for parent in sorted(parents, key=lambda p: len(p.parts), reverse=True):
        with suppress(OSError):  # not empty, or gone
            parent.rmdir()


def _require_replaceable(folder: Path, name: str) -> None:
    """Test whether a file can be replaced: one that a program holds open, or is protected, cannot be opened to write.

    Raises:
        UsageError: it cannot.

    """
    path = folder / name
    try:
        if not path.is_symlink():
            os.close(os.open(path, os.O_RDWR))
    except OSError as error:
        raise UsageError("out-held", file=name, folder=str(folder)) from error
