"""What the ``SOURCE.md`` of a bundled dossier says, for a plan that was made of its tables."""

from collections.abc import Mapping
from dataclasses import replace

from data import BUNDLED
from data.files import sha256
from data.reading.source_notes import NAME, SourceNotes, read_source_notes

_TABLE = ".csv"
_TERRITORY = "municipalities.csv"


def bundled_sources(inputs: Mapping[str, str]) -> SourceNotes | None:
    """The notes on the tables of a plan; ``None`` if these are not those of a bundled dossier.

    Args:
        inputs: SHA-256 of every input of which readers of the plan may know, by file name.

    """
    tables = {name: digest for name, digest in inputs.items() if name.endswith(_TABLE)}
    if _TERRITORY not in tables:
        return None
    for path in sorted(BUNDLED.glob(f"*/{NAME}")):
        there = {sha256(file) for file in path.parent.rglob(f"*{_TABLE}")}
        if set(tables.values()) <= there:
            found = read_source_notes(path)
            known = {name.rpartition("/")[2].removesuffix(_TABLE) for name in tables}
            return replace(found, notes=tuple(n for n in found.notes if known & set(n.tables)))
    return None
