"""Whether a folder may hold the results of a command: asked before the work, and again when files change places."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from data.complaints import InvalidInputError
from data.files import sha256
from data.schema.catalogue import TABLES
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.editions.file import NAME as EDITION
from optimiser.editions.file import read_edition
from optimiser.errors import UsageError
from optimiser.jobs.manifest import NAME as MANIFEST
from optimiser.jobs.manifest import Manifest, read_manifest

OPENED_CHANGES = (".gpkg",)
"""Suffixes of files that a program changes by opening them: QGIS keeps its log in a GeoPackage."""


@dataclass(frozen=True)
class Claim:
    """What a command wants of a folder.

    Args:
        folder: of the results.
        job: name of the command.
        audience: who will see the results.
        of: SHA-256 of the edition that the files are made of; empty for a command that makes editions itself.
        adds: whether files that are made of the same edition stay beside the new ones.

    """

    folder: Path
    job: str
    audience: Visibility
    of: str = ""
    adds: bool = False

    def joins(self, there: Manifest | None) -> bool:
        """Whether the files that are there stay: they are of the same edition."""
        return self.adds and there is not None and bool(self.of) and there.of == self.of


def refuse(claim: Claim) -> Manifest | None:
    """Refuse a folder that is not for these results; gives what an earlier run left there.

    Raises:
        UsageError: the folder is a file, holds a dossier, results for a stricter audience or of another command,
            or an edition that no run of ours put there.

    """
    folder = claim.folder
    if folder.exists() and not folder.is_dir():
        raise UsageError("out-exists-file", path=str(folder))
    there = read_manifest(folder)
    _refuse_dossier(folder, there)
    for found in _audiences(folder, there):
        if VISIBILITIES.index(found) > VISIBILITIES.index(claim.audience):
            raise UsageError("out-stricter", folder=str(folder), there=found, audience=claim.audience)
    if claim.joins(there):
        return there
    if there is not None and there.job != claim.job:
        raise UsageError("out-other-job", folder=str(folder), there=there.job)
    if there is None and not claim.adds:
        _refuse_unlisted(folder)
    return there


def _refuse_unlisted(folder: Path) -> None:
    """Refuse a folder with results of which no manifest of this version says what they are."""
    for name, code in ((MANIFEST, "out-manifest"), (EDITION, "out-unlisted")):
        if (folder / name).exists() or (folder / name).is_symlink():
            raise UsageError(code, folder=str(folder), file=name)


def _refuse_dossier(folder: Path, there: Manifest | None) -> None:
    """Refuse a folder in which somebody keeps tables: they could be lost among results of the same name."""
    tables = {f"{model.TABLE}.csv" for model in TABLES}
    ours = there.files if there is not None else {}
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    found = [name for name in names if name.casefold() in tables and name not in ours]
    if found:
        raise UsageError("out-dossier", folder=str(folder), files=", ".join(found))


def _audiences(folder: Path, there: Manifest | None) -> Iterable[Visibility]:
    """For whom results in the folder are: as its manifest says, and its editions that are not as listed there."""
    if there is not None:
        yield there.audience
    listed = there.files if there is not None else {}
    for path in (folder / EDITION, *sorted((folder / "plans").glob(f"*/{EDITION}"))[:1]):
        if path.is_file() and listed.get(path.relative_to(folder).as_posix()) != sha256(path):
            try:
                yield read_edition(path.parent).audience
            except InvalidInputError:
                continue  # not an edition, so it tells nothing about an audience


def refuse_foreign(folder: Path, names: Iterable[str], there: Manifest | None) -> None:
    """Refuse to touch files that no run of ours put there, or that somebody changed since.

    Raises:
        UsageError: there are such files; names all of them.

    """
    ours = there.files if there is not None else {}
    foreign, changed = [], []
    for name in names:
        path = folder / name
        if there is not None and name == MANIFEST:
            continue
        if not path.exists() and not path.is_symlink():
            continue
        if name not in ours:
            foreign.append(name)
        elif path.is_file() and path.suffix not in OPENED_CHANGES and sha256(path) != ours[name]:
            changed.append(name)
    for code, found in (("out-foreign", foreign), ("out-changed", changed)):
        if found:
            raise UsageError(code, folder=str(folder), files=", ".join(sorted(found)))
