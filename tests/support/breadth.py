"""How many random cases are tried: enough at every change, many more by ``make long``."""

import os

LONG = os.environ.get("OPTIMISER_TESTS") == "long"
"""Whether everything is tried: the same claims, of more cases."""


def of(usual: int, long: int) -> int:
    """So many cases at every change, so many by ``make long``."""
    return long if LONG else usual


def some(found: list, every: int) -> list:
    """Every so many of what is found, the first and the last always; all by ``make long``."""
    return found if LONG else [x for n, x in enumerate(found) if n % every == 0 or n == len(found) - 1]
