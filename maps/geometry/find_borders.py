"""Which file of borders a map is drawn with."""

from collections.abc import Iterable
from pathlib import Path

from data.official.cache import cached_boundaries, origin_of
from maps.geometry.border_file import BorderFile


def find_borders(codes: Iterable[str], given: str | Path | None = None) -> BorderFile | None:
    """The given file, else official boundaries fetched before, else ``None``."""
    if given is not None:
        return BorderFile(Path(given), Path(given).name)
    path = cached_boundaries(codes)
    if path is None:
        return None
    origin = origin_of(path)
    source = f"{origin.publisher}, {origin.period} ({origin.licence})" if origin else path.name
    return BorderFile(path, source, given=False)
