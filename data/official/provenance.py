"""Where every fetched file came from: publisher, address, period, licence, day and SHA-256, beside the files."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from data.files import replacing


@dataclass(frozen=True)
class Provenance:
    """The origin of one file.

    ``made_from`` are the SHA-256 of the files it was made from, by name; empty for what was fetched.
    """

    publisher: str
    source: str
    address: str
    period: str
    licence: str
    fetched: str
    sha256: str
    made_from: Mapping[str, str]


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_provenance(path: Path) -> dict[str, Provenance]:
    """The origins by file name; none when the file is absent or damaged, so that everything is fetched anew."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {name: Provenance(**entry) for name, entry in found["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_provenance(path: Path, entries: Mapping[str, Provenance]) -> None:
    """Write all origins."""
    contents = {"files": {name: asdict(entry) for name, entry in sorted(entries.items())}}
    with replacing(path) as draft:
        draft.write_text(json.dumps(contents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def complete(path: Path, entry: Provenance | None) -> bool:
    """Whether the file is there and is the one that its provenance describes."""
    return entry is not None and path.is_file() and digest(path) == entry.sha256
