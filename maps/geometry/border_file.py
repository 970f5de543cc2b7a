"""Which file of borders a map is drawn with."""

from collections.abc import Iterable
from pathlib import Path

from data.official.cache import cached_boundaries, origin_of


def borders(codes: Iterable[str], given: str | Path | None = None) -> tuple[Path, str] | None:
    """The boundary file and its source: the given file, else official boundaries fetched before, else ``None``."""
    if given is not None:
        return Path(given), Path(given).name
    path = cached_boundaries(codes)
    if path is None:
        return None
    origin = origin_of(path)
    return path, f"{origin.publisher}, {origin.period} ({origin.licence})" if origin else path.name
