"""The one reason, of all that are told of a municipality, that decides its number."""

from collections.abc import Sequence

from optimiser.words.facts import Fact

DECIDING = (
    *("why-ineligible", "why-bound-over", "why-bound-binds", "why-kept-unknown"),
    *("why-agreed", "why-agreed-more", "why-agreed-fewer"),
    *("why-no-share", "why-no-share-places"),
    *("why-smallest-none", "why-smallest-exact", "why-smallest-room", "why-ceiling-full", "why-ceiling-none"),
    "why-ceiling-met",
    *("why-above", "why-level", "why-level-rest", "why-bid-hard", "why-beyond", "why-aims"),
    *("why-site-open", "why-site-extend", "why-site-size", "why-site-close", "why-site-until", "why-site-end"),
    *("why-site-none", "why-province-given", "why-share-list", "why-share-list-rest", "why-share"),
)
"""Codes of reasons, the most telling first: what forbids or fixes a number goes before what fills it, and the level to
which an area is filled before the share from which it is worked out."""


_ALL = "group-total"


def deciding(facts: Sequence[Fact], groups: int) -> int | None:
    """Position of the reason that decides; ``None`` where none of those that can is told.

    A reason about a single group decides only where there is no other group, or no other reason.
    """
    whole = [groups == 1 or fact.codes.get("group", _ALL) == _ALL for fact in facts]
    for wanted in (True, False):
        codes = [fact.code if of_all is wanted else "" for fact, of_all in zip(facts, whole, strict=True)]
        found = next((codes.index(code) for code in DECIDING if code in codes), None)
        if found is not None:
            return found
    return None
