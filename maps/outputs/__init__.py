"""The files that a plan leaves, one room each: ``FILES`` and ``write(edition, folder, words=…, shapes=…)``.

A room gets an edition and nothing else, so that it cannot show what its reader may not see.
"""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from maps.geometry.shapes import Shapes
from optimiser.editions.edition import Edition
from optimiser.words import Words


@cache
def outputs() -> tuple[ModuleType, ...]:
    """Every output, by name."""
    return tuple(import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))


def write_all(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Write every file of every output into ``folder``."""
    for room in outputs():
        room.write(edition, folder, words=words.for_unit(edition.unit), shapes=shapes)
