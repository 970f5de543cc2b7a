"""Where fetched files are kept, and which of them fit a dossier."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from platformdirs import user_cache_path

from data.changes import FIRST, LATEST, changes
from data.official.provenance import Provenance, complete, read_provenance

VARIABLE = "OPTIMISER_CACHE"
"""Environment variable that names another folder; tests and benchmarks set it to an empty one."""


def cache_folder() -> Path:
    """The user's folder for fetched files, as the operating system has it."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else user_cache_path("reception-optimiser", appauthor=False)


def boundaries_file(year: int) -> str:
    """Name of the boundaries of a year."""
    return f"municipal_boundaries-{year}.gpkg"


def figures_file(year: int) -> str:
    """Name of the figures of a year."""
    return f"municipal_figures-{year}.csv"


def provenance_file(year: int) -> str:
    """Name of the origins of a year's files."""
    return f"provenance-{year}.json"


def cached_boundaries(codes: Iterable[str], folder: Path | None = None) -> Path | None:
    """Official boundaries for a dossier, when fetched before: those of a year that has all of its codes.

    Several years can have them, for a province or where nothing changed: then the year with the fewest other
    municipalities, and of those the latest. A file that is not the one of its provenance is passed over.

    Args:
        codes: municipality codes of the dossier.
        folder: where to look; the user's cache by default.

    """
    wanted, folder = frozenset(codes), folder or cache_folder()
    if not wanted or not folder.is_dir():
        return None
    fitting = []
    for year in range(FIRST.year, LATEST.year + 1):
        path = folder / boundaries_file(year)
        if not path.is_file() or not wanted <= (there := changes().codes_on(date(year, 1, 1))):
            continue
        if complete(path, read_provenance(folder / provenance_file(year)).get(path.name)):
            fitting.append((-len(there), year, path))
    return max(fitting)[2] if fitting else None


def origin_of(path: Path) -> Provenance | None:
    """Where a fetched file came from; ``None`` when its provenance is not beside it."""
    year = path.stem.rpartition("-")[2]
    return read_provenance(path.parent / f"provenance-{year}.json").get(path.name)
