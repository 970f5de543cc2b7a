"""Versions of the software that made a plan."""

from importlib.metadata import PackageNotFoundError, version

PACKAGES = ("highspy", "pulp", "pandas", "folium", "shapely")
"""Packages on which numbers and pages depend."""


def versions() -> dict[str, str]:
    """Versions of this package and of ``PACKAGES``; ``unknown`` for one that is not installed."""
    by_package = {}
    for name in ("reception-optimiser", *PACKAGES):
        try:
            by_package[name] = version(name)
        except PackageNotFoundError:
            by_package[name] = "unknown"
    return by_package
