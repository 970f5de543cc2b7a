"""Provenance of every fetched file (publisher, address, period, licence, day, SHA-256), kept beside the files."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from data.files import replacing, sha256


@dataclass(frozen=True)
class Provenance:
    """The origin of one file.

    ``made_from`` holds the SHA-256 of the files it was derived from, by name; empty for a fetched file.
    """

    publisher: str
    source: str
    address: str
    period: str
    licence: str
    fetched: str
    sha256: str
    made_from: Mapping[str, str]


def read_provenance(path: Path) -> dict[str, Provenance]:
    """The origins by file name; empty if the record is absent or damaged, so that everything is fetched again."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return {name: Provenance(**entry) for name, entry in record["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_provenance(path: Path, entries: Mapping[str, Provenance]) -> None:
    """Write the origins of all files of a year."""
    contents = {"files": {name: asdict(entry) for name, entry in sorted(entries.items())}}
    with replacing(path) as draft:
        draft.write_text(json.dumps(contents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def complete(path: Path, entry: Provenance | None) -> bool:
    """Whether the file exists and has the fingerprint that its provenance records."""
    return entry is not None and path.is_file() and sha256(path) == entry.sha256
