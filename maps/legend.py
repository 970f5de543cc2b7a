"""What the classes of a layer say: counts as whole ranges, rates from one bound to the next."""

import math
from itertools import pairwise

from maps.layers import Layer
from optimiser.words import Words


def labels(layer: Layer, level: str, words: Words) -> tuple[str, ...]:
    """One text per class of a level, from low to high, without the unit."""
    return class_labels(layer.breaks[level], words, counts=layer.unit == "places", signed=layer.kind == "diverging")


def class_labels(bounds: tuple[float, ...], words: Words, *, counts: bool, signed: bool) -> tuple[str, ...]:
    """One text per class.

    Args:
        bounds: lower bounds of the second to the highest class.
        words: language of the texts.
        counts: whole numbers, so that a class may name its first and last number.
        signed: numbers may be negative.

    """
    if bounds[0] == 0 and not signed:
        return (words("class-closing"), *_from_zero(bounds, words, counts=counts))
    decimals = max(_decimals(b) for b in bounds)
    if not counts:
        written = [words.number(b, decimals) for b in bounds]
        middle = [words("class-to", low=a, high=b) for a, b in pairwise(written)]
        return (words("class-below", bound=written[0]), *middle, words("class-from", bound=written[-1]))
    first = [math.ceil(b) for b in bounds]
    middle = [_range(a, b - 1, words) for a, b in pairwise(first)]
    low = words("class-below", bound=words.number(first[0]))
    if not signed and first[0] == 1:
        low = words.number(0)
    return (low, *middle, words("class-from", bound=words.number(first[-1])))


def _from_zero(bounds: tuple[float, ...], words: Words, *, counts: bool) -> tuple[str, ...]:
    """Classes from none upwards, which lie above the one of closures."""
    low, *others = class_labels(bounds[1:], words, counts=counts, signed=False)
    if counts:
        return (_range(0, math.ceil(bounds[1]) - 1, words), *others)
    decimals = max(_decimals(b) for b in bounds)
    low = words("class-to", low=words.number(0, decimals), high=words.number(bounds[1], decimals))
    return (low, *others)


def _range(low: int, high: int, words: Words) -> str:
    if low == high:
        return words.number(low)
    return words("class-range", low=words.number(low), high=words.number(high))


def _decimals(bound: float) -> int:
    text = f"{bound:g}"
    return len(text.split(".")[1]) if "." in text else 0
