"""``SOURCE.md`` of a dossier: who published what is in its tables, with addresses, as its rows say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NAME = "SOURCE.md"
"""The file in the folder of a dossier."""

_ADDRESS = re.compile(r"https?://[^\s|;)]+")
_INVENTED = re.compile(r"\b(invented|verzonnen)\b", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}")


@dataclass(frozen=True)
class SourceNote:
    """A row: which tables, who published them, where, for which day or year, under which licence; empty is unknown."""

    tables: tuple[str, ...]
    publisher: str
    addresses: tuple[str, ...]
    day: str
    licence: str


@dataclass(frozen=True)
class SourceNotes:
    """All rows, and whether the file says that something in the dossier is invented.

    Of a plan: which of its tables are still those that are invented, and which were edited since.
    """

    notes: tuple[SourceNote, ...]
    invented: bool
    invented_tables: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()


def read_source_notes(path: Path) -> SourceNotes:
    """The rows of the first table of a file, which is about the dossier itself; later ones are about its variants."""
    text = path.read_text(encoding="utf-8")
    return SourceNotes(tuple(_notes(text.partition("\n## ")[0])), says_invented(text))


def says_invented(text: str) -> bool:
    """Whether a text says of anything that it is invented."""
    return _INVENTED.search(text) is not None


def _notes(text: str) -> Iterator[SourceNote]:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.splitlines() if "|" in line]
    header = rows[0] if rows else []
    for cells in rows[2:]:  # below the header is a row of dashes
        row = dict(zip(header, cells, strict=False))
        publisher, licence = row.get("publisher and address", ""), row.get("licence", "")
        names = row.get("table", "").partition(":")[0]
        day = row.get("reference date", "")
        yield SourceNote(
            tuple(name.strip() for name in names.split(",")),
            _ADDRESS.sub("", publisher).partition(",")[0].strip("; "),
            tuple(_ADDRESS.findall(publisher)),
            day if _DAY.fullmatch(day) else "",
            licence if licence.startswith("CC") else "",
        )
