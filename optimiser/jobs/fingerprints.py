"""Versions of what a plan was made with."""

from importlib.metadata import PackageNotFoundError, version

PACKAGES = ("highspy", "pulp", "pandas", "folium", "shapely")


def versions() -> dict[str, str]:
    """Versions of ourselves and of what the numbers rest on."""
    found = {}
    for name in ("reception-optimiser", *PACKAGES):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "unknown"
    return found
