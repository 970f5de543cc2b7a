"""Versions of the software that made a plan."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

OURS = "reception-optimiser"
"""Name of this package."""

PACKAGES = ("highspy", "pulp", "pandas", "folium", "shapely")
"""Packages on which numbers and pages depend."""


def versions() -> dict[str, str]:
    """Versions of this package and of ``PACKAGES``; ``unknown`` for one that is not installed."""
    return {name: _version(name) for name in (OURS, *PACKAGES)}


def our_version() -> str:
    """Version of this package; ``unknown`` where it is not installed."""
    return _version(OURS)


@cache
def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
