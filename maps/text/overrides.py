"""How many new places rows of the dossier fix beforehand, in a sentence per period."""

from collections.abc import Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.overrides import overridden
from optimiser.words import Words


def override_lines(edition: Edition, words: Words) -> Iterator[str]:
    """A sentence for each period with new places; none where not every row may be told."""
    for x in overridden(edition):
        if x.share is None:
            continue
        if not x.fixed:
            yield words("overridden-none", period=x.period)
            continue
        share = words.number(100 * x.share, 1)
        yield words("overridden", period=x.period, new=words.number(x.new), fixed=words.number(x.fixed), share=share)
