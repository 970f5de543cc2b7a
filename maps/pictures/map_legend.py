"""Fills and legend of a map picture: the classes of a layer, and the patterns for unknown and withheld."""

from bisect import bisect_right
from collections.abc import Collection

from maps.class_labels import labels
from maps.colours import PALETTES
from maps.layers import Scale
from maps.pictures.svg import PARTIAL, UNKNOWN, WITHHELD
from optimiser.words import Words


def fill(scale: Scale, level: str, value: float | None, *, withheld: bool) -> str:
    """Colour or pattern of an area; its value is rounded as shown, so that colour and number agree."""
    if withheld:
        return f"url(#{WITHHELD})"
    if value is None:
        return f"url(#{UNKNOWN})"
    return PALETTES[scale.kind][bisect_right(scale.breaks[level], round(value, scale.decimals))]


def classes(scale: Scale, level: str, words: Words) -> list[tuple[str, str]]:
    """Colour and text of every class."""
    return list(zip(PALETTES[scale.kind], labels(scale, level, words), strict=True))


def legend(scale: Scale, level: str, words: Words, *, patterns: Collection[str]) -> list[tuple[str, str]]:
    """Every fill of the picture with its meaning; of the patterns only those that occur."""
    named = {UNKNOWN: "map-unknown", PARTIAL: "picture-partial", WITHHELD: "picture-withheld"}
    shown = ((f"url(#{p})", words(code)) for p, code in named.items() if p in patterns)
    return [*classes(scale, level, words), *shown]
