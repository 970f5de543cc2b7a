"""Finds the rooms by looking in the folders: a file is a room, its name is the room's name."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from data.complaints import Complaint, InvalidInputError
from optimiser.instance import Territory

FOLDERS = ("keys", "constraints", "objectives", "metrics")


@cache
def rooms(folder: str) -> Mapping[str, ModuleType]:
    """All rooms of a folder by name."""
    package = import_module(f"optimiser.{folder}")
    return {m.name: import_module(f"optimiser.{folder}.{m.name}") for m in pkgutil.iter_modules(package.__path__)}


def room(folder: str, name: str, *, where: str = "scenario") -> ModuleType:
    """One room by name.

    Raises:
        InvalidInputError: no such room; names those that are there.

    """
    found = rooms(folder).get(name)
    if found is None:
        known: dict[str, str | int | float] = {"known": ", ".join(sorted(rooms(folder)))}
        raise InvalidInputError([Complaint("room-unknown", where, None, folder, name, known)])
    return found


def parameters(module: ModuleType, given: Mapping[str, float], *, where: str = "scenario") -> dict[str, float]:
    """The room's parameters: what was given, else its defaults.

    Raises:
        InvalidInputError: a parameter that the room does not have.

    """
    known: Mapping[str, tuple[float, str]] = getattr(module, "PARAMETERS", {})
    name = module.__name__.rsplit(".", 1)[-1]
    unknown = [
        Complaint("setting-unknown", where, None, f"{name}.{p}", str(given[p]), {"expected": ", ".join(sorted(known))})
        for p in given
        if p not in known
    ]
    if unknown:
        raise InvalidInputError(unknown)
    return {p: given.get(p, default) for p, (default, _) in known.items()}


def key_weights(name: str, territory: Territory, given: Mapping[str, float]) -> dict[str, float]:
    """Weights of a distribution key by name, one per municipality."""
    module = room("keys", name)
    found: dict[str, float] = module.weights(territory, **parameters(module, given))
    return found
