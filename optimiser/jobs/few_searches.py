"""Let Python search seldom for objects that nobody can reach."""

import gc

_NEW_OBJECTS = 200_000
"""New objects after which Python searches; its own 700 is for programs that keep little. Most that a command makes stay
until it ends, and searching through them took an eighth of the time of a plan."""


def search_seldom() -> None:
    """Of this process, from now on."""
    gc.set_threshold(_NEW_OBJECTS)
