"""Whether the colour of an area means its number: the text of its class is read back as bounds."""

import re
from collections.abc import Mapping

from optimiser.words import Words

_NUMBER = re.compile(r"-?\d[\d.,]*\d|-?\d")


def fits(fill: str, labels: Mapping[int, str], told: float | None, kind: str, words: Words, *, counts: bool) -> bool:
    """Whether an area is painted as its number asks.

    Args:
        fill: its colour or pattern.
        labels: texts of the classes that the colour may stand for.
        told: its number as it is told.
        kind: ``hatched`` if it is a lower bound, ``withheld``, else ``plain``.
        words: language of the texts.
        counts: whether numbers are whole.

    """
    if told is None:
        return fill == "url(#withheld)" if kind == "withheld" else fill.startswith("url(#hatch-") and "none" in fill
    return (kind == "hatched") == fill.startswith("url(#hatch-") and any(
        holds(text, told, words, counts=counts) for text in labels.values()
    )


def holds(text: str, value: float, words: Words, *, counts: bool) -> bool:
    """Whether a value, rounded as it is told, lies in the class that a text names."""
    written = _NUMBER.findall(text)
    bounds = [_number(x, words) for x in written]
    if text == words("class-closing"):
        return value < 0
    if text == words("class-below", bound=written[0]):
        return value < bounds[0]
    if text == words("class-from", bound=written[0]):
        return value >= bounds[0]
    if len(bounds) == 1:
        return value == bounds[0]
    assert text == words("class-range" if counts else "class-to", low=written[0], high=written[1])
    low, high = bounds
    return low <= value <= high if counts else low <= value < high


def _number(text: str, words: Words) -> float:
    group, point = (".", ",") if words.language == "nl" else (",", ".")
    return float(text.replace(group, "").replace(point, "."))
