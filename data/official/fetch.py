"""Fetch official tables and boundaries of one year into a folder; files that are present and intact are kept."""

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
from data.files import replacing, sha256
from data.official import sources
from data.official.boundaries import PLANE, read_boundaries
from data.official.cache import boundaries_file, figures_file, provenance_file
from data.official.provenance import Provenance, complete, read_provenance, write_provenance
from data.official.sources import Piece, Urls
from data.official.web import RetryPolicy, SourceError, Web
from data.operations.figures import MunicipalFigures, write_rows

CACHE_TOLERANCE_M = 25.0
"""Tolerance within which the fetched borders are simplified [m]; a map simplifies them further."""

COLUMNS = tuple(c for c in MunicipalFigures.model_fields if c != "name")
"""Columns of the table of figures; no names, since tables are joined on code and names differ between sources."""

Progress = Callable[[str, int], None]
"""Called with a file name and the number of its rows so far."""


@dataclass(frozen=True)
class Outcome:
    """The outcome for one file: fetched or derived now, kept from before, or failed with an error."""

    file: str
    kept: bool = False
    error: SourceError | None = None


@dataclass(frozen=True)
class _YearFolder:
    """The folder of one year, the origins of its files, and the services that could not be reached in this run."""

    folder: Path
    year: int
    origins: dict[str, Provenance]
    unreachable: dict[str, SourceError] = field(default_factory=dict)

    def has(self, file: str) -> bool:
        """Whether a file is present and intact."""
        return complete(self.folder / file, self.origins.get(file))

    def note(self, file: str, **origin: Any) -> None:
        """Record the origin of a file that was just written."""
        now = datetime.now(UTC).date().isoformat()
        entry = Provenance(fetched=now, sha256=sha256(self.folder / file), **origin)
        self.origins[file] = entry
        write_provenance(self.folder / provenance_file(self.year), self.origins)


def rooms() -> Mapping[str, ModuleType]:
    """All sources by name; every module of the folder ``sources`` is one."""
    names = sorted(m.name for m in pkgutil.iter_modules(sources.__path__))
    return {name: import_module(f"data.official.sources.{name}") for name in names}


def count(year: int) -> int:
    """Number of files that a fetch leaves: those of all sources, a table of figures and a file of boundaries."""
    return sum(len(room.pieces(year)) for room in rooms().values()) + 2


def fetch(
    year: int,
    folder: Path,
    *,
    urls: Urls | None = None,
    retry_policy: RetryPolicy | None = None,
    progress: Progress = lambda *_: None,
) -> Iterator[Outcome]:
    """Fetch, tidy and write the files of one year, yielding an outcome per file as soon as it is done.

    Args:
        year: the year of the municipalities, on 1 January.
        folder: where the files are written.
        urls: addresses of the services.
        retry_policy: time-outs and retries.
        progress: called while a file is fetched.

    """
    folder.mkdir(parents=True, exist_ok=True)
    year_folder = _YearFolder(folder, year, read_provenance(folder / provenance_file(year)))
    with Web(retry_policy) as web:
        for room in rooms().values():
            for piece in room.pieces(year):
                request = partial(room.fetch, web, urls or Urls(), piece, partial(progress, piece.file))
                yield _piece(year_folder, room, piece, request)
    for table, file, make in (
        ("municipal_figures", figures_file(year), _figures),
        ("municipal_boundaries", boundaries_file(year), _boundaries),
    ):
        yield _made(year_folder, table, file, make)


