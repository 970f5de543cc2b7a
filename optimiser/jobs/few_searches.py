"""Let Python search seldom for objects that nobody can reach."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS = 200_000
"""New objects after which Python searches; its own 700 is for programs that keep little. Most that a command makes stay
until it ends, and searching through them took an eighth of the time of a plan."""


def search_seldom() -> None:
    """Of this process, from now on."""
    gc.set_threshold(_NEW_OBJECTS)


@contextmanager
def all_stays() -> Iterator[None]:
    """What is made in the block, such as by reading libraries, stays: it is not searched, then or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
