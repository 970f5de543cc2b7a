"""Whether the colour of an area means its number: the text of its class is read back as bounds."""

import re

from optimiser.words import Words


def holds(text: str, value: float, words: Words, *, counts: bool) -> bool:
    """Whether a value, rounded as it is told, lies in the class that a text names."""
    bounds = [_number(x, words) for x in re.findall(r"-?\d[\d.,]*\d|-?\d", text)]
    written = words.number(bounds[0], _decimals(text, words)) if bounds else ""
    if text == words("class-closing"):
        return value < 0
    if text == words("class-below", bound=written):
        return value < bounds[0]
    if text == words("class-from", bound=written):
        return value >= bounds[0]
    if len(bounds) == 1:
        return value == bounds[0]
    low, high = bounds
    return low <= value <= high if counts else low <= value < high


def _number(text: str, words: Words) -> float:
    group, point = (".", ",") if words.language == "nl" else (",", ".")
    return float(text.replace(group, "").replace(point, "."))


def _decimals(text: str, words: Words) -> int:
    point = "," if words.language == "nl" else "."
    number = re.findall(r"-?\d[\d.,]*\d|-?\d", text)[0]
    return len(number.partition(point)[2])