def _piece(year_folder: _YearFolder, room: ModuleType, piece: Piece, request: Callable[[], dict[str, Any]]) -> Outcome:
    """Fetch one file as published; it is written only if it can be tidied, so that a wrong answer is not kept."""
    if year_folder.has(piece.file):
        return Outcome(piece.file, kept=True)
    if room.SERVICE in year_folder.unreachable:
        return Outcome(piece.file, error=year_folder.unreachable[room.SERVICE])
    try:
        raw = request()
        room.tidy(raw, piece)
    except SourceError as error:
        if error.code == "source-unreachable":
            year_folder.unreachable[room.SERVICE] = error
        return Outcome(piece.file, error=error)
    with replacing(year_folder.folder / piece.file) as draft:
        draft.write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
    year_folder.note(
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
    year_folder: _YearFolder,
    table: str,
    file: str,
    make: Callable[[_YearFolder, list[tuple[ModuleType, Piece]], Path], None],
) -> Outcome:
    """Derive a file from fetched ones, unless it was derived from exactly these before."""
    sources_used = [
        (room, p) for room in rooms().values() if table == room.TABLE for p in room.pieces(year_folder.year)
    ]
    missing = [p.file for _, p in sources_used if not year_folder.has(p.file)]
    if missing:
        return Outcome(file, error=SourceError("source-not-made", file=file, lacking=", ".join(missing)))
    made_from = {p.file: year_folder.origins[p.file].sha256 for _, p in sources_used}
    if year_folder.has(file) and year_folder.origins[file].made_from == made_from:
        return Outcome(file, kept=True)
    try:
        with replacing(year_folder.folder / file) as draft:
            make(year_folder, sources_used, draft)
    except (SourceError, InvalidInputError) as error:
        # forget the fetched files, so that the next run fetches them again
        for _, p in sources_used:
            del year_folder.origins[p.file]
        write_provenance(year_folder.folder / provenance_file(year_folder.year), year_folder.origins)
        files = ", ".join(p.file for _, p in sources_used)
        return Outcome(file, error=SourceError("source-unusable", file=file, found=f"{files}: {error}"[:500]))
    year_folder.note(
        file,
        publisher=", ".join(dict.fromkeys(room.PUBLISHER for room, _ in sources_used)),
        source=", ".join(p.source for _, p in sources_used),
        address=" ".join(p.page for _, p in sources_used),
        period=f"1-1-{year_folder.year}",
        licence=", ".join(dict.fromkeys(room.LICENCE for room, _ in sources_used)),
        made_from=made_from,
    )
    return Outcome(file)


def _tidied(year_folder: _YearFolder, room: ModuleType, piece: Piece) -> list[dict[str, Any]]:
    raw = json.loads((year_folder.folder / piece.file).read_text(encoding="utf-8"))
    rows: list[dict[str, Any]] = room.tidy(raw, piece)
    return rows


def _figures(year_folder: _YearFolder, sources_used: list[tuple[ModuleType, Piece]], draft: Path) -> None:
    """Join the figures on code, a row per municipality of the year; of several scores the latest year counts.

    Of two scores of the same year the later table counts.
    """
    joined: dict[str, dict[str, Any]] = {c: {"gm_code": c} for c in changes().codes_on(date(year_folder.year, 1, 1))}
    for room, piece in sources_used:
        for row in _tidied(year_folder, room, piece):
            row_so_far = joined.get(row["gm_code"])
            if row_so_far is None or row.get("ses_woa_year", 0) < (row_so_far.get("ses_woa_year") or 0):
                continue
            row_so_far |= row
    write_rows(draft, COLUMNS, [joined[code] for code in sorted(joined)])


def _boundaries(year_folder: _YearFolder, sources_used: list[tuple[ModuleType, Piece]], draft: Path) -> None:
    """Clean and simplify the boundaries as one coverage and write them in EPSG:28992."""
    ((room, piece),) = sources_used
    names = {row["gm_code"]: row["name"] for row in _tidied(year_folder, room, piece)}
    borders = read_boundaries(year_folder.folder / piece.file, list(names), tolerance=CACHE_TOLERANCE_M)
    if borders.missing:
        raise SourceError("source-other-form", url=piece.page, expected=", ".join(borders.missing[:5]))
    geometry = borders.geometry
    geometry["statcode"] = geometry.index
    geometry["statnaam"] = [names[code] for code in geometry.index]
    draft.unlink()
    geometry.reset_index(drop=True).to_crs(PLANE).to_file(draft, layer="municipalities", driver="GPKG")
