"""The files written for a plan, one module (room) each, named after the file that it writes.

A module defines ``FILES`` and ``write(edition, folder, words=…, shapes=…)``; files that only plans of whole
locations have are named in ``WITH_LOCATIONS``. It gets an edition and nothing else, so that it cannot show
what the reader may not see.
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
    """Every output module, in order of name."""
    return tuple(import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))


def write_all(edition: Edition, folder: Path, *, words: Words, shapes: Shapes) -> None:
    """Write the files of all outputs into ``folder``."""
    for room in outputs():
        room.write(edition, folder, words=words.about(edition), shapes=shapes)
