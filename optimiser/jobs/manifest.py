"""``manifest.json``: which files of a folder of results are ours, for whom they are and what they were made from.

Nothing in it depends on the time or the place of a run.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from data.complaints import InvalidInputError
from data.reading.regular_files import read_regular
from data.schema.visibility import Visibility

NAME = "manifest.json"
"""File name in a folder of results."""

MAX_BYTES = 10_000_000
"""Largest manifest that is read [bytes]: one of a sweep names some ten thousand files."""

SCHEMA = 1
"""Version of the format."""


@dataclass(frozen=True)
class Manifest:
    """What one command left in a folder, and what was added to it later.

    Args:
        job: name of the command.
        audience: for whom the strictest of the files is.
        version: version of this programme.
        of: SHA-256 of the edition of which all files are; empty if they are of several.
        files: SHA-256 of every file but this one, by its path in the folder.

    """

    job: str
    audience: Visibility
    version: str
    of: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    schema: int = SCHEMA


_ADAPTER = TypeAdapter(Manifest)


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Write it; the same files give the same bytes."""
    contents = asdict(manifest) | {"files": dict(sorted(manifest.files.items()))}
    (folder / NAME).write_text(json.dumps(contents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder; ``None`` if it has none that can be used, and so no file of ours.

    A path that leads out of the folder, or to the manifest itself, makes it unusable.
    """
    try:
        found = _ADAPTER.validate_json(read_regular(folder / NAME, MAX_BYTES, code="file-too-large"))
    except (OSError, ValidationError, InvalidInputError):
        return None
    usable = all(inside(name) and Path(name) != Path(NAME) for name in found.files)
    return found if found.schema == SCHEMA and usable else None


def inside(name: str) -> bool:
    """Whether a path is that of a file in the folder."""
    path = Path(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts
