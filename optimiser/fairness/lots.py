"""Lots: reproducible draws that break ties; they depend on a seed and a name, never on the order of rows."""

import hashlib


def draw(seed: int, *name: str) -> float:
    """A number in [0, 1) that depends on the seed and the name alone: 48 bits of a SHA-256 digest."""
    digest = hashlib.sha256("/".join((str(seed), *name)).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
