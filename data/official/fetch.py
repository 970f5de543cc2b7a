"""Official tables and boundaries of one year into a folder: what is there and sound is kept, the rest is fetched."""

import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from data.changes import changes
from data.complaints import InvalidInputError
from data.files import replacing
from data.official import sources
from data.official.boundaries import PLANE, read_boundaries
from data.official.cache import boundaries_file, figures_file, provenance_file
from data.official.provenance import Provenance, complete, digest, read_provenance, write_provenance
from data.official.sources import Piece, Urls
from data.official.web import Manners, SourceError, Web
from data.operations.figures import Figure, write_rows

FINE = 25.0
"""Metres within which the kept borders are simplified; a map simplifies them further."""
COLUMNS = tuple(c for c in Figure.model_fields if c != "name")
Told = Callable[[str, int], None]
"""Told a file and the rows so far."""


@dataclass(frozen=True)
class Outcome:
    """What became of one file: fetched or made now, kept from before, or failed with an error."""

    file: str
    kept: bool = False
    error: SourceError | None = None


@dataclass(frozen=True)
class _Shelf:
    """The folder of one year with the origins of what is in it, and the services that proved silent."""

    folder: Path
    year: int
    origins: dict[str, Provenance]
    silent: dict[str, SourceError] = field(default_factory=dict)

    def has(self, file: str) -> bool:
        return complete(self.folder / file, self.origins.get(file))

    def note(self, file: str, **origin: Any) -> None:
        """Enter a file that was just written."""
        now = datetime.now(UTC).date().isoformat()
        entry = Provenance(fetched=now, sha256=digest(self.folder / file), **origin)
        self.origins[file] = entry
        write_provenance(self.folder / provenance_file(self.year), self.origins)


def rooms() -> Mapping[str, ModuleType]:
    """All sources by name: a file is a source."""
    names = sorted(m.name for m in pkgutil.iter_modules(sources.__path__))
    return {name: import_module(f"data.official.sources.{name}") for name in names}


def count(year: int) -> int:
    """Number of files that a fetch leaves."""
    return sum(len(room.pieces(year)) for room in rooms().values()) + 2


def fetch(
    year: int, folder: Path, *, urls: Urls | None = None, manners: Manners | None = None, told: Told = lambda *_: None
) -> Iterator[Outcome]:
    """Fetch, tidy and write, one outcome per file as it is done.

    Args:
        year: the year of the municipalities, on 1 January.
        folder: where the files go.
        urls: where the services are.
        manners: patience.
        told: progress within a file.

    """
    folder.mkdir(parents=True, exist_ok=True)
    shelf = _Shelf(folder, year, read_provenance(folder / provenance_file(year)))
    with Web(manners) as web:
        for room in rooms().values():
            for piece in room.pieces(year):
                ask = partial(room.fetch, web, urls or Urls(), piece, partial(told, piece.file))
                yield _piece(shelf, room, piece, ask)
    for table, file, make in (
        ("municipal_figures", figures_file(year), _figures),
        ("municipal_boundaries", boundaries_file(year), _boundaries),
    ):
        yield _made(shelf, table, file, make)


def _piece(shelf: _Shelf, room: ModuleType, piece: Piece, ask: Callable[[], dict[str, Any]]) -> Outcome:
    """One piece as it came; it is kept only when it can be tidied, so that a wrong answer is asked for again."""
    if shelf.has(piece.file):
        return Outcome(piece.file, kept=True)
    if room.SERVICE in shelf.silent:
        return Outcome(piece.file, error=shelf.silent[room.SERVICE])
    try:
        raw = ask()
        room.tidy(raw, piece)
    except SourceError as error:
        if error.code == "source-unreachable":
            shelf.silent[room.SERVICE] = error
        return Outcome(piece.file, error=error)
    with replacing(shelf.folder / piece.file) as draft:
        draft.write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
    shelf.note(
        piece.file,
        publisher=room.PUBLISHER,
        source=piece.source,
        address=piece.page,
        period=f"1-1-{piece.year}",
        licence=room.LICENCE,
        made_from={},
    )
    return Outcome(piece.file)


def _made(
    shelf: _Shelf, table: str, file: str, make: Callable[[_Shelf, list[tuple[ModuleType, Piece]], Path], None]
) -> Outcome:
    """A file made from pieces; made anew when one of them is another than it was made from."""
    used = [(room, p) for room in rooms().values() if table == room.TABLE for p in room.pieces(shelf.year)]
    lacking = [p.file for _, p in used if not shelf.has(p.file)]
    if lacking:
        return Outcome(file, error=SourceError("source-not-made", file=file, lacking=", ".join(lacking)))
    made_from = {p.file: shelf.origins[p.file].sha256 for _, p in used}
    if shelf.has(file) and shelf.origins[file].made_from == made_from:
        return Outcome(file, kept=True)
    try:
        with replacing(shelf.folder / file) as draft:
            make(shelf, used, draft)
    except (SourceError, InvalidInputError) as error:
        # What cannot be used is asked for again the next time.
        for _, p in used:
            del shelf.origins[p.file]
        write_provenance(shelf.folder / provenance_file(shelf.year), shelf.origins)
        found = ", ".join(p.file for _, p in used)
        return Outcome(file, error=SourceError("source-unusable", file=file, found=f"{found}: {error}"[:500]))
    shelf.note(
        file,
        publisher=", ".join(dict.fromkeys(room.PUBLISHER for room, _ in used)),
        source=", ".join(p.source for _, p in used),
        address=" ".join(p.page for _, p in used),
        period=f"1-1-{shelf.year}",
        licence=", ".join(dict.fromkeys(room.LICENCE for room, _ in used)),
        made_from=made_from,
    )
    return Outcome(file)


def _tidied(shelf: _Shelf, room: ModuleType, piece: Piece) -> list[dict[str, Any]]:
    raw = json.loads((shelf.folder / piece.file).read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = room.tidy(raw, piece)
    return found


def _figures(shelf: _Shelf, used: list[tuple[ModuleType, Piece]], draft: Path) -> None:
    """Joined on code, one row per municipality of the year; a later score of the same or a later year replaces."""
    joined: dict[str, dict[str, Any]] = {c: {"gm_code": c} for c in changes().codes_on(date(shelf.year, 1, 1))}
    for room, piece in used:
        for row in _tidied(shelf, room, piece):
            into = joined.get(row["gm_code"])
            if into is None or row.get("ses_woa_year", 0) < (into.get("ses_woa_year") or 0):
                continue
            into |= row
    write_rows(draft, COLUMNS, [joined[code] for code in sorted(joined)])


def _boundaries(shelf: _Shelf, used: list[tuple[ModuleType, Piece]], draft: Path) -> None:
    """Cleaned and simplified as one coverage, in EPSG:28992."""
    ((room, piece),) = used
    names = {row["gm_code"]: row["name"] for row in _tidied(shelf, room, piece)}
    borders = read_boundaries(shelf.folder / piece.file, list(names), tolerance=FINE)
    if borders.missing:
        raise SourceError("source-other-form", url=piece.page, expected=", ".join(borders.missing[:5]))
    found = borders.geometry
    found["statcode"] = found.index
    found["statnaam"] = [names[code] for code in found.index]
    draft.unlink()
    found.reset_index(drop=True).to_crs(PLANE).to_file(draft, layer="municipalities", driver="GPKG")
