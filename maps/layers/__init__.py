"""Ways to colour a map, one room each: ``layers(edition)`` yields those that the edition has numbers for.

Class bounds are fixed: the same colour means the same number in every plan and period.
"""

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from types import ModuleType

from maps.colours import BREAKS, Kind
from optimiser.editions.edition import Edition
from optimiser.words import Words

LEVELS = ("province", "region", "municipality")


@dataclass(frozen=True)
class Layer:
    """One way to colour the map; ``value`` of an edition, an area's code and a period is ``None`` where unknown."""

    name: str
    unit: str
    """``places``, ``per_1000`` or ``percent``."""
    kind: Kind
    breaks: Mapping[str, tuple[float, ...]]
    """Lower bounds of the second to the last class, by level."""
    value: Callable[[Edition, str, str], float | None]
    decimals: int = 0
    counts_existing: bool = False
    """Whether existing places are part of the number, so that one of unknown size makes it uncertain."""
    per: str = ""
    """``existing``, ``new`` or ``total`` where the number is that figure per 1,000 inhabitants."""

    def label(self, words: Words) -> str:
        """Its name for a reader; a group that has no message of its own is called what its dossier calls it."""
        return words.named("layer", self.name)


def bounds(name: str) -> dict[str, tuple[float, ...]]:
    """Class bounds by level; regions and provinces have wider ones where sums are larger."""
    wide = BREAKS.get(f"{name}_wide", BREAKS[name])
    found = {level: BREAKS[name] if level == "municipality" else wide for level in LEVELS}
    return {level: BREAKS.get(f"{name}_{level}", breaks) for level, breaks in found.items()}


def fitting(layer: Layer, edition: Edition) -> Layer:
    """A layer with the classes that an edition needs.

    One below zero where places close, and those of provinces where these are the smallest areas.
    """
    breaks = dict(layer.breaks)
    if edition.unit == "province":
        breaks["municipality"] = breaks["province"]
    if layer.kind == "sequential" and any(
        (layer.value(edition, a.code, t.name) or 0) < 0 for a in edition.areas for t in edition.periods
    ):
        return replace(layer, kind="closing", breaks={level: (0, *found) for level, found in breaks.items()})
    return replace(layer, breaks=breaks)


@cache
def _rooms() -> tuple[ModuleType, ...]:
    found = [import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return tuple(sorted(found, key=lambda room: (room.ORDER, room.__name__)))


def layers(edition: Edition) -> Iterator[Layer]:
    """All layers of an edition, in the order in which a reader meets them."""
    for room in _rooms():
        yield from (fitting(layer, edition) for layer in room.layers(edition))
