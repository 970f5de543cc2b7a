"""Write all files of a run or none: drafts beside the folder, which change places with what an earlier run made."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from data.files import sha256
from optimiser.editions.file import NAME as EDITION
from optimiser.errors import UsageError
from optimiser.jobs.claim import Claim, refuse, refuse_foreign
from optimiser.jobs.fingerprints import versions
from optimiser.jobs.manifest import NAME as MANIFEST
from optimiser.jobs.manifest import Manifest, read_manifest, write_manifest
from optimiser.jobs.swap import swap

Names = Callable[[], Iterable[str]]
"""Gives paths of files in a folder when they are asked for."""


@contextmanager
def owned(claim: Claim, *, there: Names = tuple, stale: Names = tuple) -> Iterator[Path]:
    """A folder for drafts, which become the results in ``claim.folder`` when the block ends well.

    What an earlier run made and this one does not is taken away, also what a database has beside it. A file that
    is not ours stays as it is. Whether the folder may hold these results is asked again when files change places:
    another run may have ended meanwhile.

    Args:
        claim: which folder, and for what.
        there: files that the run put in the folder itself.
        stale: files that an earlier run of the same command put there itself and that are not of this one.

    Raises:
        UsageError: the folder may not hold these results, a file in it is not ours, or one cannot be replaced;
            nothing in it is changed then.

    """
    refuse(claim)
    with _drafts(claim.folder) as (draft, kept):
        yield draft
        before = refuse(claim)
        made = [path.relative_to(draft).as_posix() for path in draft.rglob("*") if path.is_file()]
        own = {name: sha256(claim.folder / name) for name in there()}
        new = {name: sha256(draft / name) for name in made} | own
        old = dict(before.files) if before is not None else {}
        gone = set() if claim.joins(before) else {name for name in (*old, *stale()) if name not in new}
        refuse_foreign(claim.folder, [MANIFEST, *(name for name in (*made, *gone) if name not in stale())], before)
        write_manifest(_manifest(claim, before, new, made=draft / EDITION), draft)
        swap(draft, kept, claim.folder, made=[*made, MANIFEST], gone=gone)


def _manifest(claim: Claim, before: Manifest | None, new: dict[str, str], *, made: Path) -> Manifest:
    version = versions()["reception-optimiser"]
    if before is not None and claim.joins(before):
        return Manifest(before.job, before.audience, version, before.of, {**before.files, **new})
    return Manifest(claim.job, claim.audience, version, sha256(made) if made.is_file() else claim.of, new)


def reserve(claim: Claim) -> None:
    """Say at once whose folder it is, for a command that puts finished parts there while it works.

    Raises:
        UsageError: the folder may not hold these results.

    """
    before = refuse(claim)
    refuse_foreign(claim.folder, [MANIFEST], before)
    with _drafts(claim.folder) as (draft, kept):
        files = dict(before.files) if before is not None else {}
        write_manifest(Manifest(claim.job, claim.audience, versions()["reception-optimiser"], claim.of, files), draft)
        swap(draft, kept, claim.folder, made=[MANIFEST], gone=())


@contextmanager
def _drafts(folder: Path) -> Iterator[tuple[Path, Path]]:
    """The folder itself, made if it is not there, and two for drafts and for old files; these vanish."""
    absent = not folder.exists()
    if not absent and not folder.is_dir():
        raise UsageError("out-exists-file", path=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    home = Path(tempfile.mkdtemp(prefix=".draft-", dir=_beside(folder.resolve())))
    try:
        for part in ("new", "old"):
            (home / part).mkdir()
        yield home / "new", home / "old"
    finally:
        shutil.rmtree(home, ignore_errors=True)
        if absent and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _beside(folder: Path) -> Path:
    """Where drafts lie: outside the folder, which is handed out; inside if a rename cannot come from there."""
    parent = folder.parent
    same_disk = parent.stat().st_dev == folder.stat().st_dev and not os.path.ismount(folder)
    return parent if same_disk and os.access(parent, os.W_OK) else folder


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder for drafts of files that somebody will work on: none that is there already is replaced.

    Raises:
        UsageError: ``folder`` is a file, or holds a file of one of these names.

    """
    with _drafts(folder) as (draft, kept):
        yield draft
        made = [path.relative_to(draft).as_posix() for path in draft.rglob("*") if path.is_file()]
        refuse_foreign(folder, made, None)
        swap(draft, kept, folder, made=made, gone=())


@contextmanager
def one_file(path: Path, claim: Claim | None = None) -> Iterator[Path]:
    """A draft that becomes the file ``path`` when the block ends well; one that is there is not replaced.

    In a folder of results that the ``claim`` allows, the file becomes one of these results.

    Raises:
        UsageError: ``path`` is a folder, lies inside a file, or is there already.

    """
    if path.is_dir():
        raise UsageError("out-exists-folder", path=str(path))
    there = read_manifest(path.parent)
    if claim is not None and there is not None:
        with owned(claim) as draft:
            yield draft / path.name
        return
    if there is not None:
        raise UsageError("out-other-job", folder=str(path.parent), there=there.job)
    if path.exists() or path.is_symlink():
        raise UsageError("out-exists", path=str(path))
    with new_folder(path.parent) as draft:
        yield draft / path.name


@contextmanager
def one_workbook(path: Path) -> Iterator[Path]:
    """A draft that becomes the workbook ``path`` when the block ends well.

    Raises:
        UsageError: ``path`` is a folder, lies inside a file, is there already, or does not end in ``.xlsx``.

    """
    if path.suffix.lower() != ".xlsx":
        raise UsageError("out-not-xlsx", path=str(path))
    with one_file(path) as draft:
        yield draft
