"""Which tables of a plan are those of a bundled dossier, what its ``SOURCE.md`` says of them, and which were edited."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from data import BUNDLED
from data.files import sha256
from data.reading.source_notes import NAME, SourceNotes, read_source_notes, says_invented

_TABLE = ".csv"


def bundled_sources(inputs: Mapping[str, str]) -> SourceNotes | None:
    """The notes on the tables of a plan that are bundled; ``None`` if none of them is.

    Invented data are told as long as one table is still the bundled one: a plan with one table edited rests on the
    others as before. A table of which readers may not know is taken for the bundled one.

    Args:
        inputs: SHA-256 of every input of which readers of the plan may know, by file name.

    """
    tables = {name.rpartition("/")[2]: digest for name, digest in inputs.items() if name.endswith(_TABLE)}
    dossiers = sorted(BUNDLED.glob(f"*/{NAME}"))
    found = {path: _kept(path.parent, tables) for path in dossiers}
    best = max(dossiers, key=lambda path: len(found[path]), default=None)
    return _notes(best, found[best], tables) if best and found[best] else None


def _kept(folder: Path, tables: Mapping[str, str]) -> tuple[Path, ...]:
    """Bundled tables with rows that are those of the plan."""
    files = sorted(folder.rglob(f"*{_TABLE}"))
    return tuple(f for f in files if tables.get(f.name) == sha256(f) and len(_lines(f)) > 1)


def _notes(path: Path, kept: tuple[Path, ...], tables: Mapping[str, str]) -> SourceNotes:
    found = read_source_notes(path)
    same = {f.stem for f in kept}
    folders = {path.parent, *(f.parent for f in kept)}
    beside = {f for folder in folders for f in folder.glob(f"*{_TABLE}") if len(_lines(f)) > 1}
    invented = {f for f in beside if not found.notes or says_invented(f.read_text(encoding="utf-8"))}
    untold = {f.stem for f in invented} - {name.removesuffix(_TABLE) for name in tables}
    told = {f.stem for f in invented} & same
    return replace(
        found,
        notes=tuple(n for n in found.notes if same & set(n.tables)),
        invented=found.invented and bool(told or untold),
        invented_tables=tuple(sorted(told)) if found.invented else (),
        edited=tuple(sorted({f.stem for f in beside if f.name in tables} - same)),
    )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
