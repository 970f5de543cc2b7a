"""The files written for a plan, one module (room) each, named after the file that it writes.

A module defines ``FILES`` and ``write(edition, folder, words=…)``; one that is named in ``DRAWN`` takes ``shapes`` too.
Files that only plans of whole locations have are named in ``WITH_LOCATIONS``. It gets an edition and nothing else, so
that it cannot show what the reader may not see.
"""

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from optimiser.editions.edition import Edition
from optimiser.words import Words

if TYPE_CHECKING:
    from maps.geometry.shapes import Shapes

DRAWN = frozenset({"map_html", "map_png", "plan_geojson", "plan_gpkg"})
"""Modules that draw shapes, whose libraries take longest to read; the others know no geometry."""


def _imported(names: Iterable[str]) -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{__name__}.{name}") for name in sorted(names))


@cache
def _names() -> frozenset[str]:
    return frozenset(m.name for m in pkgutil.iter_modules(__path__))


def outputs() -> tuple[ModuleType, ...]:
    """Every output module, in order of name."""
    return _imported(_names())


def drawn_outputs() -> tuple[ModuleType, ...]:
    """The modules that draw shapes."""
    return _imported(DRAWN)


def write_drawn(edition: Edition, folder: Path, *, words: Words, shapes: "Shapes") -> None:
    """Write the files that draw shapes into ``folder``."""
    for room in drawn_outputs():
        room.write(edition, folder, words=words.about(edition), shapes=shapes)


def write_undrawn(edition: Edition, folder: Path, *, words: Words) -> None:
    """Write all other files into ``folder``."""
    for room in _imported(_names() - DRAWN):
        room.write(edition, folder, words=words.about(edition))
