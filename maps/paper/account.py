"""The section of a paper in which a public body answers for the algorithm: nine short questions with their answers."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Bullets, Heading, Paragraph
from maps.paper.phrasing import Phrasing, joined
from maps.text.account import accounts


def account(phrasing: Phrasing) -> Iterator[Block]:
    """Heading, law, and every question."""
    words = phrasing.words
    yield Heading(words("account-title"))
    yield Paragraph(words("account-law"), "note")
    for answered in accounts(phrasing.edition, words):
        yield Heading(answered.title, 2)
        yield Paragraph(joined(answered.texts))
        if answered.items:
            yield Bullets(answered.items)
