"""Texts of the classes of a layer: counts as ranges of whole numbers, rates from one bound to the next."""

import math
from itertools import pairwise

from maps.layers import Scale
from optimiser.words import Words

COUNTED = ("places", "persons")
"""Units of whole numbers."""


def labels(scale: Scale, level: str, words: Words) -> tuple[str, ...]:
    """Texts of the classes of a scale at a level, from low to high, without the unit."""
    return class_labels(scale.breaks[level], words, counts=scale.unit in COUNTED, signed=scale.kind == "diverging")


def class_labels(bounds: tuple[float, ...], words: Words, *, counts: bool, signed: bool) -> tuple[str, ...]:
    """Texts of classes, from low to high.

    Args:
        bounds: lower bounds of the second to the highest class.
        words: language of the texts.
        counts: the numbers are whole, so that a class is named by its first and last number.
        signed: the numbers may be negative.

    """
    if bounds[0] == 0 and not signed:  # the class below zero holds closures
        return (words("class-closing"), *_from_zero(bounds, words, counts=counts))
    decimals = max(_decimals(b) for b in bounds)
    if not counts:
        bound_texts = [words.number(b, decimals) for b in bounds]
        inner_classes = [words("class-to", low=a, high=b) for a, b in pairwise(bound_texts)]
        return (words("class-below", bound=bound_texts[0]), *inner_classes, words("class-from", bound=bound_texts[-1]))
    first_numbers = [math.ceil(b) for b in bounds]
    inner_classes = [_range(a, b - 1, words) for a, b in pairwise(first_numbers)]
    low = words("class-below", bound=words.number(first_numbers[0]))
    if not signed and first_numbers[0] == 1:
        low = words.number(0)
    return (low, *inner_classes, words("class-from", bound=words.number(first_numbers[-1])))


def _from_zero(bounds: tuple[float, ...], words: Words, *, counts: bool) -> tuple[str, ...]:
    """Texts of the classes from zero upwards, which lie above the class of closures."""
    low, *others = class_labels(bounds[1:], words, counts=counts, signed=False)
    if counts:
        return (_range(0, math.ceil(bounds[1]) - 1, words), *others)
    decimals = max(_decimals(b) for b in bounds)
    low = words("class-to", low=words.number(0, decimals), high=words.number(bounds[1], decimals))
    return (low, *others)


def _range(low: int, high: int, words: Words) -> str:
    """A range of whole numbers, or the one number in it."""
    if low == high:
        return words.number(low)
    return words("class-range", low=words.number(low), high=words.number(high))


def _decimals(bound: float) -> int:
    """Decimals that a bound needs to be written exactly."""
    text = f"{bound:g}"
    return len(text.split(".")[1]) if "." in text else 0
