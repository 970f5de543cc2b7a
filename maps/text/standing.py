"""What plans are, proposals or decisions that bind, told where several stand side by side."""

from collections.abc import Mapping

from optimiser.editions.edition import Edition
from optimiser.words import Words


def words_of_all(editions: tuple[Edition, ...], words: Words) -> Words:
    """The language as it speaks of all editions: as of decisions only where each of them is one."""
    return Words(words.language, unit=editions[0].unit, binding=all(e.binding for e in editions))


def notices(editions: Mapping[str, Edition], words: Words) -> list[str]:
    """What the editions are: one sentence where all are alike, else one behind the name of each."""
    told = {name: words.about(edition)("proposal") for name, edition in editions.items()}
    if len(set(told.values())) == 1:
        return [next(iter(told.values()))]
    return [f"{name}: {notice}" for name, notice in told.items()]
