"""Files change places all at once or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from optimiser.errors import UsageError

BESIDE = ("-wal", "-shm", "-journal")
"""Endings of what SQLite keeps beside a database, such as a GeoPackage that is open in QGIS."""


def swap(draft: Path, kept: Path, folder: Path, *, made: Iterable[str], gone: Iterable[str]) -> None:
    """Put files in their places and take others away, with what a database has beside it.

    Args:
        draft: folder with the new files.
        kept: empty folder for the old files until all went well; on the same disk as the others.
        folder: where the files go.
        made: paths in ``draft`` and in ``folder``.
        gone: paths of files in ``folder`` that are taken away.

    Raises:
        UsageError: a file cannot be replaced; all old files are in their places then.

    """
    new = sorted(made)
    old = [n for name in sorted({*new, *gone}) for n in (name, *(name + end for end in BESIDE))]
    old = [name for name in old if (folder / name).exists() or (folder / name).is_symlink()]
    for name in old:
        _require_replaceable(folder, name)
    moved: list[tuple[Path, Path]] = []
    moves = [(folder / name, kept / name) for name in old] + [(draft / name, folder / name) for name in new]
    try:
        for source, target in moves:
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)
            moved.append((source, target))
    except BaseException as error:  # also Ctrl-C: the folder is never left between two runs
        for put, taken in reversed(moved):
            taken.rename(put)
        if not isinstance(error, OSError):
            raise
        path = source if source.is_relative_to(folder) else target
        raise UsageError("out-held", file=path.relative_to(folder).as_posix(), folder=str(folder)) from error
    parents = {p for name in old for p in (folder / name).parents if p != folder and p.is_relative_to(folder)}
    for parent in sorted(parents, key=lambda p: len(p.parts), reverse=True):
        if parent.is_dir() and not any(parent.iterdir()):
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
