"""Complete a paper: number its headings, tables and maps, and add what identifies it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from maps.paper.blocks import Block, Figure, Heading, Paper, Table
from maps.paper.phrasing import Phrasing, span
from optimiser.words import Words

_PAGE_MARKER, _PAGES_MARKER = "\x01", "\x02"
"""Stand for the page number and the number of pages while the message is split at them."""


def numbered_paper(
    phrasing: Phrasing,
    blocks: Iterable[Block],
    *,
    title: str,
    subtitle: str,
    facts: Iterable[tuple[str, str]] = (),
    landscape: bool = False,
) -> Paper:
    """The whole paper, made from its blocks."""
    words, edition = phrasing.words, phrasing.edition
    before, rest = words("paper-page", page=_PAGE_MARKER, pages=_PAGES_MARKER).split(_PAGE_MARKER)
    between, after = rest.split(_PAGES_MARKER)
    return Paper(
        title=title,
        subtitle=subtitle,
        language=words.language,
        mark=words(f"mark-{edition.audience}"),
        proposal=words("proposal"),
        page=(before, between, after),
        blocks=tuple(numbered(blocks, words)),
        landscape=landscape,
        facts=(
            *facts,
            (words("paper-periods"), span(edition, words)),
            (words("paper-edition"), words(f"paper-edition-{edition.audience}")),
        ),
    )


def numbered(blocks: Iterable[Block], words: Words) -> Iterator[Block]:
    """The blocks with numbered headings of level 1, tables and figures."""
    headings = tables = figures = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and block.numbered:
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
