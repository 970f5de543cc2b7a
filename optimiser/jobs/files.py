"""Write all files of a run or none: drafts beside the folder, which change places with what an earlier run made.

Files that are not for everyone are made for this user alone; who else may read them is for the user to say.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from data.files import sha256
from data.schema.visibility import VISIBILITIES
from optimiser.editions.file import NAME as EDITION
from optimiser.errors import UsageError
from optimiser.jobs.claim import Claim, refuse, refuse_foreign
from optimiser.jobs.draft_folder import PARTS
from optimiser.jobs.drafts import at_work
from optimiser.jobs.fingerprints import our_version
from optimiser.jobs.manifest import NAME as MANIFEST
from optimiser.jobs.manifest import Manifest, read_manifest, write_manifest
from optimiser.jobs.rights import for_readers
from optimiser.jobs.swap import NEW, swap

Names = Callable[[], Iterable[str]]
"""Gives paths of files in a folder when they are asked for."""

SHORT_WAIT, LONG_WAIT = 10.0, 600.0
"""Seconds to wait for another run that writes into the folder: with little to lose, and after hours of solving."""


def ask(claim: Claim) -> None:
    """Ask before the work whether the folder may hold the results.

    Raises:
        UsageError: it may not, or another run is at work in it.

    """
    with for_readers(claim.audience), at_work(claim.folder, wait=SHORT_WAIT):
        refuse(claim)


@contextmanager
def owned(claim: Claim) -> Iterator[Path]:
    """A folder for drafts, which become the results in ``claim.folder`` when the block ends well.

    What an earlier run made and this one does not is taken away, also what a database has beside it. A file that
    is not ours stays as it is. Another run that writes there is waited for.

    Raises:
        UsageError: the folder may not hold these results, a file in it is not ours, or one cannot be replaced;
            nothing in it is changed then.

    """
    wait = SHORT_WAIT if claim.adds else LONG_WAIT
    with for_readers(claim.audience), at_work(claim.folder, wait=wait) as home, _results(claim, home) as draft:
        yield draft


@dataclass(frozen=True)
class Reserved:
    """A folder that is of one run as long as it puts finished parts there.

    Args:
        claim: which folder, and for what.
        home: of the drafts.

    """

    claim: Claim
    home: Path

    @property
    def parts(self) -> Path:
        """A folder for drafts of parts, on the disk of the results."""
        return self.home / PARTS

    def results(self, *, there: Names, stale: Names) -> AbstractContextManager[Path]:
        """As ``owned``, with the parts.

        Args:
            there: files that the run put in the folder itself.
            stale: files that an earlier run of the same command put there itself and that are not of this one.

        """
        return _results(self.claim, self.home, there=there, stale=stale)


@contextmanager
def reserved(claim: Claim) -> Iterator[Reserved]:
    """Say at once whose folder it is, for a command that puts finished parts there while it works.

    Raises:
        UsageError: the folder may not hold these results, or another run is at work in it.

    """
    with for_readers(claim.audience), at_work(claim.folder, wait=SHORT_WAIT) as home:
        before = refuse(claim)
        refuse_foreign(claim.folder, [MANIFEST], before)
        files = dict(before.files) if before is not None else {}
        manifest = Manifest(claim.job, claim.audience, our_version(), claim.of, files)
        write_manifest(manifest, home / NEW)
        swap(home, claim.folder, made=[MANIFEST], gone=())
        yield Reserved(claim, home)


@contextmanager
def _results(claim: Claim, home: Path, *, there: Names = tuple, stale: Names = tuple) -> Iterator[Path]:
    draft = home / NEW
    refuse(claim)
    yield draft
    before = refuse(claim)  # somebody may have put files there meanwhile
    made = _files_in(draft)
    own = {name: sha256(claim.folder / name) for name in there()}
    new = {name: sha256(draft / name) for name in made} | own
    old = dict(before.files) if before is not None else {}
    gone = set() if claim.joins(before) else {name for name in (*old, *stale()) if name not in new}
    refuse_foreign(claim.folder, [MANIFEST, *(name for name in (*made, *gone) if name not in stale())], before)
    write_manifest(_manifest(claim, before, new, made=draft / EDITION), draft)
    swap(home, claim.folder, made=[*made, MANIFEST], gone=gone)


def _manifest(claim: Claim, before: Manifest | None, new: dict[str, str], *, made: Path) -> Manifest:
    version = our_version()
    if before is not None and claim.joins(before):
        return Manifest(before.job, before.audience, version, before.of, {**before.files, **new})
    return Manifest(claim.job, claim.audience, version, sha256(made) if made.is_file() else claim.of, new)


def _files_in(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder for drafts of files that somebody will work on: none that is there already is replaced.

    Raises:
        UsageError: ``folder`` is a file, or holds a file of one of these names.

    """
    with at_work(folder, wait=SHORT_WAIT) as home:
        yield home / NEW
        made = _files_in(home / NEW)
        refuse_foreign(folder, made, None)
        swap(home, folder, made=made, gone=())


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
    with for_readers(claim.audience if claim is not None else VISIBILITIES[0]), new_folder(path.parent) as draft:
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
