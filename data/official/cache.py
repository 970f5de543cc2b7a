"""The folder of fetched files, and the file in it that fits a dossier."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from platformdirs import user_cache_path

from data.changes import FIRST_DAY, LAST_DAY, changes
from data.official.provenance import Provenance, complete, read_provenance

VARIABLE = "OPTIMISER_CACHE"
"""Environment variable that names another folder, for servers; tests and benchmarks set it to an empty one."""


def cache_folder() -> Path:
    """The user's folder for fetched files, in the place that the operating system has for it."""
    overruled = os.environ.get(VARIABLE)
    return Path(overruled) if overruled else user_cache_path("reception-optimiser", appauthor=False)


def boundaries_file(year: int) -> str:
    """File name of the boundaries of a year."""
    return f"municipal_boundaries-{year}.gpkg"


def figures_file(year: int) -> str:
    """File name of the figures of a year."""
    return f"municipal_figures-{year}.csv"


def provenance_file(year: int) -> str:
    """File name of the provenance record of a year."""
    return f"provenance-{year}.json"


def cached_boundaries(codes: Iterable[str], folder: Path | None = None) -> Path | None:
    """Official boundaries for a dossier, if fetched before: those of a year in which all its codes were in use.

    Several years may qualify, for a province or where nothing changed. Of these the year with the fewest other
    municipalities is taken, and of those the latest. A file that differs from its provenance record is ignored.

    Args:
        codes: municipality codes of the dossier.
        folder: where to look; by default the user's cache.

    """
    wanted, folder = frozenset(codes), folder or cache_folder()
    if not wanted or not folder.is_dir():
        return None
    candidates = []
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        path = folder / boundaries_file(year)
        if not path.is_file() or not wanted <= (codes_of_year := changes().codes_on(date(year, 1, 1))):
            continue
        if complete(path, read_provenance(folder / provenance_file(year)).get(path.name)):
            candidates.append((-len(codes_of_year), year, path))
    return max(candidates)[2] if candidates else None


def origin_of(path: Path) -> Provenance | None:
    """The provenance of a fetched file; ``None`` if there is no record of it beside the file."""
    year = path.stem.rpartition("-")[2]
    return read_provenance(path.parent / f"provenance-{year}.json").get(path.name)
