"""How many random cases are tried: enough at every change, many more by ``make long``."""

import os
from collections.abc import Sequence
from itertools import product
from typing import Any

LONG = os.environ.get("OPTIMISER_TESTS") == "long"
"""Whether everything is tried: the same claims, of more cases."""


def of(usual: int, long: int) -> int:
    """So many cases at every change, so many by ``make long``."""
    return long if LONG else usual


def some(found: list[Any], every: int) -> list[Any]:
    """Every so many of what is found, the first and the last always; all by ``make long``."""
    return found if LONG else [x for n, x in enumerate(found) if n % every == 0 or n == len(found) - 1]


def each_once(cases: Sequence[Any], ways: Sequence[Any]) -> list[tuple[Any, Any]]:
    """The first case in every way, each other in one of them in turn; all in all ways by ``make long``."""
    pairs = list(product(cases, ways))
    return pairs if LONG else [(c, w) for c, w in pairs if c == cases[0] or cases.index(c) % len(ways) == ways.index(w)]
