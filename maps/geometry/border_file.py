"""A file of borders, which one process finds and another reads."""

from pathlib import Path
from typing import NamedTuple


class BorderFile(NamedTuple):
    """A file of borders.

    Args:
        path: where it is.
        source: its publisher, or its name.
        given: whether somebody asked for it; else it was fetched before.

    """

    path: Path
    source: str
    given: bool = True
