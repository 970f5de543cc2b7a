"""Colours of columns: those of the same layer on the map, with a class for closures where the map has one."""

from maps.layers import layers
from maps.sheets.grid import Scale
from optimiser.editions.edition import Edition


def scale(edition: Edition, layer: str, level: str = "municipality") -> Scale:
    """Palette and class bounds of a layer of the edition at a level."""
    found = next(one for one in layers(edition) if one.name == layer)
    return found.kind, found.breaks[level]
