"""Ways to colour the map, one module (room) each; ``layers(edition)`` yields those for which it has figures.

Class bounds are fixed: the same colour means the same number in every plan and period.
"""

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from types import ModuleType

from maps.colours import BREAKS, Kind
from maps.per_edition import PerEdition
from optimiser.editions.edition import Edition
from optimiser.words import Words

LEVELS = ("province", "region", "municipality")
"""Levels of area on the map, the largest first."""


Value = Callable[[Edition, str, str], float | None]
"""The number of an area, by its code, in a period."""


@dataclass(frozen=True)
class Scale:
    """How numbers of areas become colours."""

    name: str
    unit: str
    """``places``, ``persons``, either per 1,000 inhabitants (``per_1000``, ``persons_per_1000``), or ``percent``."""
    kind: Kind
    breaks: Mapping[str, tuple[float, ...]]
    """Lower bounds of the second to the last class, by level."""
    decimals: int = field(default=0, kw_only=True)

    def label(self, words: Words) -> str:
        """Its name for a reader; a group without a message keeps its name in the dossier."""
        return words.named("layer", self.name)


@dataclass(frozen=True)
class Layer(Scale):
    """One way to colour the map of a plan.

    ``value`` takes an edition, the code of an area and a period, and gives a number [unit], or ``None`` if unknown.
    """

    value: Value
    counts_existing: bool = False
    """Whether the number includes existing places, so that a location of unknown size makes it uncertain."""
    per: str = ""
    """``existing``, ``new`` or ``total`` if the number is that figure per 1,000 inhabitants; else empty."""


def bounds(name: str) -> dict[str, tuple[float, ...]]:
    """Class bounds by level; regions and provinces have wider ones if their sums are larger."""
    wide = BREAKS.get(f"{name}_wide", BREAKS[name])
    by_level = {level: BREAKS[name] if level == "municipality" else wide for level in LEVELS}
    return {level: BREAKS.get(f"{name}_{level}", breaks) for level, breaks in by_level.items()}


def with_fitting_classes(layer: Layer, edition: Edition) -> Layer:
    """The layer with the classes that an edition needs.

    If places close anywhere, a sequential layer gets a class below zero. If provinces are the smallest areas, they
    take the place of municipalities and keep their own bounds.
    """
    breaks = dict(layer.breaks)
    if edition.unit == "province":
        breaks["municipality"] = breaks["province"]
    if layer.kind == "sequential" and any(
        (layer.value(edition, a.code, t.name) or 0) < 0 for a in edition.areas for t in edition.periods
    ):
        return replace(
            layer, kind="closing", breaks={level: (0, *bounds_of_level) for level, bounds_of_level in breaks.items()}
        )
    return replace(layer, breaks=breaks)


@cache
def _layer_modules() -> tuple[ModuleType, ...]:
    modules = [import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return tuple(sorted(modules, key=lambda room: (room.ORDER, room.__name__)))


_MADE = PerEdition[tuple[Layer, ...]](2)
"""A page, a picture, a workbook and two files for GIS ask for the same layers; a comparison has two editions."""


def layers(edition: Edition) -> Iterator[Layer]:
    """All layers of an edition, in the order in which a reader meets them (``ORDER`` of each module)."""
    return iter(_MADE.get(edition, lambda: tuple(_all_layers(edition))))


def _all_layers(edition: Edition) -> Iterator[Layer]:
    for room in _layer_modules():
        for layer in room.layers(edition):
            kept = layer if layer.per else replace(layer, value=_kept(layer.value, edition))
            yield with_fitting_classes(kept, edition)


def _kept(value: Value, edition: Edition) -> Value:
    """The same, each number worked out once for all files of an edition; those of another edition anew."""
    found: dict[tuple[str, str], float | None] = {}

    def look_up(of: Edition, area: str, period: str) -> float | None:
        if of is not edition:
            return value(of, area, period)
        if (area, period) not in found:
            found[area, period] = value(edition, area, period)
        return found[area, period]

    return look_up
