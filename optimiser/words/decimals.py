"""How many decimals a number is told with: enough to be told from nought, and from its neighbour where they differ."""

import math
from collections.abc import Iterable

RATE_DECIMALS, MOST_DECIMALS = 2, 8
"""Decimals of places per 1,000 inhabitants where these are above one, and the most of any number."""


def decimals_for(values: Iterable[float], *, least: int) -> int:
    """Decimals with which numbers are told together: ``least``, and more where the largest is below one.

    With l ≥ 1 decimals asked for, the largest has l figures that are not nought: 0.05 is told as 0.05 where one decimal
    is usual, and as 0.050 where two are.
    """
    largest = max((abs(value) for value in values), default=0.0)
    if largest >= 1 or not largest:
        return least
    return min(MOST_DECIMALS, max(0, least - 1) - math.floor(math.log10(largest)))


def decimals_apart(one: float, other: float, *, least: int) -> int:
    """Decimals with which two numbers are told apart, if they differ at all."""
    decimals = decimals_for((one, other), least=least)
    while one != other and round(one, decimals) == round(other, decimals) and decimals < MOST_DECIMALS:
        decimals += 1
    return decimals
