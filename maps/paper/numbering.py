"""The last touch to a paper: numbered headings, tables and maps, and what identifies it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from maps.paper.blocks import Block, Figure, Heading, Paper, Table
from maps.paper.phrasing import Say, periods
from optimiser.words import Words

_HERE, _ALL = "\x01", "\x02"
"""Stand for the number of the page and of all pages while a sentence is cut into its parts."""


def finished(say: Say, blocks: Iterable[Block], *, title: str, subtitle: str, landscape: bool = False) -> Paper:
    """A whole paper from its blocks."""
    words, edition = say.words, say.edition
    before, rest = words("paper-page", page=_HERE, pages=_ALL).split(_HERE)
    between, after = rest.split(_ALL)
    return Paper(
        title=title,
        subtitle=subtitle,
        language=words.language,
        mark=words(f"mark-{edition.audience}"),
        proposal=words("proposal"),
        page=(before, between, after),
        blocks=tuple(_numbered(blocks, words)),
        landscape=landscape,
        facts=(
            (words("paper-periods"), ", ".join(periods(edition))),
            (words("paper-edition"), words(f"paper-edition-{edition.audience}")),
        ),
    )


def _numbered(blocks: Iterable[Block], words: Words) -> Iterator[Block]:
    headings = tables = figures = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            headings += 1
            yield replace(block, text=f"{headings}. {block.text}")
        elif isinstance(block, Table):
            tables += 1
            yield replace(block, caption=words("paper-table", number=str(tables), title=block.caption))
        elif isinstance(block, Figure):
            figures += 1
            yield replace(block, caption=words("paper-figure", number=str(figures), title=block.caption))
        else:
            yield block
