"""Lots: reproducible draws that decide ties, from a seed and a name, never from the order of rows."""

import hashlib


def draw(seed: int, *name: str) -> float:
    """A number in [0, 1) that depends on the seed and the name alone."""
    digest = hashlib.sha256("/".join((str(seed), *name)).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
