"""Names of the rooms, found by looking in the folders; no room is imported, so that a command can list its choices."""

import pkgutil
from importlib import import_module


def room_names(folder: str) -> tuple[str, ...]:
    """Names of all rooms of a folder (``keys``, ``constraints``, ``objectives`` or ``metrics``), sorted."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(import_module(f"optimiser.{folder}").__path__)))
