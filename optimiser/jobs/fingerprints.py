"""Versions of what a plan was made with, and SHA-256 of files."""

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

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


def sha256(path: Path) -> str:
    """Fingerprint of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
