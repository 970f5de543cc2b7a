"""The one reason, of all that are told of a municipality, that decides its number."""

from collections.abc import Sequence

from optimiser.words.facts import Fact

_FIRST = (
    "why-ineligible",
    "why-bound-over",
    "why-bound-binds",
    "why-agreed",
    "why-no-share",
    "why-smallest",
    "why-above",
    "why-level",
    "why-beyond",
    "why-aims",
    "why-site-",
    "why-province-given",
    "why-bid-hard",
    "why-share",
)
"""Beginnings of codes, the most telling first: what forbids or fixes a number goes before what fills it, and the level
to which an area is filled before the share from which it is worked out."""


def deciding(facts: Sequence[Fact]) -> int | None:
    """Position of the reason that decides; ``None`` where none of those that can is told."""
    for code in _FIRST:
        for n, fact in enumerate(facts):
            if fact.code.startswith(code):
                return n
    return None
