"""Fills and legend of a map picture: the classes of a layer, and the patterns for unknown and withheld."""

from bisect import bisect_right
from collections.abc import Collection

from maps.class_labels import labels
from maps.colours import PALETTES
from maps.layers import Layer
from maps.pictures.svg import PARTIAL, UNKNOWN, WITHHELD
from optimiser.editions.edition import Edition
from optimiser.words import Words


def fill(edition: Edition, layer: Layer, level: str, code: str, period: str) -> str:
    """Colour or pattern of an area; its value is rounded as shown, so that colour and number agree."""
    if edition.area[code].withheld:
        return f"url(#{WITHHELD})"
    value = layer.value(edition, code, period)
    if value is None:
        return f"url(#{UNKNOWN})"
    return PALETTES[layer.kind][bisect_right(layer.breaks[level], round(value, layer.decimals))]


def classes(layer: Layer, level: str, words: Words) -> list[tuple[str, str]]:
    """Colour and text of every class."""
    return list(zip(PALETTES[layer.kind], labels(layer, level, words), strict=True))


def legend(layer: Layer, level: str, words: Words, *, patterns: Collection[str]) -> list[tuple[str, str]]:
    """Every fill of the picture with its meaning; of the patterns only those that occur."""
    named = {UNKNOWN: "map-unknown", PARTIAL: "picture-partial", WITHHELD: "picture-withheld"}
    shown = ((f"url(#{p})", words(code)) for p, code in named.items() if p in patterns)
    return [*classes(layer, level, words), *shown]
